import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import {
	answer,
	answerExplained,
	button,
	goAndStart,
	savedAnswers,
	untilInteractive,
	verdictHeading
} from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';

const words = pageMessages.attempt;
const hands = mouse();

test('a second tab follows the first without an error', async ({ page, context, trouble }) => {
	// What the second tab sends is refused behind the scenes: it was overtaken.
	trouble.expectTrouble(/status of 409/u);
	const set = setFromSeeds('camp-taji-quick');
	await goAndStart(page, set, 'practice', hands);
	const second = await context.newPage();
	await second.goto(page.url());
	await untilInteractive(second);
	// At the first touch the tab fetches its own copy, of the attempt as it is now.
	const copied = second.waitForResponse(/\/attempts\/[^/]+\/facts$/u);
	await second.getByRole('radio').first().focus();
	await (await copied).finished();

	await answerExplained(page, set, 1, 'right', hands);
	await button(page, words.next).click();
	await answerExplained(page, set, 2, 'right', hands);
	await expect.poll(() => savedAnswers(page)).toHaveLength(2);

	await answer(second, set, 1, 'wrong', hands);
	await expect(verdictHeading(second, 'right')).toBeVisible();
	await expect(second.getByRole('alert')).toBeHidden();
	await button(second, words.next).click();
	const ids = set.questions.slice(0, 3).map(({ question }) => question.id);
	await answerExplained(second, set, 3, 'wrong', hands);
	await expect.poll(() => savedAnswers(page)).toEqual(ids);

	await page.reload();
	await untilInteractive(page);
	await expect(verdictHeading(page, 'wrong')).toBeVisible();
});

test('another learner who opens the address of an attempt finds nothing there', async ({
	page,
	newLearner,
	trouble
}) => {
	trouble.expectTrouble(/status of 404/u);
	await goAndStart(page, setFromSeeds('camp-taji-quick'), 'practice', hands);
	const other = await (await newLearner()).newPage();
	const reply = await other.goto(page.url());
	expect(reply?.status()).toBe(404);
	await expect(
		other.getByRole('heading', { level: 1, name: pageMessages.error.notFound })
	).toBeVisible();
});

test('a form on another site cannot answer for a learner', async ({ page, context, trouble }) => {
	const elsewhere = 'http://elsewhere.test';
	trouble.isOurs(elsewhere);
	trouble.expectTrouble(/status of 403/u);
	await goAndStart(page, setFromSeeds('camp-taji-quick'), 'practice', hands);
	const attempt = page.url();
	const other = await context.newPage();
	await context.route(`${elsewhere}/**`, (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: `<!doctype html><form method="post" action="${attempt}">
				<input type="hidden" name="type" value="question.flagged">
				<input type="hidden" name="questionId" value="q02">
				<input type="hidden" name="flagged" value="true">
				<button>Win a prize</button></form>`
		})
	);
	await other.goto(`${elsewhere}/`);
	const reply = other.waitForResponse(attempt);
	await button(other, 'Win a prize').click();
	expect((await reply).status()).toBe(403);
	await page.reload();
	await expect(button(page, words.flag)).toBeVisible();
});
