import { expect, type Page } from '@playwright/test';
import { LANGUAGES, type Language } from '#lib/core/languages.ts';
import { untilInteractive } from './e2e-quiz.ts';

/** Makes the browser of this page one that has chosen a language. */
export async function choose(page: Page, language: Language, origin = ''): Promise<void> {
	await page.context().addCookies([{ name: 'language', value: language, url: origin }]);
}

/** Looks at the screen that is shown in another language, and goes back to the one in English. */
export async function lookIn(
	page: Page,
	language: Language,
	origin: string | undefined,
	look: () => Promise<void>
): Promise<void> {
	await choose(page, language, origin);
	await page.reload();
	await untilInteractive(page);
	await expect(page.locator('html')).toHaveAttribute('lang', language);
	await expect(page.locator('html')).toHaveAttribute('dir', LANGUAGES[language].direction);
	await look();
	await choose(page, 'en', origin);
	await page.reload();
	await untilInteractive(page);
}

/** The words on the screen that neither the catalogue has nor an article: they have no brackets. */
async function bareWords(page: Page, content: readonly string[]): Promise<readonly string[]> {
	return page.evaluate((given) => {
		const found: string[] = [];
		// Dates are formatted by the browser, and the app has one name.
		const dates =
			/\b(?:Newsproof|UTC|GMT|at|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\w*)\b/gu;
		const isNamed = (text: string) =>
			given.includes(text) ||
			/^https?:\S+$/u.test(text) ||
			!/\p{L}{2}/u.test(text.replaceAll(dates, ''));
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const text = walker.currentNode.textContent?.trim() ?? '';
			const element = walker.currentNode.parentElement;
			if (!element || isNamed(text)) continue;
			if (element.closest('script, style, noscript, time, textarea, option:not([lang])')) continue;
			if (element.closest('[lang]') !== document.documentElement) continue;
			if (!element.checkVisibility() || /[[\]]/u.test(text)) continue;
			// A sentence may be parted by what stands in it: then its beginning has the bracket.
			if (/\[/u.test(element.closest('p, li, h1, h2, h3, dt, dd, label')?.textContent ?? ''))
				continue;
			found.push(`${element.tagName.toLowerCase()}.${element.className}: ${text.slice(0, 80)}`);
		}
		return found;
	}, content);
}

/** The spoken names on the screen that the catalogue does not have. */
async function bareNames(page: Page): Promise<readonly string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) => {
			if (element.closest('[lang]') !== document.documentElement) return [];
			return ['aria-label', 'title', 'placeholder'].flatMap((name) => {
				const text = element.getAttribute(name) ?? '';
				// The name of a set, which stands on the page as content.
				const isContent = [...document.querySelectorAll('[lang]:not(:root)')].some(
					({ textContent }) => textContent.trim() === text
				);
				if (isContent) return [];
				const isBare = /\p{L}{2}/u.test(text) && !/[[\]]|^https?:|^[\da-f]{64}$/u.test(text);
				return isBare && text !== 'Newsproof' ? [`${name}=“${text.slice(0, 80)}”`] : [];
			});
		})
	);
}

/** By how much the page scrolls sideways at these widths. */
async function overflows(page: Page): Promise<readonly string[]> {
	const found: string[] = [];
	for (const width of [320, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		if (overflow > 0) found.push(`${width} px: scrolls sideways by ${overflow} px`);
	}
	return found;
}

/**
 * Fails where a screen in the pseudo-locale shows a word that is not from the catalogue, or does not
 * fit. `content` are the words that a teacher wrote.
 */
export async function expectAllTranslated(
	page: Page,
	screen: string,
	content: readonly string[] = []
): Promise<void> {
	const found = [
		...(await bareWords(page, content)),
		...(await bareNames(page)),
		...(await overflows(page))
	];
	expect.soft(found, screen).toEqual([]);
}

/** Fails where a screen does not fit. */
export async function expectFits(page: Page, screen: string): Promise<void> {
	expect.soft(await overflows(page), screen).toEqual([]);
}
