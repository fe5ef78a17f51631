import type { Page } from '@playwright/test';
import { LONGEST_SITTING } from '#lib/core/review/today.ts';
import { notebookMessages } from '#lib/ui/messages/notebook-messages.ts';
import { notebookPages } from '#lib/ui/messages/notebook-pages-messages.ts';
import { openWithFonts, type Take } from './take-pictures.ts';

const { today, review } = notebookMessages;
const NEXT_DAY_MS = 26 * 3_600_000;
/** Enough for a history, and few enough that something is left to be due. */
const ANSWERED = 4;

/** The notebook before anything was missed. */
export async function takeEmptyNotebook(page: Page, take: Take): Promise<void> {
	await openWithFonts(page, '/notebook');
	await page.getByRole('heading', { name: today.emptyHeadline }).waitFor();
	await take('notebook-empty');
}

/** The notebook on the day after a quiz, a picture at each stop. */
export async function takeNotebook(page: Page, take: Take): Promise<void> {
	await page.clock.setFixedTime(Date.now() + NEXT_DAY_MS);
	await openWithFonts(page, '/notebook');
	await page.getByRole('link', { name: today.review(LONGEST_SITTING) }).waitFor();
	await take('notebook', 'whole');
	await openWithFonts(page, '/notebook/history');
	await take('notebook-history-early', 'whole');
	await openWithFonts(page, '/notebook');
	await page.getByRole('link', { name: today.review(LONGEST_SITTING) }).click();
	await page.waitForURL(/\/review/u);
	await page.reload();
	for (let question = 1; question <= ANSWERED; question++) {
		await page.getByRole('button', { name: review.submit }).waitFor();
		if (question === 2) await take('notebook-question');
		await answerSomehow(page);
		await page.getByRole('button', { name: review.submit }).click();
		await page.locator('#verdict').waitFor();
		if (question === 2) await take('notebook-explanation');
		await page.getByRole('link', { name: review.next }).click();
	}
	await retireTheRest(page);
	await take('notebook-filed', 'whole');
	await openWithFonts(page, '/notebook/history');
	await page.locator('svg[role="img"]').first().waitFor();
	await take('notebook-history', 'whole');
	await openWithFonts(page, '/notebook/questions');
	await take('notebook-questions', 'whole');
	await page.locator('.entries a').first().click();
	await page.locator('#facts').waitFor();
	await take('notebook-entry');
	await openWithFonts(page, '/notebook/keep');
	await page.getByRole('button', { name: notebookPages.keep.code.start }).waitFor();
	await take('notebook-keep', 'whole');
}

/** Any answer that can be submitted. */
async function answerSomehow(page: Page): Promise<void> {
	const form = page
		.locator('form')
		.filter({ has: page.getByRole('button', { name: review.submit }) });
	for (const choice of await form.locator('select').all()) await choice.selectOption({ index: 1 });
	for (const field of await form.locator('fieldset input[type="text"]').all())
		await field.fill('45');
	const options = form.locator(
		'fieldset input:is([name="option"], [name="value"][type="radio"], [name="sentence"])'
	);
	if ((await options.count()) > 0) await options.first().check({ force: true });
}

/** To the sitting's end without an answer to what is left of it. */
async function retireTheRest(page: Page): Promise<void> {
	const end = page.getByText(notebookMessages.end.kicker, { exact: true });
	const retire = page.getByRole('button', { name: review.retire });
	const stem = page.locator('legend h2').first();
	await retire.or(end).first().waitFor();
	while (!(await end.isVisible())) {
		const asked = (await stem.textContent()) ?? '';
		await retire.click();
		await page.locator('legend h2').filter({ hasText: asked }).waitFor({ state: 'hidden' });
		await retire.or(end).first().waitFor();
	}
}
