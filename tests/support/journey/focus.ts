import type { Page } from '@playwright/test';

export type Box = {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
};

/** What has the focus, in the page's own coordinates. */
export type Focus = {
	/** For people: what kind of control, and its words. */
	readonly called: string;
	readonly box: Box;
	/** The landmark it stands in; the order is looked at within one. */
	readonly landmark: string;
	/** Whether it stays where it is while the page scrolls, so that its place says nothing of its order. */
	readonly floats: boolean;
	/** Contrast of its outline to what is behind it; 0 where there is none. */
	readonly outline: number;
	/** How many of five points on it can be seen. */
	readonly pointsInSight: number;
};

/** What has the focus on the page; undefined where nothing has. */
export function focusOn(page: Page): Promise<Focus | undefined> {
	return page.evaluate(() => {
		const focused = document.activeElement;
		if (!focused || focused === document.body || focused === document.documentElement) return;

		function ancestors(element: Element): readonly Element[] {
			const above = element.parentElement;
			return above ? [above, ...ancestors(above)] : [];
		}
		const chain = [focused, ...ancestors(focused)];

		function channels(colour: string): readonly number[] {
			const numbers = (/\(([^)]*)\)/u.exec(colour)?.[1] ?? '').split(/[\s,/]+/u).map(Number);
			const isFraction = colour.startsWith('color(');
			return numbers
				.filter((number) => !Number.isNaN(number))
				.map((number, index) => (index < 3 && !isFraction ? number / 255 : number));
		}
		function luminance(colour: string): number {
			const [red = 0, green = 0, blue = 0] = channels(colour).map((value) =>
				value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
			);
			return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
		}
		function contrast(one: string, other: string): number {
			const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
			return (light + 0.05) / (dark + 0.05);
		}
		function behind(element: Element): string {
			const painted = [element, ...ancestors(element)]
				.map((each) => getComputedStyle(each).backgroundColor)
				.find((colour) => (channels(colour)[3] ?? 1) > 0.5);
			return painted ?? 'rgb(255, 255, 255)';
		}
		// The box that the control stands in may be outlined in its place.
		const outlines = chain.slice(0, 3).map((element) => {
			const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element);
			if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return 0;
			const isInside = parseFloat(outlineOffset) < 0;
			return contrast(
				outlineColor,
				behind(isInside ? element : (element.parentElement ?? element))
			);
		});

		const label = focused.closest('label');
		const { left, top, right, bottom } = focused.getBoundingClientRect();
		const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
		const [insetX, insetY] = [Math.min(4, middleX - left), Math.min(4, middleY - top)];
		const points = [
			[middleX, middleY],
			[left + insetX, top + insetY],
			[right - insetX, top + insetY],
			[left + insetX, bottom - insetY],
			[right - insetX, bottom - insetY]
		] as const;
		const inSight = points.filter(([x, y]) => {
			const hit = document.elementFromPoint(x, y);
			return hit && (focused.contains(hit) || hit.contains(focused) || label?.contains(hit));
		});

		const kind = focused.getAttribute('role') ?? focused.getAttribute('type') ?? focused.localName;
		const labels =
			focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement
				? [...(focused.labels ?? [])].map(({ textContent }) => textContent)
				: [];
		const words =
			focused.getAttribute('aria-label') ?? (labels.join(' ') || focused.textContent || '');
		const landmark =
			focused.closest('dialog[open], header, nav, main, footer')?.localName ?? 'page';
		return {
			called: `${kind} “${words.replace(/\s+/gu, ' ').trim().slice(0, 60)}”`,
			box: {
				left: left + scrollX,
				top: top + scrollY,
				right: right + scrollX,
				bottom: bottom + scrollY
			},
			landmark,
			floats: chain.some((element) => {
				const { position, overflowY } = getComputedStyle(element);
				const scrolls = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
				return ['fixed', 'sticky'].includes(position) || (scrolls && element !== chain.at(-1));
			}),
			outline: Math.max(...outlines),
			pointsInSight: inSight.length
		};
	});
}
