import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** As high as the page is, so that the bar at the bottom of a phone covers nothing that can be scrolled from under it. */
async function setWidth(page: Page, width: number): Promise<void> {
	await page.setViewportSize({ width, height: 800 });
	if (width > 900) return;
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ width, height });
}

/** What axe finds on the page as it is: the rule and the elements it is broken by. */
async function violations(page: Page, onlyColours: boolean): Promise<readonly string[]> {
	const builder = new AxeBuilder({ page }).setLegacyMode();
	const results = await (
		onlyColours ? builder.withRules(COLOUR_RULES) : builder.withTags(RULES)
	).analyze();
	return results.violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`
	);
}

/**
 * Fails when axe finds anything on this screen, in light or dark, on a phone or a desk, or when it
 * scrolls sideways at 320 px. The dark theme differs in its colours only, so only these are looked
 * at twice.
 */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
	const found: string[] = [];
	for (const width of [360, 1280]) {
		await setWidth(page, width);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			const where = `${screen}, ${colorScheme}, ${width} px`;
			const here = await violations(page, colorScheme === 'dark');
			found.push(...here.map((violation) => `${where}: ${violation}`));
		}
	}
	await page.setViewportSize({ width: 320, height: 800 });
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	if (overflow > 0) found.push(`${screen}, 320 px: scrolls sideways by ${overflow} px`);
	await page.emulateMedia({ colorScheme: null });
	await page.setViewportSize({ width: 1280, height: 800 });
	expect.soft(found, screen).toEqual([]);
}
