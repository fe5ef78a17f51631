import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2, 1.4.12: a page has to bear so much space between lines, paragraphs, letters and words. */
const TEXT_SPACING = `
	* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
	p { margin-block-end: 2em !important; }`;
/** 1.4.4: and text of twice the size. */
const TWICE_THE_SIZE = ':root { font-size: 200% !important; }';

type View = {
	readonly name: string;
	readonly width: number;
	readonly height: number;
	readonly styles: string;
};

const VIEWS: readonly View[] = [
	// 1280 × 1024 at 400 %, and a small phone.
	{ name: '320 px, 400 % zoom', width: 320, height: 256, styles: '' },
	{ name: '320 px, spaced text', width: 320, height: 640, styles: TEXT_SPACING },
	{ name: '1280 px, spaced text', width: 1280, height: 800, styles: TEXT_SPACING },
	{ name: '1280 px, text of 200 %', width: 1280, height: 800, styles: TWICE_THE_SIZE }
];

/** What cannot be read or reached on the page as it is. */
function findTrouble(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const { clientWidth, scrollWidth } = document.documentElement;
		const found: string[] = [];
		if (scrollWidth > clientWidth) {
			found.push(`scrolls sideways by ${scrollWidth - clientWidth} px`);
		}
		const named = (element: Element) => {
			const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
			const { localName, classList } = element;
			return `${[localName, ...classList].join('.')} “${words.replace(/\s+/gu, ' ').slice(0, 40)}”`;
		};
		function ancestors(element: Element): readonly Element[] {
			const above = element.parentElement;
			return above ? [above, ...ancestors(above)] : [];
		}
		const scrolls = (element: Element) =>
			/auto|scroll/u.test(getComputedStyle(element).overflowX) &&
			element.scrollWidth > element.clientWidth;
		const isShown = (element: Element) =>
			element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
		/** For screen readers only, or a picture's text. */
		const isForEars = (element: Element) =>
			element.closest('.visually-hidden, #svelte-announcer, .skip-link, svg') !== null;

		for (const element of document.body.querySelectorAll('*')) {
			if (!isShown(element) || isForEars(element)) continue;
			const hasWords = [...element.childNodes].some(
				(node) => node instanceof Text && node.data.trim() !== ''
			);
			const isControl = element.matches('a[href], button, input, select, textarea, summary');
			if (!hasWords && !isControl) continue;
			const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
			// The common way of keeping words for screen readers only.
			if ((element.clientWidth === 1 || element.clientHeight === 1) && element.scrollWidth > 1)
				continue;
			const cutsX = /hidden|clip/u.test(overflowX) || textOverflow === 'ellipsis';
			const cutsY = /hidden|clip/u.test(overflowY);
			if (hasWords && cutsX && element.scrollWidth > element.clientWidth + 1) {
				found.push(`${named(element)} is cut at its end`);
			}
			if (hasWords && cutsY && element.scrollHeight > element.clientHeight + 2) {
				found.push(`${named(element)} is cut below`);
			}
			if (ancestors(element).some(scrolls)) continue;
			const { left, right, width, height } = element.getBoundingClientRect();
			const isGone = isControl && element.localName !== 'input' && (width < 2 || height < 2);
			if (isGone) found.push(`${named(element)} has no size`);
			if (width > 2 && (right > clientWidth + 2 || left < -2)) {
				found.push(`${named(element)} stands outside of the page`);
			}
		}
		return found;
	});
}

/** Styles on top of the page's own, as a reader's browser would add them. */
async function addStyles(page: Page, styles: string): Promise<void> {
	await page.evaluate((css) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		document.adoptedStyleSheets = css === '' ? [] : [sheet];
	}, styles);
}

/** What moves on the page although less motion was asked for. */
function moving(page: Page): Promise<readonly string[]> {
	return page.evaluate(() =>
		document
			.getAnimations()
			.filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 1)
			.map(({ effect }) => {
				const target = effect instanceof KeyframeEffect ? effect.target : null;
				return `${target?.localName ?? 'something'} moves`;
			})
	);
}

/**
 * Fails when this screen cannot be used at 400 % zoom, on 320 px, with spaced or larger text, in high
 * contrast or in forced colours, or when something moves although less motion was asked for.
 */
export async function expectReflow(page: Page, screen: string): Promise<void> {
	const found: string[] = [];
	const note = (view: string, troubles: readonly string[]) =>
		found.push(...troubles.map((trouble) => `${screen}, ${view}: ${trouble}`));
	for (const { name, width, height, styles } of VIEWS) {
		await page.setViewportSize({ width, height });
		await addStyles(page, styles);
		note(name, await findTrouble(page));
	}
	note('less motion', await moving(page));
	await addStyles(page, '');
	await page.emulateMedia({ forcedColors: 'active' });
	await page.setViewportSize({ width: 320, height: 800 });
	note('forced colours', await findTrouble(page));
	await page.emulateMedia({ forcedColors: 'none', contrast: 'more' });
	const high = await page.evaluate(() => document.documentElement.scrollHeight);
	// As high as the page, so that a bar at the bottom covers nothing that can be scrolled from under it.
	await page.setViewportSize({ width: 320, height: high });
	const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
	const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
	note(
		'320 px, high contrast, axe',
		violations.map(
			({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join()}`
		)
	);
	await page.emulateMedia({ contrast: null, forcedColors: null });
	await page.setViewportSize({ width: 1280, height: 800 });
	expect.soft(found, screen).toEqual([]);
}

/** Fails when something to press on this screen is smaller than a fingertip. Links within a sentence may be. */
export async function expectLargeTargets(page: Page, screen: string): Promise<void> {
	const found: string[] = [];
	for (const width of [360, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		const small = await page.evaluate(() => {
			const controls = document.querySelectorAll(
				'main :is(a[href], button, input:not([type=hidden]), select, textarea, summary)'
			);
			return [...controls].flatMap((control) => {
				if (!control.checkVisibility({ visibilityProperty: true })) return [];
				const parent = control.parentElement;
				const isInSentence =
					control.matches('a') &&
					parent !== null &&
					parent.matches('p, li, dd, span') &&
					[...parent.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
				if (isInSentence) return [];
				const box = control.closest('label') ?? control;
				const { width, height } = box.getBoundingClientRect();
				if (width >= 43.5 && height >= 43.5) return [];
				const words = (control.getAttribute('aria-label') ?? box.textContent ?? '').trim();
				const size = `${Math.round(width)} × ${Math.round(height)}`;
				return [`${control.localName} “${words.replace(/\s+/gu, ' ').slice(0, 40)}” ${size}`];
			});
		});
		found.push(...small.map((control) => `${screen}, ${width} px: ${control}`));
	}
	await page.setViewportSize({ width: 1280, height: 800 });
	expect.soft(found, screen).toEqual([]);
}
