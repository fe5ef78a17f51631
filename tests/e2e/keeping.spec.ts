import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { messages } from '#lib/ui/messages/quiz-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { expect, test as base } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import { expectStanding } from '../support/e2e-offline.ts';
import {
	answer,
	answerExplained,
	button,
	goAndStart,
	questionAt,
	savedAnswers,
	untilInteractive,
	verdictHeading
} from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';

const words = pageMessages.attempt;
const hands = mouse();

/** A server of the test's own, which it may kill and start again on the same data and port. */
type OwnServer = { readonly current: ServerProcess; restart(): Promise<void> };

const test = base.extend<{ readonly ownServer: OwnServer }>({
	ownServer: async ({ trouble }, use) => {
		const dataDir = mkdtempSync(path.join(tmpdir(), 'newsproof-e2e-own-'));
		const seedsDir = process.env['E2E_SEEDS_DIR'] ?? 'seeds';
		let current = await startServer({ dataDir, seedsDir });
		trouble.isOurs(current.origin);
		await use({
			get current() {
				return current;
			},
			restart: async () => {
				current = await startServer({ dataDir, seedsDir, port: current.port });
			}
		});
		await current.kill();
		rmSync(dataDir, { recursive: true, force: true });
	}
});

const optionTexts = (page: Page) =>
	page
		.getByRole('radio')
		.or(page.getByRole('checkbox'))
		.evaluateAll((options) => options.map((option) => option.closest('label')?.innerText ?? ''));

async function secondsLeft(page: Page): Promise<number> {
	const [minutes = 0, seconds = 0] = (await page.getByRole('timer').innerText())
		.split(':')
		.map(Number);
	return minutes * 60 + seconds;
}

test('after a reload it is the same question with the same order of options, and what was answered is kept', async ({
	page
}) => {
	const set = setFromSeeds('shuffled');
	await goAndStart(page, set, 'practice', hands);
	const group = page.getByRole('group').nth(1);
	const first = await group.getByRole('heading', { level: 2 }).innerText();
	const place = set.questions.findIndex(({ question }) => question.stem === first) + 1;
	await answerExplained(page, set, place, 'wrong', hands);
	await button(page, words.next).click();
	await expect(page.getByRole('progressbar', { name: messages.quiz.question(2, 6) })).toBeVisible();
	const stem = await group.getByRole('heading', { level: 2 }).innerText();
	const options = await optionTexts(page);

	await page.reload();
	await untilInteractive(page);
	await expect(page.getByRole('heading', { level: 2, name: stem, exact: true })).toBeVisible();
	expect(await optionTexts(page)).toEqual(options);
	await expect(page.getByText(messages.quiz.answered(1, 6), { exact: true })).toBeVisible();
	await page.getByText(words.allQuestions, { exact: true }).click();
	await page.getByRole('button', { name: /^Question 1 of 6/u }).click();
	await expect(verdictHeading(page, 'wrong')).toBeVisible();
});

test('a server that dies and comes back shows the same question with the same order and takes no time away', async ({
	page,
	ownServer,
	trouble
}) => {
	// The notebook's script may be on its way just then.
	trouble.expectTrouble(/ERR_CONNECTION_(?:REFUSED|RESET)|\.js/u);
	const set = setFromSeeds('timed-long');
	await goAndStart(page, set, 'graded', hands, ownServer.current.origin);
	await answerExplained(page, set, 1, 'right', hands);
	await button(page, words.next).click();
	await button(page, words.next);
	await answerExplained(page, set, 2, 'wrong', hands);
	await button(page, words.next).click();
	const { question } = questionAt(set, 3);
	await expect(page.getByRole('group', { name: question.stem, exact: true })).toBeVisible();
	const options = await optionTexts(page);
	await expect.poll(() => savedAnswers(page)).toHaveLength(2);
	const before = await secondsLeft(page);

	await ownServer.current.kill();
	const killedAt = Date.now();
	// An outage long enough to be told from the seconds that the test itself takes.
	await expect.poll(() => Date.now() - killedAt, { timeout: 20_000 }).toBeGreaterThan(8000);
	await ownServer.restart();
	const backAt = Date.now();
	await page.reload();
	await expect(page.getByRole('group', { name: question.stem, exact: true })).toBeVisible();
	expect(await optionTexts(page)).toEqual(options);
	const charged = before - (await secondsLeft(page));
	// What passed with a server there, and the second of its last sign of life.
	expect(charged).toBeLessThanOrEqual(Math.ceil((Date.now() - backAt) / 1000) + 3);
	await answerExplained(page, set, 3, 'right', hands);
	await expect.poll(() => savedAnswers(page)).toHaveLength(3);
});

