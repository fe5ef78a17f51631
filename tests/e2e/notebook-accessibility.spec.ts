import type { Page } from '@playwright/test';
import { notebookMessages } from '#lib/ui/messages/notebook-messages.ts';
import { notebookPages } from '#lib/ui/messages/notebook-pages-messages.ts';
import { expectAccessible } from '../support/e2e-axe.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import {
	answerReview,
	askedNext,
	expectedSitting,
	heldNotebook,
	link,
	missAt,
	NEXT_DAY_MS,
	onward,
	openToday
} from '../support/e2e-notebook.ts';
import { button, untilInteractive } from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';

const { today, review: words, report, end } = notebookMessages;
const hands = mouse();

test.describe.configure({ timeout: 180_000 });

async function goTo(page: Page, address: string, heading: string): Promise<void> {
	await page.goto(address);
	await untilInteractive(page);
	await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

test('an empty notebook has no barrier on any page', async ({ page }) => {
	await goTo(page, '/notebook', today.emptyHeadline);
	await expectAccessible(page, 'today, empty');
	await goTo(page, '/notebook/review', end.nothingHeadline);
	await expectAccessible(page, 'review, nothing to ask');
	await goTo(page, '/notebook/questions', today.emptyHeadline);
	await expectAccessible(page, 'questions, empty');
	await goTo(page, '/notebook/history', notebookPages.history.headline);
	await expect(page.getByText(notebookPages.history.empty)).toBeVisible();
	await expectAccessible(page, 'history, empty');
});

test('a day with the notebook has no barrier, from what is due to the end', async ({
	page,
	context
}) => {
	const set = setFromSeeds('camp-taji-quick');
	await context.clock.install({ time: new Date() });
	await missAt(page, set, [1, 2, 4], hands);
	await expectAccessible(page, 'result, with the notebook');
	await goTo(page, '/notebook', today.restHeadline);
	await expectAccessible(page, 'today, nothing due');
	await context.clock.setSystemTime(Date.now() + NEXT_DAY_MS);
	await openToday(page, 3);
	await expectAccessible(page, 'today, due');
	await link(page, today.review(3)).click();
	await expect(button(page, words.submit)).toBeVisible();
	await expectAccessible(page, 'asking');
	await button(page, words.submit).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await link(page, words.hint).click();
	await expectAccessible(page, 'asking, hinted, with a message');
	const held = await heldNotebook(page);
	const sitting = await expectedSitting(page, held);
	for (const [index, id] of sitting.entries()) {
		const outcome = index === 0 ? 'wrong' : 'right';
		await answerReview(page, set, askedNext(held, id), outcome, hands);
		if (index === 0) {
			await page.getByText(report.ask, { exact: true }).click();
			await expectAccessible(page, 'explained, reporting');
			await onward(page).click();
			await expect(button(page, words.undo)).toBeVisible();
			await expectAccessible(page, 'asking the next one');
		} else if (index === 1) {
			await expectAccessible(page, 'explained, right');
			await onward(page).click();
		} else await onward(page).click();
	}
	await expect(page.getByRole('heading', { level: 1, name: end.headline(2, 3) })).toBeVisible();
	await expectAccessible(page, 'filed away');
	await link(page, end.toToday).click();
	await expect(page.getByRole('heading', { name: today.doneHeadline })).toBeVisible();
	await expectAccessible(page, 'today, done');
});

test('questions, history and keeping have no barrier', async ({ page }) => {
	const { questions, history, keep } = notebookPages;
	await missAt(page, setFromSeeds('camp-taji-quick'), [1, 2, 4, 5, 6], hands);
	await goTo(page, '/notebook/questions', questions.headline);
	await expect(page.getByText(questions.found(5, 5), { exact: true })).toBeVisible();
	await expectAccessible(page, 'questions');
	await page.getByLabel(questions.search, { exact: true }).fill('nothing has these words');
	await expect(page.getByText(questions.none)).toBeVisible();
	await expectAccessible(page, 'questions, none found');
	await link(page, questions.clear).click();
	await page
		.getByRole('list')
		.getByRole('link', { name: /^When did rockets/u })
		.click();
	await expect(page.getByRole('heading', { name: questions.facts })).toBeVisible();
	await expectAccessible(page, 'one question');
	await button(page, questions.retire).click();
	await expect(button(page, questions.restore)).toBeVisible();
	await goTo(page, '/notebook/history', history.headline);
	for (const table of await page.getByText(history.table, { exact: true }).all()) {
		await table.click();
	}
	await expectAccessible(page, 'history, with its tables');
	await goTo(page, '/notebook/keep', keep.headline);
	await expect(button(page, keep.code.start)).toBeVisible();
	await expectAccessible(page, 'keep');
	await button(page, keep.code.start).click();
	await expect(page.getByText(keep.code.yours, { exact: true })).toBeVisible();
	await expectAccessible(page, 'kept under a code');
	await button(page, keep.erase.button).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await expectAccessible(page, 'deleting it all');
});
