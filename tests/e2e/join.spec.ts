import type { BrowserContextOptions, Page } from '@playwright/test';
import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import { assignmentMessages } from '#lib/ui/messages/assignment-messages.ts';
import { joinMessages } from '#lib/ui/messages/join-messages.ts';
import { aroundMessages } from '#lib/ui/messages/around-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { giveSet, joinAs, typeCode } from '../support/e2e-assignment.ts';
import { expectAccessible } from '../support/e2e-axe.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { keyboard, mouse, touch, type Hands } from '../support/e2e-hands.ts';
import { answer, button, untilInteractive } from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';

const { fields, page: words, roster } = assignmentMessages;
const { page: joining } = joinMessages;

function shortSet(): QuizSet {
	const set = setFromSeeds('camp-taji-quick');
	const settings = { ...set.settings, reveal: 'end' as const, order: 'fixed' as const };
	return { ...set, settings, questions: set.questions.slice(0, 2) };
}

const askForNames = async (page: Page) => {
	await page.getByLabel(fields.names, { exact: true }).selectOption('real');
	await page.getByLabel(fields.allowed, { exact: true }).selectOption('1');
};

async function takeToTheEnd(page: Page, set: QuizSet, hands: Hands): Promise<void> {
	await page.waitForURL(/\/attempts\//u);
	if (hands.script) await untilInteractive(page);
	for (const place of [1, 2]) await answer(page, set, place, 'right', hands);
	await expect(
		page.getByRole('heading', { level: 1, name: pageMessages.attempt.confirm })
	).toBeVisible();
	await hands.submit(button(page, pageMessages.attempt.finishNow));
}

const WAYS: readonly {
	readonly name: string;
	readonly hands: (page: Page) => Hands;
	readonly options: BrowserContextOptions;
}[] = [
	{ name: 'with the mouse', hands: () => mouse(), options: {} },
	{ name: 'with the keyboard alone', hands: keyboard, options: {} },
	{
		name: 'by touch on a phone',
		hands: touch,
		options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
	},
	{ name: 'without JavaScript', hands: () => mouse(false), options: { javaScriptEnabled: false } }
];

for (const { name, hands: handsOf, options } of WAYS) {
	test(`a learner joins by a code ${name}, takes the quiz, and finds the way back to the score`, async ({
		page: desk,
		newLearner,
		baseURL,
		trouble
	}) => {
		// A browser whose script is switched off still asks for it ahead of time, and then refuses it.
		trouble.expectTrouble(/\.js csp$/u);
		const set = shortSet();
		const { path, code } = await giveSet(desk, set, baseURL ?? '', askForNames);
		await desk.goto(`${path}/roster`);
		await untilInteractive(desk);
		await desk.getByLabel(roster.pasteLabel, { exact: true }).fill('Zoë Kahu\nTom Hale');
		await button(desk, roster.pasteGo).click();
		await expect(desk.getByText(roster.added(2))).toBeVisible();

		const page = await (await newLearner(options)).newPage();
		const hands = handsOf(page);
		await typeCode(page, code, hands);
		await joinAs(page, 'zoe kahu', hands);
		await takeToTheEnd(page, set, hands);
		await hands.press(page.getByRole('link', { name: aroundMessages.summary.toAssignment }));
		await page.waitForURL(/\/join\//u);
		await expect(page.getByText(joining.you('Zoë Kahu'))).toBeVisible();
		await expect(page.getByText(joining.scored('2', '2'))).toBeVisible();
		await expect(page.getByText(joining.noneLeft)).toBeVisible();
		await expect(button(page, joining.startAgain)).toBeHidden();

		await desk.reload();
		await expect(desk.getByText(roster.standing(1, 2))).toBeVisible();
	});
}

test('a name that somebody has claimed is not given twice, and a learner who leaves goes on', async ({
	page: desk,
	newLearner,
	baseURL,
	trouble
}) => {
	trouble.expectTrouble(/status of 409/u);
	const set = shortSet();
	const { code } = await giveSet(desk, set, baseURL ?? '', askForNames);
	const [first, second] = await Promise.all([1, 2].map(async () => (await newLearner()).newPage()));
	if (!first || !second) throw new Error('There are two learners');
	await typeCode(first, code, mouse());
	await expectAccessible(first, 'the page of an assignment that asks for a name');
	await joinAs(first, 'Mia', mouse());
	await first.waitForURL(/\/attempts\//u);
	const attempt = first.url();
	await typeCode(second, code, mouse());
	await joinAs(second, 'MIA', mouse());
	await expect(second.getByRole('alert')).toContainText(
		joinMessages.problem('name-claimed', 'MIA')
	);
	await expectAccessible(second, 'a name that is claimed');
	await joinAs(second, 'Mia K.', mouse());
	await second.waitForURL(/\/attempts\//u);

	await typeCode(first, code, mouse());
	await expectAccessible(first, 'the page of an assignment under way');
	await first.getByRole('link', { name: joining.resume }).click();
	await first.waitForURL(attempt);
});

async function databasesIn(page: Page): Promise<readonly (string | undefined)[]> {
	return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
}

test('a nickname is drawn, others can be asked for, and somebody else starts anew on the same device', async ({
	page: desk,
	newLearner,
	baseURL
}) => {
	const { code } = await giveSet(desk, shortSet(), baseURL ?? '');
	const page = await (await newLearner()).newPage();
	await typeCode(page, code, mouse());
	await expectAccessible(page, 'the page of an assignment with nicknames');
	await expect(page.getByRole('radio')).toHaveCount(4);
	await page.getByRole('link', { name: joining.otherNicknames }).click();
	await untilInteractive(page);
	await expect(page.getByRole('radio')).toHaveCount(4);
	const nickname = await page.getByRole('radio').nth(2).inputValue();
	await page.getByRole('radio', { name: nickname }).check();
	await button(page, joining.start).click();
	await page.waitForURL(/\/attempts\//u);
	await page.goto('/notebook');
	await expect.poll(() => databasesIn(page)).toContain('newsproof-notebook');
	await typeCode(page, code, mouse());
	await page.getByText(joining.notYou(nickname), { exact: true }).click();
	await untilInteractive(page);
	await button(page, joining.somebodyElse).click();
	await expect(button(page, joining.start)).toBeVisible();
	await expect(page.getByText(joining.you(nickname))).toBeHidden();
	// A notebook on a shared device is not for the next one to read.
	expect(await databasesIn(page)).not.toContain('newsproof-notebook');
});

test('a teacher closes an assignment, opens it again, and is told of another window’s change', async ({
	page: desk,
	newLearner,
	baseURL,
	trouble
}) => {
	trouble.expectTrouble(/status of 409/u);
	const { path, code } = await giveSet(desk, shortSet(), baseURL ?? '');
	const learner = await (await newLearner()).newPage();
	await button(desk, words.closeNow).click();
	await expect(desk.getByText(words.closed, { exact: true })).toBeVisible();
	await typeCode(learner, code, mouse());
	await expect(learner.getByText(joining.closedText)).toBeVisible();
	await expectAccessible(learner, 'an assignment that is closed');
	const other = await desk.context().newPage();
	await other.goto(path);
	await untilInteractive(other);
	await button(desk, words.openAgain).click();
	await expect(desk.getByText(words.opened, { exact: true })).toBeVisible();
	await learner.reload();
	await expect(button(learner, joining.start)).toBeVisible();

	await other.getByText(words.settings, { exact: true }).click();
	await other.getByLabel(fields.title, { exact: true }).fill('Class 9c');
	await button(other, words.save).click();
	await expect(other.getByRole('alert')).toContainText(
		assignmentMessages.problems['edited-meanwhile']
	);
	await expect(other.getByLabel(fields.title, { exact: true })).toHaveValue('Class 9c');
	await expectAccessible(other, 'an assignment that was changed meanwhile');
	await button(other, words.save).click();
	await expect(other.getByRole('heading', { level: 1, name: 'Class 9c' })).toBeVisible();
});

test('a code that leads nowhere is told from one that can be none', async ({ page, trouble }) => {
	trouble.expectTrouble(/status of 404/u);
	const { code } = joinMessages;
	await page.goto('/join');
	await page.getByLabel(code.label, { exact: true }).fill('class 9b!');
	await button(page, code.go).click();
	await expect(page.getByRole('alert')).toHaveText(joinMessages.problem('code-unreadable'));
	await page.getByLabel(code.label, { exact: true }).fill('XXX XXX');
	await button(page, code.go).click();
	await expect(page.getByRole('alert')).toHaveText(joinMessages.problem('code-unknown'));
	await expectAccessible(page, 'a code that leads nowhere');
	await page.goto('/join/HHHHHH');
	await expect(page.getByLabel(code.label, { exact: true })).toHaveValue('HHHHHH');
	await expectAccessible(page, 'an address with a wrong code');
});

test('the roster is cleaned up, and an assignment is deleted with a word typed', async ({
	page: desk,
	newLearner,
	baseURL
}) => {
	const { path, code } = await giveSet(desk, shortSet(), baseURL ?? '', askForNames);
	const learner = await (await newLearner()).newPage();
	await typeCode(learner, code, mouse());
	await joinAs(learner, 'Mja', mouse());
	await learner.waitForURL(/\/attempts\//u);
	await desk.goto(`${path}/roster`);
	await untilInteractive(desk);
	await desk.getByLabel(roster.pasteLabel, { exact: true }).fill('Mia Kahu');
	await button(desk, roster.pasteGo).click();
	await expect(desk.getByText(roster.added(1))).toBeVisible();
	await desk.getByRole('link', { name: roster.changeOf('Mja'), exact: true }).click();
	await desk.getByLabel(roster.time, { exact: true }).selectOption('1.5');
	await button(desk, roster.timeGo).click();
	await expect(desk.getByText(roster.done.timed)).toBeVisible();
	await expectAccessible(desk, 'a roster with a line to change');
	await desk.getByLabel(roster.merge, { exact: true }).selectOption({ label: 'Mia Kahu' });
	await button(desk, roster.mergeGo).click();
	await expect(desk.getByText(roster.done.merged)).toBeVisible();
	await expect(desk.getByText(roster.standing(1, 1))).toBeVisible();
	await expect(desk.getByRole('rowheader', { name: 'Mia Kahu' })).toBeVisible();

	await desk.goto(`${path}/code`);
	await expectAccessible(desk, 'the code for the class');
	await desk.goto(path);
	await untilInteractive(desk);
	await desk.getByText(words.delete, { exact: true }).click();
	await desk.getByLabel(words.typeIt('delete')).fill('delete');
	await button(desk, words.deleteGo).click();
	await desk.waitForURL(/\/desk$/u);
	const gone = await learner.request.get(`/join/${code}`);
	expect(gone.status()).toBe(404);
});