test('without a connection practice goes on, says so, and loses and doubles nothing', async ({
	page,
	context,
	trouble
}) => {
	trouble.expectTrouble(/ERR_INTERNET_DISCONNECTED/u);
	const set = setFromSeeds('camp-taji-quick');
	await goAndStart(page, set, 'practice', hands);
	await answerExplained(page, set, 1, 'right', hands);
	await expectStanding(page, 'graded');

	await context.setOffline(true);
	for (const place of [2, 3, 4]) {
		await button(page, words.next).click();
		await answerExplained(page, set, place, place === 3 ? 'wrong' : 'right', hands);
	}
	await expect(page.getByText(words.onThisDevice)).toBeVisible();
	await context.setOffline(false);
	await page.reload();
	await untilInteractive(page);
	const ids = set.questions.slice(0, 4).map(({ question }) => question.id);
	await expect.poll(() => savedAnswers(page)).toEqual(ids);
	await expect(page.getByText(messages.quiz.answered(4, 10), { exact: true })).toBeVisible();
	await expectStanding(page, 'graded');
});

test('answers given while the server is down are sent when the page is opened again', async ({
	page,
	ownServer,
	trouble
}) => {
	trouble.expectTrouble(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/u);
	const set = setFromSeeds('camp-taji-quick');
	await goAndStart(page, set, 'practice', hands, ownServer.current.origin);
	await answerExplained(page, set, 1, 'right', hands);
	await expect.poll(() => savedAnswers(page)).toHaveLength(1);
	await ownServer.current.kill();
	await button(page, words.next).click();
	await answerExplained(page, set, 2, 'wrong', hands);
	await expect(page.getByText(words.onThisDevice)).toBeVisible();
	await ownServer.restart();
	await page.reload();
	const ids = set.questions.slice(0, 2).map(({ question }) => question.id);
	await expect.poll(() => savedAnswers(page)).toEqual(ids);
	await expect(page.getByText(messages.quiz.answered(2, 10), { exact: true })).toBeVisible();
});

test('an answer begun while the page still fetches its script is kept', async ({ page }) => {
	const set = setFromSeeds('camp-taji-full');
	await goAndStart(page, set, 'graded', hands);
	let release: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/facts', async (route) => {
		await held;
		await route.continue();
	});
	const { question } = questionAt(set, 1);
	const group = page.getByRole('group', { name: question.stem, exact: true });
	await group.getByRole('textbox').fill('Wednesday');
	await group.getByRole('combobox').selectOption({ label: 'north' });
	const copy = page.waitForResponse('**/facts');
	release();
	await (await copy).finished();
	await button(page, words.submit).click();
	await expect(
		page.getByRole('progressbar', { name: messages.quiz.question(2, 20) })
	).toBeVisible();
	await page.getByText(words.allQuestions, { exact: true }).click();
	await page.getByRole('button', { name: /^Question 1 of 20/u }).click();
	await expect(group.getByRole('textbox')).toHaveValue('Wednesday');
	await expect(group.getByRole('option', { name: 'north', selected: true })).toBeAttached();
});

test('a double click on “Submit answer” counts once', async ({ page }) => {
	const set = setFromSeeds('camp-taji-quick');
	await goAndStart(page, set, 'practice', hands);
	await page.getByRole('radio').first().check();
	await button(page, words.submit).dblclick();
	await expect.poll(() => savedAnswers(page)).toEqual([questionAt(set, 1).question.id]);
	await expect(page.getByText(messages.quiz.answered(1, 10), { exact: true })).toBeVisible();
});

test('Enter pressed twice counts once', async ({ page }) => {
	const set = setFromSeeds('camp-taji-full');
	await goAndStart(page, set, 'graded', hands);
	const field = page.getByRole('textbox', { name: messages.question.gap(1, 2) });
	await field.fill('Wednesday');
	await Promise.all([field.press('Enter'), field.press('Enter')]);
	await expect(
		page.getByRole('progressbar', { name: messages.quiz.question(2, 20) })
	).toBeVisible();
	await expect.poll(() => savedAnswers(page)).toEqual([questionAt(set, 1).question.id]);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the same form sent twice counts once', async ({ page, trouble }) => {
		trouble.expectTrouble(/\.js csp$/u);
		const set = setFromSeeds('camp-taji-full');
		const plain = mouse(false);
		await goAndStart(page, set, 'graded', plain);
		const sent = page.waitForRequest((request) => request.method() === 'POST');
		await answer(page, set, 1, 'right', plain);
		const request = await sent;
		const again = await page.request.post(request.url(), {
			data: request.postData() ?? '',
			headers: {
				'content-type': 'application/x-www-form-urlencoded',
				origin: new URL(request.url()).origin
			}
		});
		expect(again.status()).toBe(200);
		await page.reload();
		await expect(page.getByText(messages.quiz.answered(1, 20), { exact: true })).toBeVisible();
		expect(await savedAnswers(page)).toEqual([questionAt(set, 1).question.id]);
	});
});
