import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { SECTIONS } from '../../src/routes/design/sections.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { untilInteractive } from '../support/e2e-quiz.ts';

test.describe.configure({ timeout: 180_000 });

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Look = {
	readonly name: string;
	readonly query: string;
	readonly forcedColors?: 'active';
};
const LOOKS: readonly Look[] = [
	{ name: 'by day', query: 'theme=light' },
	{ name: 'by night', query: 'theme=dark' },
	{ name: 'by day with more contrast', query: 'theme=light&contrast=more' },
	{ name: 'by night with more contrast', query: 'theme=dark&contrast=more' },
	{ name: 'from right to left', query: 'theme=light&dir=rtl' },
	{ name: 'in the colours of a system', query: 'theme=light', forcedColors: 'active' }
];

async function openComponents(page: Page, query: string): Promise<void> {
	await page.goto(`/design?${query}`);
	await untilInteractive(page);
	await expect(page.getByRole('heading', { level: 1, name: 'Components' })).toBeVisible();
}

/** What axe finds: the rule, and where it is broken. */
async function barriersOn(page: Page, isForced: boolean): Promise<readonly string[]> {
	const builder = new AxeBuilder({ page }).setLegacyMode().withTags(RULES);
	// It computes with the page's own colours, of which the system then takes none.
	if (isForced) builder.disableRules('color-contrast');
	const { violations } = await builder.analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)}`)
	);
}

for (const { name, query, forcedColors } of LOOKS) {
	test(`no component has a barrier ${name}`, async ({ page }) => {
		await page.emulateMedia({ forcedColors: forcedColors ?? null });
		await openComponents(page, query);
		expect(await barriersOn(page, forcedColors === 'active')).toEqual([]);
	});
}

for (const direction of ['ltr', 'rtl']) {
	test(`no component is wider than the narrowest phone (${direction})`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 800 });
		await openComponents(page, `dir=${direction}`);
		const wide = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('[data-gallery]')].flatMap((gallery) =>
				gallery.scrollWidth > document.documentElement.clientWidth ? [gallery.id] : []
			)
		);
		expect(wide).toEqual([]);
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(overflow).toBe(0);
	});
}

test('every section is there, and its link leads to it', async ({ page }) => {
	await openComponents(page, '');
	for (const [id, name] of Object.entries(SECTIONS)) {
		const section = page.locator(`#${id}`);
		await expect(section.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
		expect(await section.locator('> div > *').count(), name).toBeGreaterThan(0);
	}
	await page.getByRole('link', { name: SECTIONS.desk, exact: true }).first().click();
	await expect(page.locator('#desk')).toBeInViewport();
});

test('what the address asks for is on the page itself', async ({ page }) => {
	await openComponents(page, 'theme=dark&dir=rtl&contrast=more&motion=less');
	const root = page.locator('html');
	await expect(root).toHaveAttribute('data-theme', 'dark');
	await expect(root).toHaveAttribute('data-contrast', 'more');
	await expect(root).toHaveAttribute('data-motion', 'less');
	await expect(root).toHaveAttribute('dir', 'rtl');
});
