import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aroundMessages } from '#lib/ui/messages/around-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { expectAccessible } from '../support/e2e-axe.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import {
	answer,
	answerExplained,
	button,
	goAndStart,
	questionAt,
	startQuiz,
	untilInteractive,
	verdictHeading
} from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';
import { startServer } from '../support/server-process.ts';

const words = pageMessages.attempt;
const hands = mouse();

test.describe.configure({ timeout: 120_000 });

test('the front page without a quiz has no barrier', async ({ page, trouble }) => {
	const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-e2e-empty-'));
	const server = await startServer({ dataDir: folder, seedsDir: path.join(folder, 'seeds') });
	trouble.isOurs(server.origin);
	await page.goto(server.origin);
	await expect(page.getByText(aroundMessages.front.none)).toBeVisible();
	await expectAccessible(page, 'front page, empty');
	await page.close();
	await server.kill();
	rmSync(folder, { recursive: true, force: true });
});

test('the front page, a quiz before and after goes, an article and a wrong address have no barrier', async ({
	page,
	trouble
}) => {
	trouble.expectTrouble(/status of 404/u);
	const set = setFromSeeds('timed-long');
	await page.goto('/');
	await untilInteractive(page);
	await expectAccessible(page, 'front page');
	await page.goto(`/quizzes/${set.id}`);
	await untilInteractive(page);
	await expectAccessible(page, 'quiz, fresh');
	await page.getByRole('link', { name: questionAt(set, 1).article.title }).click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expectAccessible(page, 'article');
	await goAndStart(page, set, 'graded', hands);
	await answerExplained(page, set, 1, 'right', hands);
	await page.goto(`/quizzes/${set.id}`);
	await expect(page.getByRole('link', { name: aroundMessages.quiz.resume })).toBeVisible();
	await expectAccessible(page, 'quiz, resumable');
	await page.getByRole('link', { name: aroundMessages.quiz.resume }).click();
	await button(page, words.next).click();
	await button(page, words.skip).click();
	await page.getByText(words.allQuestions, { exact: true }).click();
	await page.getByRole('button', { name: /^Question 4 of 4/u }).click();
	await answerExplained(page, set, 4, 'wrong', hands);
	await page.goto('/');
	await expectAccessible(page, 'front page, a quiz begun');
	await page.goto('/nowhere');
	await expect(
		page.getByRole('heading', { level: 1, name: pageMessages.error.notFound })
	).toBeVisible();
	await expectAccessible(page, 'nothing here');
});

test('every kind of question has no barrier while it is asked', async ({ page }) => {
	const set = setFromSeeds('every-kind');
	await goAndStart(page, set, 'graded', hands);
	for (const [index] of set.questions.entries()) {
		const { question } = questionAt(set, index + 1);
		await expect(page.getByRole('group', { name: question.stem, exact: true })).toBeVisible();
		await expectAccessible(page, `asking, ${question.kind}`);
		await answer(page, set, index + 1, 'right', hands);
	}
	await expect(page.getByRole('heading', { level: 1, name: words.confirm })).toBeVisible();
	await expectAccessible(page, 'confirming, everything answered');
	await button(page, words.finishNow).click();
	await expect(page.getByText(aroundMessages.summary.kicker, { exact: true })).toBeVisible();
	await expectAccessible(page, 'result, everything right');
});

for (const outcome of ['right', 'partly', 'wrong'] as const) {
	test(`every kind of question answered ${outcome} has no barrier when it is explained`, async ({
		page
	}) => {
		const set = setFromSeeds('every-kind');
		await goAndStart(page, set, 'practice', hands);
		for (const [index] of set.questions.entries()) {
			const place = index + 1;
			const { question } = questionAt(set, place);
			const verdict = await answerExplained(page, set, place, outcome, hands);
			// What has no halves is the same screen again.
			if (outcome === 'wrong' || verdict === outcome) {
				await expectAccessible(page, `explained ${verdict}, ${question.kind}`);
			}
			await button(page, place === set.questions.length ? words.seeResult : words.next).click();
		}
	});
}

