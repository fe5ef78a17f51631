import type { Page } from '@playwright/test';
import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import { correctionMessages } from '#lib/ui/messages/correction-messages.ts';
import { joinMessages } from '#lib/ui/messages/join-messages.ts';
import { notebookMessages } from '#lib/ui/messages/notebook-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { giveSet, typeCode } from '../support/e2e-assignment.ts';
import { expectAccessible } from '../support/e2e-axe.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import { heldNotebook, untilNoted } from '../support/e2e-notebook.ts';
import { answer, button, questionAt, untilInteractive } from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';

const hands = mouse();
const { preview } = correctionMessages;

/** Two questions, the first of which has one other key. */
function shortSet(): QuizSet {
	const set = setFromSeeds('camp-taji-quick');
	const claims = set.questions.filter(({ question }) => question.kind === 'true-false');
	const choices = set.questions.filter(({ question }) => question.kind === 'choice');
	const settings = { ...set.settings, reveal: 'end' as const, order: 'fixed' as const };
	return { ...set, settings, questions: [...claims.slice(0, 1), ...choices.slice(0, 1)] };
}

/** Opens the page that corrects the question at this place, from the results of the class. */
async function openCorrection(desk: Page, assignment: string, stem: string): Promise<void> {
	await desk.goto(`${assignment}/results`);
	await desk.locator('table a[href*="/results/questions/"]').first().click();
	await desk.waitForURL(/\/results\/questions\//u);
	await desk.locator('a[href*="/correct/1"]').click();
	await desk.waitForURL(/\/correct\/1/u);
	await desk.getByRole('link', { name: stem }).click();
	await untilInteractive(desk);
}

async function applyCorrection(desk: Page, reason: string): Promise<void> {
	await expect(desk.getByRole('heading', { name: preview.title })).toBeVisible();
	await desk.getByLabel(preview.reason).fill(reason);
	await button(desk, preview.apply).click();
	await expect(desk.getByText(correctionMessages.applied(1))).toBeVisible();
}

test('a question whose key is corrected, or that is dropped, leaves the notebook with a note', async ({
	page: desk,
	newLearner,
	baseURL
}) => {
	test.setTimeout(120_000);
	const set = shortSet();
	const [claim, choice] = [questionAt(set, 1).question, questionAt(set, 2).question];
	const { path, code } = await giveSet(desk, set, baseURL ?? '');
	const page = await (await newLearner()).newPage();
	await typeCode(page, code, hands);
	await button(page, joinMessages.page.start).click();
	await page.waitForURL(/\/attempts\//u);
	await untilInteractive(page);
	await answer(page, set, 1, 'wrong', hands);
	await answer(page, set, 2, 'wrong', hands);
	await button(page, pageMessages.attempt.finishNow).click();
	await untilNoted(page, 2);

	await openCorrection(desk, path, claim.stem);
	const isTrue = claim.kind === 'true-false' && claim.key;
	const other = isTrue ? correctionMessages.false : correctionMessages.true;
	await desk.getByRole('radio', { name: other, exact: true }).check();
	await button(desk, correctionMessages.previewKey).click();
	await applyCorrection(desk, 'It was not clear.');
	await openCorrection(desk, path, choice.stem);
	await button(desk, correctionMessages.previewDrop).click();
	await applyCorrection(desk, 'Two answers fit.');

	await page.goto('/notebook');
	const notes = page
		.getByRole('region', { name: notebookMessages.today.noted })
		.getByRole('listitem');
	await expect(notes).toHaveCount(2);
	const countsNow = notes.filter({ hasText: claim.stem });
	await expect(countsNow).toContainText('Your answer counts as right');
	await expect(countsNow).toContainText('It was not clear.');
	await expect(notes.filter({ hasText: choice.stem })).toContainText('It is not asked any more');
	await expect(
		page.getByRole('heading', { name: notebookMessages.today.allKnownHeadline })
	).toBeVisible();
	const { entries } = await heldNotebook(page);
	expect([...entries.values()].map(({ standing }) => standing)).toEqual(['closed', 'closed']);
	await expectAccessible(page, 'today, with notes');
});
