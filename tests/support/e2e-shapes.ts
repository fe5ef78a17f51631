import type { BrowserContext, Locator, Page } from '@playwright/test';

/** A picture told apart by form alone: which of its cells stand out from the ground, row by row. */
export type Shape = {
	readonly cells: readonly boolean[];
	/** Whether any of its pixels has a hue. */
	readonly hasColour: boolean;
};

const DEFICIENCIES = ['protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'] as const;
export type Deficiency = (typeof DEFICIENCIES)[number];
/** Three ways not to see a colour, and not to see any. */
export const EVERY_DEFICIENCY: readonly Deficiency[] = DEFICIENCIES;

/** Shows the page as somebody with this deficiency sees it. */
export async function seeAs(page: Page, type: Deficiency | 'none'): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setEmulatedVisionDeficiency', { type });
}

/** An empty page on which pictures are taken apart. */
export function openTable(context: BrowserContext): Promise<Page> {
	return context.newPage();
}

/** The shape of what this shows, in grey: its light and dark, and where they meet. */
export async function shapeOf(element: Locator, table: Page): Promise<Shape> {
	const picture = await element.screenshot({ animations: 'disabled' });
	return table.evaluate(async (base64) => {
		const SIDE = 24;
		const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
		const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const canvas = new OffscreenCanvas(SIDE, SIDE);
		const brush = canvas.getContext('2d');
		if (!brush) throw new Error('There is no canvas');
		brush.imageSmoothingQuality = 'high';
		brush.drawImage(bitmap, 0, 0, SIDE, SIDE);
		const { data } = brush.getImageData(0, 0, SIDE, SIDE);
		const pixels = Array.from({ length: SIDE * SIDE }, (_, index) => {
			const [red = 0, green = 0, blue = 0] = data.slice(index * 4, index * 4 + 3);
			return {
				grey: 0.2126 * red + 0.7152 * green + 0.0722 * blue,
				hue: Math.max(red, green, blue) - Math.min(red, green, blue)
			};
		});
		// What there is most of is the ground; the rest stands out.
		const shades = Map.groupBy(pixels, ({ grey }) => Math.round(grey / 16));
		const [most] = [...shades.values()].toSorted((one, other) => other.length - one.length);
		const ground = most?.[0]?.grey ?? 0;
		return {
			cells: pixels.map(({ grey }) => Math.abs(grey - ground) > 60),
			hasColour: pixels.some(({ hue }) => hue > 40)
		};
	}, picture.toString('base64'));
}

/** How much of what stands out in either shape does so in one of them only, from 0 to 1. */
export function differenceOf(one: Shape, other: Shape): number {
	const either = one.cells.filter((cell, index) => cell || other.cells[index]).length;
	const both = one.cells.filter((cell, index) => cell && other.cells[index]).length;
	return either === 0 ? 0 : 1 - both / either;
}

/** The pairs that look the same, by name. */
export function lookalikes(
	shapes: ReadonlyMap<string, Shape>,
	leastDifference: number
): readonly string[] {
	const all = [...shapes];
	return all.flatMap(([name, shape], index) =>
		all
			.slice(index + 1)
			.filter(([, other]) => differenceOf(shape, other) < leastDifference)
			.map(([other]) => `${name} and ${other}`)
	);
}