test('hints, mistakes, pauses, the list of keys and an open end have no barrier', async ({
	page
}) => {
	const set = setFromSeeds('camp-taji-quick');
	await goAndStart(page, set, 'practice', hands);
	await button(page, words.submit).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await expectAccessible(page, 'asking, with a message');
	await button(page, words.hint).click();
	await expect(page.getByText(words.hinted)).toBeVisible();
	await button(page, words.flag).click();
	await expect(button(page, words.unflag)).toBeVisible();
	await page.keyboard.press('?');
	await page.getByText(words.allQuestions, { exact: true }).click();
	await expectAccessible(page, 'asking, hinted, flagged, everything open');
	await button(page, words.pause).click();
	await expect(page.getByRole('heading', { level: 1, name: words.paused })).toBeVisible();
	await expectAccessible(page, 'paused');
	await button(page, words.resume).click();
	await page.getByText(words.allQuestions, { exact: true }).click();
	await page.getByRole('button', { name: /^Question 10 of 10/u }).click();
	await answerExplained(page, set, 10, 'wrong', hands);
	await page.goto(page.url());
	await untilInteractive(page);
	await page.getByText(words.allQuestions, { exact: true }).click();
	await page.getByRole('button', { name: /^Question 9 of 10/u }).click();
	await expect(button(page, words.submit)).toBeVisible();
	for (const place of [9, 1, 2, 3, 4, 5, 6, 7]) {
		await answerExplained(page, set, place, 'wrong', hands);
		await button(page, words.next).click();
	}
	await button(page, words.finish).click();
	await expect(page.getByRole('heading', { level: 1, name: words.confirm })).toBeVisible();
	await expectAccessible(page, 'confirming, one open');
	await button(page, words.finishNow).click();
	await expect(page.getByText(aroundMessages.summary.kicker, { exact: true })).toBeVisible();
	await expectAccessible(page, 'result, nothing right');
});

test('a verdict alone, the result, every question opened and the walk through the misses have no barrier', async ({
	page
}) => {
	const set = setFromSeeds('verdict-only');
	await goAndStart(page, set, 'graded', hands);
	await answer(page, set, 1, 'right', hands);
	await expect(verdictHeading(page, 'right')).toBeVisible();
	await expectAccessible(page, 'verdict only, right');
	await button(page, words.next).click();
	await answer(page, set, 2, 'partly', hands);
	await expect(verdictHeading(page, 'partly')).toBeVisible();
	await expectAccessible(page, 'verdict only, partly');
	await button(page, words.next).click();
	await answer(page, set, 3, 'wrong', hands);
	await expect(verdictHeading(page, 'wrong')).toBeVisible();
	await expectAccessible(page, 'verdict only, wrong');
	await button(page, words.seeResult).click();
	await expect(page.getByText(aroundMessages.summary.kicker, { exact: true })).toBeVisible();
	await expectAccessible(page, 'result');
	for (const [index] of set.questions.entries()) {
		const { question } = questionAt(set, index + 1);
		await page.getByText(question.stem, { exact: true }).first().click();
		await expectAccessible(page, `result, question ${index + 1} opened`);
	}
	await button(page, aroundMessages.summary.reviewMisses).click();
	await expect(verdictHeading(page, 'partly')).toBeVisible();
	await expectAccessible(page, 'reviewing');
	await page.goto(`/quizzes/${set.id}`);
	await expectAccessible(page, 'quiz, with a past go');
});

test('a question that asks how sure one is, and one under a clock, have no barrier', async ({
	page
}) => {
	const set = setFromSeeds('certainty');
	await goAndStart(page, set, 'graded', hands);
	await page.getByRole('radio', { name: 'Fairly', exact: true }).check();
	await expectAccessible(page, 'asking, how sure');
	await answerExplained(page, set, 1, 'wrong', hands);
	const timed = setFromSeeds('timed-long');
	await page.goto(`/quizzes/${timed.id}`);
	await untilInteractive(page);
	await startQuiz(page, timed, 'graded', hands);
	await expect(page.getByRole('timer')).toBeVisible();
	await expectAccessible(page, 'asking, under a clock');
	const short = setFromSeeds('timed-question');
	await goAndStart(page, short, 'graded', hands);
	await expect(verdictHeading(page, 'expired')).toBeVisible({ timeout: 20_000 });
	await expectAccessible(page, 'time ran out');
});
