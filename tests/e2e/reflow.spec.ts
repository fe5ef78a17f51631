import { Agent } from 'node:http';
import type { Page } from '@playwright/test';
import { deskMessages } from '#lib/ui/messages/desk-messages.ts';
import { drawingPageMessages } from '#lib/ui/messages/drawing-page-messages.ts';
import { notebookMessages } from '#lib/ui/messages/notebook-messages.ts';
import { aroundMessages } from '#lib/ui/messages/around-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { giveSet } from '../support/e2e-assignment.ts';
import { answerAsClass } from '../support/e2e-class.ts';
import { drawStory, pasteStory } from '../support/e2e-drawing.ts';
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
	openToday
} from '../support/e2e-notebook.ts';
import { answerExplained, button, goAndStart, untilInteractive } from '../support/e2e-quiz.ts';
import { expectLargeTargets, expectReflow } from '../support/e2e-reflow.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';

const { attempt } = pageMessages;
const { quiz, summary } = aroundMessages;
const hands = mouse();

test.describe.configure({ timeout: 240_000 });

async function look(page: Page, address: string, screen: string): Promise<void> {
	await page.goto(address);
	await untilInteractive(page);
	await expectReflow(page, screen);
}

test('what a learner sees before and after a quiz bears zoom, space and contrast', async ({
	page,
	trouble
}) => {
	trouble.expectTrouble(/status of 404/u);
	const set = setFromSeeds('camp-taji-quick');
	await look(page, '/', 'front page');
	await look(page, `/quizzes/${set.id}`, 'quiz');
	await expectLargeTargets(page, 'quiz');
	await look(page, `/articles/${set.articles[0]?.id ?? ''}`, 'article');
	await look(page, '/join', 'join');
	await expectLargeTargets(page, 'join');
	await look(page, '/settings', 'settings');
	await expectLargeTargets(page, 'settings');
	await look(page, '/offline', 'on this device');
	await look(page, '/nowhere', 'nothing here');
});

test('every kind of question bears zoom, space and contrast, and is large enough to press', async ({
	page
}) => {
	const set = setFromSeeds('every-kind');
	await goAndStart(page, set, 'practice', hands);
	for (const [index, { question }] of set.questions.entries()) {
		await expectReflow(page, `asking, ${question.kind}`);
		await expectLargeTargets(page, `asking, ${question.kind}`);
		await answerExplained(page, set, index + 1, 'wrong', hands);
		if (index % 3 === 0) await expectReflow(page, `explained, ${question.kind}`);
		await expectLargeTargets(page, `explained, ${question.kind}`);
		const isLast = index + 1 === set.questions.length;
		await button(page, isLast ? attempt.seeResult : attempt.next).click();
	}
	await expect(page.getByText(summary.kicker, { exact: true })).toBeVisible();
	await expectReflow(page, 'result');
	await expectLargeTargets(page, 'result');
	await page.goto(`/quizzes/${set.id}`);
	await expect(button(page, quiz.start)).toBeVisible();
	await expectReflow(page, 'quiz, with a past go');
});

test('the notebook bears zoom, space and contrast', async ({ page, context }) => {
	const set = setFromSeeds('camp-taji-quick');
	await context.clock.install({ time: new Date() });
	await missAt(page, set, [1, 2, 4], hands);
	await context.clock.setSystemTime(Date.now() + NEXT_DAY_MS);
	await openToday(page, 3);
	await expectReflow(page, 'Today');
	await expectLargeTargets(page, 'Today');
	await link(page, notebookMessages.today.review(3)).click();
	await expect(button(page, notebookMessages.review.submit)).toBeVisible();
	await expectReflow(page, 'asked again');
	await expectLargeTargets(page, 'asked again');
	const held = await heldNotebook(page);
	const [first = ''] = await expectedSitting(page, held);
	await answerReview(page, set, askedNext(held, first), 'wrong', hands);
	await expectReflow(page, 'explained again');
	await expectLargeTargets(page, 'explained again');
	await look(page, '/notebook/questions', 'questions missed');
	await look(page, '/notebook/history', 'history');
	await look(page, '/notebook/keep', 'keeping the notebook');
});

test('making a bank and the desk bear zoom, space and contrast', async ({ page }) => {
	await look(page, '/new', 'giving an article');
	await pasteStory(page, hands);
	await expectReflow(page, 'mending a text');
	const id = await drawStory(page, hands);
	await expectReflow(page, 'a bank');
	await page.goto(`/banks/${id}`);
	await untilInteractive(page);
	await page.getByRole('button', { name: drawingPageMessages.bank.desk }).click();
	await page.waitForURL(/\/desk\/banks\//u);
	await untilInteractive(page);
	await expectReflow(page, 'a bank on the desk');
	await page.getByRole('article').first().getByText(deskMessages.bank.edit).first().click();
	await expect(page.getByLabel(deskMessages.edit.stem, { exact: true })).toBeVisible();
	await expectReflow(page, 'editing a question');
	await look(page, '/desk', 'the desk');
	await look(page, '/desk/keep', 'keeping the workspace');
	await look(page, '/desk/sign-in', 'signing in');
});

test('a class and its results bear zoom, space and contrast', async ({ page, baseURL }) => {
	const set = setFromSeeds('every-kind');
	const { path, code } = await giveSet(page, set, baseURL ?? '');
	await expectReflow(page, 'an assignment');
	const agent = new Agent({ keepAlive: true });
	await answerAsClass(baseURL ?? '', agent, code, 3);
	agent.destroy();
	await look(page, `${path}/roster`, 'a roster');
	await look(page, `${path}/code`, 'the code for the class');
	await look(page, `${path}/results`, 'results');
	const results = page.locator('table').first();
	const [question, learner] = await Promise.all([
		results.locator('a[href*="/questions/"]').first().getAttribute('href'),
		results.locator('a[href*="/attempts/"]').first().getAttribute('href')
	]);
	const at = (href: string | null) => new URL(href ?? '', page.url()).pathname;
	const [answers, replay] = [at(question), at(learner)];
	await look(page, answers, 'the answers to a question');
	await look(page, replay, 'an attempt, step by step');
	await look(page, `${path}/results/project`, 'shown to the class');
	await page.goto(answers);
	const correct = await page.locator('a[href*="/correct/"]').first().getAttribute('href');
	await look(page, correct ?? '', 'correcting a question');
	await page.goto(path);
	const own = await page.locator('a[href*="/desk/sets/"]').first().getAttribute('href');
	const setPath = /\/desk\/sets\/[^/?]+/u.exec(own ?? '')?.[0] ?? '';
	await look(page, setPath, 'a set');
	await look(page, `${setPath}/print`, 'the printed sheet');
	await look(page, `/desk/assignments/new?set=${setPath.split('/').at(-1) ?? ''}`, 'giving a set');
	await look(page, `/join/${code}`, 'the page of an assignment');
});
