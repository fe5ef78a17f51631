import type { Page } from '@playwright/test';
import { notebookMessages } from '#lib/ui/messages/notebook-messages.ts';
import { notebookPages } from '#lib/ui/messages/notebook-pages-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import { link, missAt } from '../support/e2e-notebook.ts';
import { expectStanding } from '../support/e2e-offline.ts';
import { answerExplained, button, goAndStart } from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';

const { after, review: words, report, end, today } = notebookMessages;
const hands = mouse(false);

/** Fills in the first of what there is; what kind of question it is does not matter here. */
async function fillInSomehow(page: Page): Promise<void> {
	const choices = page.locator('fieldset input:is([name=option], [name=value], [name=sentence])');
	if ((await choices.count()) > 0) await choices.first().check();
	for (const field of await page.locator('fieldset input[type=text]').all()) await field.fill('45');
	for (const list of await page.locator('fieldset select').all()) {
		await list.selectOption({ index: 1 });
	}
}

async function answerSomehow(page: Page): Promise<void> {
	await fillInSomehow(page);
	await button(page, words.submit).click();
	await expect(page.locator('#verdict')).toBeVisible();
}

async function finish(page: Page): Promise<void> {
	await page.getByText(pageMessages.attempt.allQuestions, { exact: true }).click();
	await button(page, pageMessages.attempt.finish).click();
	await button(page, pageMessages.attempt.finishNow).click();
}

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test.beforeEach(({ trouble }) => {
		// A browser whose script is switched off still asks for it ahead of time, and then refuses it.
		trouble.expectTrouble(/\.js csp$|status of 400/u);
	});

	test('what was missed is reviewed through plain forms, taken back, retired and reported', async ({
		page
	}) => {
		const set = setFromSeeds('camp-taji-quick');
		await goAndStart(page, set, 'practice', hands);
		await answerExplained(page, set, 1, 'wrong', hands);
		await button(page, pageMessages.attempt.next).click();
		await finish(page);
		const kept = set.questions.length;
		await link(page, after.again(kept)).click();
		await expect(page.getByText(/^Question 1 of \d+$/u)).toBeVisible();
		await button(page, words.submit).click();
		await expect(page.getByRole('alert')).toContainText(words.problems['answer-empty']);
		await link(page, words.hint).click();
		await expect(page.getByText(words.hintText)).toBeVisible();
		await answerSomehow(page);
		await expect(page.getByText(/^Comes back /u)).toBeVisible();
		await page.getByText(report.ask, { exact: true }).click();
		await page.getByLabel(report.comment, { exact: true }).fill('Two answers fit.');
		await button(page, report.send).click();
		await expect(page.getByText(report.sent, { exact: true })).toBeVisible();
		await button(page, words.undo).click();
		await expect(page.getByText(/^0 of \d+ answered$/u)).toBeVisible();
		await answerSomehow(page);
		await link(page, words.next).click();
		await button(page, words.retire).click();
		await expect(page.getByText(/^Retired: “/u)).toBeVisible();
		await button(page, words.restore).click();
		await expect(page.getByText(/^Retired: “/u)).toBeHidden();
		while ((await button(page, words.submit).count()) > 0) {
			await answerSomehow(page);
			await link(page, words.next).or(link(page, words.last)).click();
		}
		await expect(page.getByText(end.kicker, { exact: true })).toBeVisible();
		await link(page, end.toToday).click();
		await expect(page.getByRole('heading', { name: today.doneHeadline })).toBeVisible();
	});

	test('a form that is sent twice counts once', async ({ page }) => {
		const set = setFromSeeds('camp-taji-quick');
		await goAndStart(page, set, 'practice', hands);
		await answerExplained(page, set, 1, 'wrong', hands);
		await button(page, pageMessages.attempt.next).click();
		await finish(page);
		await link(page, after.again(set.questions.length)).click();
		await fillInSomehow(page);
		const fields = await page
			.locator('form:has([data-primary])')
			.evaluate((form) =>
				form instanceof HTMLFormElement
					? [...new FormData(form)].map(([name, value]) => [name, String(value)])
					: []
			);
		const send = () =>
			page.request.post(page.url(), {
				form: Object.fromEntries(fields),
				headers: { origin: new URL(page.url()).origin, accept: 'text/html' }
			});
		const [first, second] = [await send(), await send()];
		expect([first.status(), second.status()]).toEqual([200, 200]);
		await page.goto(second.url());
		await expect(page.getByText(/^1 of \d+ answered$/u)).toBeVisible();
		await page.goto('/notebook/history');
		await expect(page.getByText(/^1 review, /u)).toBeVisible();
	});

	test('questions are found by a plain form, and the notebook is deleted by one', async ({
		page
	}) => {
		const { questions, keep } = notebookPages;
		const set = setFromSeeds('camp-taji-quick');
		await goAndStart(page, set, 'practice', hands);
		await answerExplained(page, set, 1, 'wrong', hands);
		await button(page, pageMessages.attempt.next).click();
		await finish(page);
		await page.goto('/notebook/questions');
		await page.getByLabel(questions.search, { exact: true }).fill('when did rockets');
		await button(page, questions.go).click();
		await expect(page.getByText(questions.found(1, set.questions.length))).toBeVisible();
		await page
			.getByRole('list')
			.getByRole('link', { name: /^When did rockets/u })
			.click();
		await button(page, questions.retire).click();
		await expect(button(page, questions.restore)).toBeVisible();
		await page.goto('/notebook/keep');
		await page.getByText(keep.erase.button, { exact: true }).click();
		await button(page, keep.erase.confirm).click();
		await expect(page.getByText(keep.erase.done)).toBeVisible();
		await page.goto('/notebook');
		await expect(page.getByRole('heading', { name: today.emptyHeadline })).toBeVisible();
	});
});

test('a browser that may keep nothing has the notebook of the server', async ({
	page,
	context
}) => {
	await context.addInitScript(() => {
		Object.defineProperty(window, 'indexedDB', { get: () => undefined });
	});
	await goAndStart(page, setFromSeeds('camp-taji-quick'), 'practice', mouse());
	await answerExplained(page, setFromSeeds('camp-taji-quick'), 1, 'wrong', mouse());
	await expectStanding(page, 'graded');
	await page.goto('/notebook');
	await expect(page.getByText(notebookMessages.blocked)).toBeVisible();
	await expect(page.getByRole('heading', { name: today.restHeadline })).toBeVisible();
});

test('a device’s own notebook is not on the server’s page, which says where it is', async ({
	page,
	newLearner,
	trouble
}) => {
	trouble.expectTrouble(/\.js csp$/u);
	await missAt(page, setFromSeeds('camp-taji-quick'), [1], mouse());
	await page.goto('/notebook');
	await expect(page.getByText(today.onDevice)).toBeVisible();
	const cookies = await page.context().cookies();
	const without = await newLearner({ javaScriptEnabled: false });
	await without.addCookies(cookies);
	const plain = await without.newPage();
	await plain.goto('/notebook');
	await expect(plain.getByText(notebookMessages.noScript.text)).toBeVisible();
	await link(plain, notebookMessages.noScript.link).click();
	await expect(plain.getByRole('heading', { name: today.restHeadline })).toBeVisible();
	await link(plain, notebookMessages.nav.questions).click();
	await expect(
		plain.getByRole('heading', { name: notebookPages.questions.headline })
	).toBeVisible();
});
