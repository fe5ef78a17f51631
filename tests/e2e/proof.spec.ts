import { messages } from '#lib/ui/messages/quiz-messages.ts';
import { SPECIMEN } from '../../src/routes/front-specimen.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import { answerExplained, goAndStart, questionAt } from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';

const hands = mouse();
const THREAD = '[data-thread]';

test('a thread leads from the answer to its words, and then from the card that is asked about', async ({
	page
}) => {
	const set = setFromSeeds('camp-taji-quick');
	await goAndStart(page, set, 'practice', hands);
	await answerExplained(page, set, 1, 'wrong', hands);
	const { question } = questionAt(set, 1);
	const key = question.citations.find(({ supports }) => supports.includes('key'));
	await expect(page.locator(THREAD)).toHaveAttribute('data-thread', key?.id ?? 'a key');
	await expect(page.locator(THREAD)).toHaveAttribute('aria-hidden', 'true');
	const other = page.getByRole('link', { name: messages.quote.show }).first();
	await other.click();
	await expect(page.locator(THREAD)).not.toHaveAttribute('data-thread', key?.id ?? 'a key');
});

test('a phone draws no thread: there the marked tab says where the words are', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	const set = setFromSeeds('camp-taji-quick');
	await goAndStart(page, set, 'practice', hands);
	await answerExplained(page, set, 1, 'right', hands);
	const tabs = page.getByRole('navigation', { name: messages.split.tabs });
	await expect(tabs.locator('mark')).toHaveText(messages.split.article);
	await expect(page.locator(THREAD)).toHaveCount(0);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test.beforeEach(({ trouble }) => {
		// A browser whose script is switched off still asks for it ahead of time, and then refuses it.
		trouble.expectTrouble(/\.js csp$/u);
	});

	test('the question on the front page says of each option why it is right or wrong', async ({
		page
	}) => {
		await page.goto('/');
		for (const { text, reason } of SPECIMEN.options) {
			await page.getByRole('radio', { name: text }).check();
			await expect(page.getByText(reason)).toBeVisible();
			for (const other of SPECIMEN.options.filter((option) => option.reason !== reason)) {
				await expect(page.getByText(other.reason)).toBeHidden();
			}
		}
	});
});
