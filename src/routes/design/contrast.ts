/** The luminance of a colour as a browser computes it, `rgb(…)`. WCAG 2.2, relative luminance. */
function luminanceOf(colour: string): number {
	const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/gu) ?? []).map((part) => {
		const share = Number(part) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How far two computed colours stand out from each other, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
	const [a, b] = [luminanceOf(one), luminanceOf(other)];
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
