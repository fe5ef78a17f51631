import type { Page } from '@playwright/test';
import type { NotebookPage } from '#lib/core/review/notebook-page.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import { answer, answerExplained, button, goAndStart } from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';

const words = pageMessages.attempt;
const hands = mouse();

/** The pages of the notebook on this device, as they lie on its disk. */
function pagesOn(page: Page): Promise<readonly NotebookPage[]> {
	return page.evaluate(async () => {
		const databases = await indexedDB.databases();
		if (!databases.some(({ name }) => name === 'newsproof-notebook')) return [];
		return new Promise<NotebookPage[]>((resolve, reject) => {
			const opening = indexedDB.open('newsproof-notebook');
			opening.onerror = () => reject(opening.error);
			opening.onsuccess = () => {
				const database = opening.result;
				const reading = database.transaction('pages').objectStore('pages').getAll();
				reading.onsuccess = () => {
					database.close();
					resolve(reading.result.map((row: { page: NotebookPage }) => row.page));
				};
			};
		});
	});
}

async function noted(page: Page) {
	const [noted] = await pagesOn(page);
	return {
		provisional: noted?.provisional,
		outcomes: noted?.answers.map(({ outcome }) => outcome),
		kept: noted?.questions.length
	};
}

test('a miss is in the notebook as soon as it is shown, without a connection too, until the server’s own page comes', async ({
	page,
	context,
	trouble
}) => {
	trouble.expectTrouble(/ERR_INTERNET_DISCONNECTED/u);
	const set = setFromSeeds('camp-taji-quick');
	await goAndStart(page, set, 'practice', hands);
	await answerExplained(page, set, 1, 'wrong', hands);
	await expect
		.poll(async () => noted(page))
		.toEqual({ provisional: true, outcomes: ['wrong'], kept: 1 });
	await context.setOffline(true);
	await button(page, words.next).click();
	await answerExplained(page, set, 2, 'right', hands);
	await button(page, words.next).click();
	await answerExplained(page, set, 3, 'wrong', hands);
	await expect
		.poll(async () => noted(page))
		.toEqual({ provisional: true, outcomes: ['wrong', 'right', 'wrong'], kept: 2 });
	const offline = await pagesOn(page);
	await context.setOffline(false);
	for (let place = 4; place <= set.questions.length; place++) {
		await button(page, words.next).click();
		await answerExplained(page, set, place, 'right', hands);
	}
	await button(page, words.seeResult).click();
	await expect
		.poll(async () => noted(page), { timeout: 20_000 })
		.toMatchObject({ provisional: false });
	const [own] = offline;
	const [served] = await pagesOn(page);
	expect(served?.questions.map(({ question }) => question)).toEqual(
		own?.questions.map(({ question }) => question)
	);
	expect(served?.questions.map(({ response }) => response)).toEqual(
		own?.questions.map(({ response }) => response)
	);
});

test('what may not be seen yet is not in the notebook', async ({ page }) => {
	const set = setFromSeeds('every-kind');
	await goAndStart(page, set, 'graded', hands);
	await answer(page, set, 1, 'wrong', hands);
	await expect(
		page.getByRole('heading', { level: 2, name: set.questions[1]?.question.stem })
	).toBeVisible();
	const [left] = await pagesOn(page);
	expect(left?.answers ?? []).toEqual([]);
});
