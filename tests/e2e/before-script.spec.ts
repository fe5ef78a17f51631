import type { Page } from '@playwright/test';
import { joinMessages } from '#lib/ui/messages/join-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import { answerExplained, button, startQuiz } from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';

const hands = mouse(false);

/** The line is so slow that no script arrives: each file of it is asked for, and never comes. */
async function withholdScript(page: Page): Promise<() => number> {
	let asked = 0;
	await page.route('**/_app/immutable/**/*.js', () => {
		asked += 1;
	});
	return () => asked;
}

test('a question is answered before its script has arrived', async ({ page }) => {
	const asked = await withholdScript(page);
	const set = setFromSeeds('camp-taji-quick');
	await page.goto(`/quizzes/${set.id}`, { waitUntil: 'commit' });
	await startQuiz(page, set, 'practice', hands);
	await answerExplained(page, set, 1, 'right', hands);
	await button(page, pageMessages.attempt.next).click();
	await answerExplained(page, set, 2, 'wrong', hands);
	expect(asked()).toBeGreaterThan(0);
});

test('a code is typed in before the script of the page has arrived', async ({ page, trouble }) => {
	trouble.expectTrouble(/status of 4\d\d/u);
	const asked = await withholdScript(page);
	await page.goto('/join', { waitUntil: 'commit' });
	await page.getByRole('textbox').fill('ZZZZZZ');
	await page.getByRole('textbox').press('Enter');
	await expect(page.getByText(joinMessages.problem('code-unknown'))).toBeVisible();
	expect(asked()).toBeGreaterThan(0);
});

test('the notebook of a learner opens before its script has arrived', async ({ page }) => {
	const set = setFromSeeds('camp-taji-quick');
	const asked = await withholdScript(page);
	await page.goto(`/quizzes/${set.id}`, { waitUntil: 'commit' });
	await startQuiz(page, set, 'practice', hands);
	await answerExplained(page, set, 1, 'wrong', hands);
	await page.goto('/notebook', { waitUntil: 'commit' });
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByRole('navigation').first()).toBeVisible();
	expect(asked()).toBeGreaterThan(0);
});
