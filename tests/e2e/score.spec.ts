import { scoreAnswer } from '#lib/core/grading/scoring.ts';
import { fraction, ONE, sum, ZERO } from '#lib/core/question/fraction.ts';
import { messages } from '#lib/ui/messages/quiz-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { spokenScore } from '#lib/ui/quiz/score-text.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import { answerExplained, button, goAndStart, questionAt } from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';

const words = pageMessages.attempt;
const hands = mouse();

test('where wrong answers cost points, the result says by how much', async ({ page }) => {
	const set = setFromSeeds('negative');
	await goAndStart(page, set, 'graded', hands);
	const scores = [];
	for (const place of [1, 2, 3]) {
		const { question } = questionAt(set, place);
		await answerExplained(page, set, place, 'wrong', hands);
		await button(page, place === 3 ? words.seeResult : words.next).click();
		const choices = question.kind === 'choice' ? question.options.length : undefined;
		const given = { points: question.points, earned: ZERO, choices, kept: ONE };
		scores.push(scoreAnswer('negative', given));
	}
	const spoken = spokenScore(sum(scores), messages.quiz.minus, messages.quiz.and);
	expect(spoken).toContain(messages.quiz.minus);
	await expect(page.getByText(`${spoken} ${messages.quiz.of} 3`, { exact: true })).toBeAttached();
});

test('where certainty counts, being sure and wrong costs more than being right earns', async ({
	page
}) => {
	const set = setFromSeeds('certainty');
	await goAndStart(page, set, 'graded', hands);
	const scores = [];
	for (const [place, outcome] of [
		[1, 'right'],
		[2, 'wrong']
	] as const) {
		await page
			.getByRole('radio', { name: messages.question.certainties[3], exact: true })
			.check({ force: true });
		await answerExplained(page, set, place, outcome, hands);
		await button(page, place === 2 ? words.seeResult : words.next).click();
		const earned = fraction(outcome === 'right' ? 1 : 0);
		scores.push(scoreAnswer('certainty', { points: 1, earned, certainty: 3, kept: ONE }));
	}
	const spoken = spokenScore(sum(scores), messages.quiz.minus, messages.quiz.and);
	await expect(page.getByText(`${spoken} ${messages.quiz.of} 6`, { exact: true })).toBeAttached();
});

test('a digit pressed at “how sure” says how sure, and leaves the answer alone', async ({
	page
}) => {
	const set = setFromSeeds('certainty');
	await goAndStart(page, set, 'graded', hands);
	const sure = (level: 1 | 2) =>
		page.getByRole('radio', { name: messages.question.certainties[level], exact: true });
	const first = page.locator('input[name=option], input[name=value]').first();
	await first.check({ force: true });
	await sure(1).focus();
	await page.keyboard.press('2');
	await expect(sure(2)).toBeChecked();
	await page.keyboard.press('b');
	await expect(first).toBeChecked();
});
