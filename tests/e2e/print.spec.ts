import type { Page } from '@playwright/test';
import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import {
	ANSWER_MODES,
	ARTICLE_MODES,
	PAPER_SIZES,
	type WorksheetOptions
} from '#lib/core/quiz/worksheet-options.ts';
import { printMessages } from '#lib/ui/messages/print-messages.ts';
import { expectAccessible } from '../support/e2e-axe.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { ownSet } from '../support/e2e-own-set.ts';
import { untilInteractive } from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';
import { readPdfSheet, sheetProblems, type PrintedSheet } from '../support/printed-sheet.ts';

const { toolbar } = printMessages;
const BLANK: WorksheetOptions = { answers: 'blank', article: 'on', size: 'A4' };

async function openSheet(page: Page, set: QuizSet, options: WorksheetOptions): Promise<void> {
	await page.goto(`/desk/sets/${set.id}/print?${String(new URLSearchParams(options))}`);
	await expect(page.getByRole('heading', { level: 1, name: set.title })).toBeVisible();
}

async function print(page: Page): Promise<PrintedSheet> {
	return readPdfSheet(await page.pdf({ preferCSSPageSize: true, tagged: true }));
}

for (const answers of ANSWER_MODES) {
	test(`a set is printed on either paper, with the article or without: ${answers}`, async ({
		page,
		context,
		baseURL
	}) => {
		const set = await ownSet(context, setFromSeeds('every-kind'), baseURL);
		for (const size of PAPER_SIZES) {
			for (const article of ARTICLE_MODES) {
				const options = { answers, article, size };
				await openSheet(page, set, options);
				expect(sheetProblems(await print(page), set, options), JSON.stringify(options)).toEqual([]);
			}
		}
	});
}

test('a sheet that is not what was asked for is found out', async ({ page, context, baseURL }) => {
	const set = await ownSet(context, setFromSeeds('every-kind'), baseURL);
	await openSheet(page, set, { answers: 'separate-key', article: 'on', size: 'Letter' });
	const problems = sheetProblems(await print(page), set, { ...BLANK, article: 'off' });
	expect(problems).toContain('page 1 is 612 by 792');
	expect(problems).toContain('it has a key of its own');
	expect(problems.filter((problem) => problem.startsWith('it has the paragraph'))).not.toEqual([]);
	const explained = problems.filter((problem) => problem.startsWith('it explains'));
	expect(explained).toHaveLength(set.questions.length);
});

test('a choice is shown at once, and printed by a button', async ({ page, context, baseURL }) => {
	const set = await ownSet(context, setFromSeeds('every-kind'), baseURL);
	await openSheet(page, set, BLANK);
	await untilInteractive(page);
	const choice = page.getByRole('radio', { name: toolbar.answers['separate-key'], exact: true });
	await choice.check();
	await expect(page.getByRole('heading', { name: printMessages.key.heading })).toBeVisible();
	await expect(choice).toBeFocused();
	await page.evaluate(() => {
		window.print = () => document.body.setAttribute('data-printed', '');
	});
	await page.getByRole('button', { name: toolbar.print, exact: true }).click();
	await expect(page.locator('body')).toHaveAttribute('data-printed', '');
});

test('every choice can be made without script', async ({ newLearner, baseURL, trouble }) => {
	// The browser says so of every script that it does not run.
	trouble.expectTrouble(/\.js csp$/u);
	const context = await newLearner({ javaScriptEnabled: false });
	const page = await context.newPage();
	const set = await ownSet(context, setFromSeeds('every-kind'), baseURL);
	await openSheet(page, set, BLANK);
	await expect(page.getByRole('button', { name: toolbar.print, exact: true })).toHaveCount(0);
	await page.getByRole('radio', { name: toolbar.answers['separate-key'], exact: true }).check();
	await page.getByRole('radio', { name: toolbar.size.Letter, exact: true }).check();
	await page.getByRole('button', { name: toolbar.show, exact: true }).click();
	await expect(page.getByRole('heading', { name: printMessages.key.heading })).toBeVisible();
	const options = { ...BLANK, answers: 'separate-key', size: 'Letter' } as const;
	expect(sheetProblems(await print(page), set, options)).toEqual([]);
});

for (const answers of ANSWER_MODES) {
	test(`the page is accessible: ${answers}`, async ({ page, context, baseURL }) => {
		const set = await ownSet(context, setFromSeeds('every-kind'), baseURL);
		await openSheet(page, set, { ...BLANK, answers });
		await expectAccessible(page, `print, ${answers}`);
	});
}

test('nobody else can print it', async ({ page, context, newLearner, baseURL }) => {
	const set = await ownSet(context, setFromSeeds('every-kind'), baseURL);
	const address = `/desk/sets/${set.id}/print`;
	expect((await page.request.get(address)).status()).toBe(200);
	const stranger = await newLearner();
	expect((await stranger.request.get(address)).status()).toBe(404);
	await ownSet(stranger, setFromSeeds('every-kind'), baseURL);
	expect((await stranger.request.get(address)).status()).toBe(404);
});
