import { messages } from '#lib/ui/messages/quiz-messages.ts';
import { aroundMessages } from '#lib/ui/messages/around-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import {
	answer,
	answerExplained,
	button,
	goAndStart,
	savedAnswers,
	verdictHeading
} from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';

const words = pageMessages.attempt;
const hands = mouse();
/** A question's five seconds, and what a busy machine adds. */
const patience = { timeout: 20_000 };

test('the clock shows the time left, says it aloud, and closes the question with “Time ran out”', async ({
	page
}) => {
	const set = setFromSeeds('timed-question');
	await goAndStart(page, set, 'graded', hands);
	await expect(page.getByRole('timer')).toHaveText(/^0:0[2-5]$/u);
	await expect(
		page.getByRole('status').getByText(messages.quiz.secondsLeft(5), { exact: true })
	).toBeAttached();
	await expect(verdictHeading(page, 'expired')).toBeVisible(patience);
	await expect(verdictHeading(page, 'expired')).toBeFocused();
	await expect(page.getByRole('timer')).toBeHidden();
	await button(page, words.next).click();
	await answerExplained(page, set, 2, 'right', hands);
	await button(page, words.seeResult).click();
	await expect(
		page.getByRole('heading', { level: 1, name: aroundMessages.summary.headline(1, 2) })
	).toBeVisible();
});

test('an answer that comes in after the time is kept and does not count', async ({
	page,
	context,
	trouble
}) => {
	trouble.expectTrouble(/ERR_INTERNET_DISCONNECTED|status of 409/u);
	const set = setFromSeeds('timed-question');
	await goAndStart(page, set, 'graded', hands);
	// The first touch brings what the browser needs to go on by itself.
	await page.getByRole('radio').first().focus();
	await expect(page.getByRole('timer')).toHaveText(/^0:0[1-4]$/u);
	await context.setOffline(true);
	await answer(page, set, 1, 'right', hands);
	await expect(page.getByText(words.onThisDevice)).toBeVisible();
	await expect(page.getByRole('timer')).toHaveText('0:00', patience);
	await context.setOffline(false);
	await expect(verdictHeading(page, 'expired')).toBeVisible(patience);
	await expect(page.getByText(messages.verdict.late, { exact: true })).toBeVisible();
	await button(page, words.next).click();
	await answerExplained(page, set, 2, 'right', hands);
	await button(page, words.seeResult).click();
	await expect(
		page.getByRole('heading', { level: 1, name: aroundMessages.summary.headline(1, 2) })
	).toBeVisible();
	await expect(page.getByText(aroundMessages.summary.late(1), { exact: true })).toBeVisible();
	await expect.poll(() => savedAnswers(page)).toHaveLength(2);
});

test('when the time of the whole quiz is up the result is shown, with what was answered in time', async ({
	page
}) => {
	const set = setFromSeeds('timed-attempt');
	await goAndStart(page, set, 'graded', hands);
	await answer(page, set, 1, 'right', hands);
	await expect(
		page.getByRole('heading', { level: 1, name: aroundMessages.summary.headline(1, 2) })
	).toBeVisible(patience);
});

test('a learner may take more time, or none at all', async ({ page }) => {
	const set = setFromSeeds('timed-question');
	await page.goto(`/quizzes/${set.id}`);
	await page
		.getByRole('combobox', { name: aroundMessages.quiz.moreTime })
		.selectOption({ label: aroundMessages.quiz.multipliers[4] });
	await button(page, aroundMessages.quiz.start).click();
	await expect(page.getByRole('timer')).toHaveText(/^0:(?:20|1\d)$/u);
	await page.goto(`/quizzes/${set.id}`);
	await page
		.getByRole('combobox', { name: aroundMessages.quiz.moreTime })
		.selectOption({ label: aroundMessages.quiz.multipliers.unlimited });
	await button(page, aroundMessages.quiz.startAnother).click();
	await expect(button(page, words.submit)).toBeVisible();
	await expect(page.getByRole('timer')).toBeHidden();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a form sent after the time says so', async ({ page, trouble }) => {
		trouble.expectTrouble(/\.js csp$/u);
		const set = setFromSeeds('timed-question');
		const startedAt = Date.now();
		await goAndStart(page, set, 'graded', mouse(false));
		await expect.poll(() => Date.now() - startedAt, patience).toBeGreaterThan(7500);
		await answer(page, set, 1, 'right', mouse(false));
		await expect(verdictHeading(page, 'expired')).toBeVisible();
		await expect(page.getByText(messages.verdict.late, { exact: true })).toBeVisible();
	});
});
