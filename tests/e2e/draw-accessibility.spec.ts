import { drawingPageMessages } from '#lib/ui/messages/drawing-page-messages.ts';
import { expectAccessible } from '../support/e2e-axe.ts';
import {
	drawStory,
	expectMending,
	openNew,
	pasteStory,
	PATIENCE,
	STORY
} from '../support/e2e-drawing.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import { button } from '../support/e2e-quiz.ts';

const { give, mend, bank, card, why, working } = drawingPageMessages;
const hands = mouse();

test.describe.configure({ timeout: 240_000 });

test('giving and mending an article has no barrier, in every state', async ({ page }) => {
	await openNew(page, hands);
	await expectAccessible(page, 'new, empty');
	await page.getByLabel(give.text).fill('Too short.');
	await button(page, give.submit).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await expectAccessible(page, 'new, refused');
	const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
	await page.route('**/new?/read', async (route) => {
		await held;
		await route.continue().catch(() => undefined);
	});
	await page.getByLabel(give.text).fill(`${STORY}\n\nREAD MORE: Ten other stories you may like`);
	await button(page, give.submit).click();
	await expect(page.getByText(working.reading)).toBeVisible();
	await expectAccessible(page, 'new, reading');
	release(undefined);
	await expectMending(page);
	await expectAccessible(page, 'mending');
	await page.getByLabel(mend.fields.published).fill('last Monday');
	await button(page, mend.submit).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await expectAccessible(page, 'mending, refused');
});

test('a bank has no barrier, whatever it shows', async ({ page }) => {
	await drawStory(page, hands);
	await page.getByText(why.title).click();
	for (const others of await page.getByText(card.others).all()) await others.click();
	await page.getByRole('link', { name: card.show }).first().click();
	await expect(page.locator('mark').first()).toBeVisible();
	await expectAccessible(page, 'bank, a quote shown and everything open');
	for (const tier of ['review', 'rejected'] as const) {
		await page.getByRole('link', { name: card.tiers[tier] }).click();
		await expect(
			page.getByText(card.meanings[tier]).or(page.getByText(bank.none[tier]))
		).toBeVisible();
		await expectAccessible(page, `bank, ${tier}`);
	}
	await page.goto('/');
	await expectAccessible(page, 'front page, with a bank of one’s own');
});

test('a thin bank has no barrier', async ({ page }) => {
	// Nothing in it can be asked about: no names, numbers or statements.
	const dull = 'It was a nice day and they went out and they had a good time of it. '.repeat(12);
	await pasteStory(page, hands, `A nice day\n\n${dull}`);
	await button(page, mend.submit).click();
	await page.waitForURL(/\/banks\//u, PATIENCE);
	await expect(page.getByRole('heading', { name: bank.thin })).toBeVisible();
	await expect(page.getByText(bank.playNothing)).toBeVisible();
	await expectAccessible(page, 'bank, thin');
});
