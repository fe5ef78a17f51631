import { Agent } from 'node:http';
import type { Page } from '@playwright/test';
import { correctionMessages } from '#lib/ui/messages/correction-messages.ts';
import { assignmentMessages } from '#lib/ui/messages/assignment-messages.ts';
import { deskMessages } from '#lib/ui/messages/desk-messages.ts';
import { drawingPageMessages } from '#lib/ui/messages/drawing-page-messages.ts';
import { resultsMessages } from '#lib/ui/messages/results-messages.ts';
import { setMessages } from '#lib/ui/messages/set-messages.ts';
import { expectAccessible } from '../support/e2e-axe.ts';
import { answerAsClass, codeOn } from '../support/e2e-class.ts';
import { drawStory, PATIENCE } from '../support/e2e-drawing.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { keyboard, mouse, touch, type Hands } from '../support/e2e-hands.ts';
import { button, untilInteractive } from '../support/e2e-quiz.ts';

const TEN = 10;

type Way = {
	readonly name: string;
	readonly hands: (page: Page) => Hands;
	readonly learners: number;
	readonly viewport: { readonly width: number; readonly height: number };
	readonly hasTouch?: boolean;
};

const WAYS: readonly Way[] = [
	{
		name: 'with a mouse, for thirty learners',
		hands: () => mouse(),
		learners: 30,
		viewport: { width: 1280, height: 800 }
	},
	{
		name: 'with the keyboard alone',
		hands: keyboard,
		learners: 4,
		viewport: { width: 1280, height: 800 }
	},
	{
		name: 'on a phone, with a finger',
		hands: touch,
		learners: 4,
		viewport: { width: 390, height: 844 },
		hasTouch: true
	}
];

/** From a pasted article to a published set of ten questions. */
async function pasteToPublished(page: Page, hands: Hands): Promise<void> {
	await drawStory(page, hands);
	await hands.press(button(page, drawingPageMessages.bank.desk));
	await page.waitForURL(/\/desk\/banks\//u, PATIENCE);
	await untilInteractive(page);
	await hands.press(button(page, deskMessages.bank.approveReady(TEN)));
	const make = button(page, deskMessages.bank.publish(TEN));
	await expect(make).toBeEnabled();
	await hands.press(make);
	await page.waitForURL(/\/desk\/sets\//u);
	await untilInteractive(page);
	const reason = page.getByLabel(setMessages.publish.reason);
	if ((await reason.count()) > 0) await hands.type(reason, 'Good enough for my class');
	await hands.press(button(page, setMessages.publish.go(1)));
	await expect(page.getByText(setMessages.publish.done(1), { exact: true })).toBeVisible();
}

/** Gives the published set on the page to a class; gives the code. */
async function giveToClass(page: Page, hands: Hands): Promise<string> {
	await hands.press(page.getByRole('link', { name: setMessages.give, exact: true }));
	await page.waitForURL(/\/desk\/assignments\/new/u);
	await untilInteractive(page);
	await expectAccessible(page, 'giving a set');
	await hands.press(button(page, assignmentMessages.give.go));
	await page.waitForURL(/\/desk\/assignments\/(?!new)/u);
	return codeOn(page);
}

/** What every learner scored, in the order of the roster: their nicknames hold no comma. */
async function scoresOf(page: Page, assignment: string): Promise<readonly number[]> {
	const csv = await (await page.request.get(`${assignment}/results/learners.csv`)).text();
	const [head = [], ...rows] = csv
		.trim()
		.split('\r\n')
		.map((line) => line.split(','));
	return rows.map((row) => Number(row[head.indexOf('"score"')]));
}

for (const { name, hands: handsOf, learners, ...options } of WAYS) {
	test.describe(`a teacher ${name}`, () => {
		test.use(options);
		test.setTimeout(240_000);

		test('goes from an article to results, and corrects a key fairly', async ({
			page,
			baseURL
		}) => {
			const hands = handsOf(page);
			const startedAtMs = Date.now();
			await pasteToPublished(page, hands);
			test.info().annotations.push({
				type: 'paste to published',
				description: `${((Date.now() - startedAtMs) / 1000).toFixed(1)} s`
			});
			await expectAccessible(page, 'a published set');
			await page.setViewportSize(options.viewport);
			const code = await giveToClass(page, hands);
			await expectAccessible(page, 'an assignment');
			await page.setViewportSize(options.viewport);
			const assignment = new URL(page.url()).pathname;

			const agent = new Agent({ keepAlive: true });
			const asked = await answerAsClass(baseURL ?? '', agent, code, learners);
			agent.destroy();

			await page.goto(`${assignment}/results`);
			await untilInteractive(page);
			const rows = page.getByRole('table').first().getByRole('row');
			// One row for the numbers, one for each learner, and those for the class.
			await expect.poll(() => rows.count()).toBeGreaterThan(learners);
			await expectAccessible(page, 'results');
			await page.setViewportSize(options.viewport);

			const before = await scoresOf(page, assignment);
			expect(before).toHaveLength(learners);

			// A true-or-false question has one other key: whoever was wrong is right with it.
			const place = asked.placeOf('true-false');
			expect(place).toBeGreaterThan(0);
			await hands.press(page.locator('table a[href*="/results/questions/"]').nth(place - 1));
			await page.waitForURL(/\/results\/questions\//u);
			await untilInteractive(page);
			await expectAccessible(page, 'the answers to a question');
			await page.setViewportSize(options.viewport);
			await hands.press(page.getByRole('link', { name: resultsMessages.answersPage.correct }));
			await page.waitForURL(/\/correct\/1/u);
			await untilInteractive(page);
			await expectAccessible(page, 'correcting a question');
			await page.setViewportSize(options.viewport);
			const other = page.getByRole('radio', { name: correctionMessages.true, exact: true });
			const isTrue = await other.isChecked();
			await hands.choose(
				isTrue ? page.getByRole('radio', { name: correctionMessages.false, exact: true }) : other
			);
			await hands.press(button(page, correctionMessages.previewKey));
			await expect(
				page.getByRole('heading', { name: correctionMessages.preview.title })
			).toBeVisible();
			await expectAccessible(page, 'the preview of a correction');
			await page.setViewportSize(options.viewport);
			await hands.type(page.getByLabel(correctionMessages.preview.reason), 'It was not clear');
			// Some guessed right before, so that somebody would lose: that needs a press of its own.
			await hands.press(button(page, correctionMessages.preview.applyKept));
			await expect(page.getByText(correctionMessages.applied(learners))).toBeVisible();
			await page.goto(`${assignment}/results`);
			await expect(rows.nth(1)).toBeVisible();
			const after = await scoresOf(page, assignment);
			const gained = after.map((score, index) => score - (before[index] ?? NaN));
			// Whoever was wrong under the old key has one point more, and nobody less.
			expect(new Set(gained)).toEqual(new Set([0, 1]));
		});
	});
}
