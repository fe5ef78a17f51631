import type { Page } from '@playwright/test';
import { foldNotebook } from '#lib/core/review/fold-notebook.ts';
import { notebookMessages } from '#lib/ui/messages/notebook-messages.ts';
import { notebookPages } from '#lib/ui/messages/notebook-pages-messages.ts';
import { messages } from '#lib/ui/messages/quiz-messages.ts';
import { aroundMessages } from '#lib/ui/messages/around-messages.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { keyboard, mouse, touch, type Hands } from '../support/e2e-hands.ts';
import {
	answerReview,
	askedNext,
	expectedSitting,
	heldNotebook,
	link,
	missAt,
	NEXT_DAY_MS,
	onward,
	openToday
} from '../support/e2e-notebook.ts';
import { LINE_TROUBLE, offlineTest, untilInstalled } from '../support/e2e-offline.ts';
import { button, stemHeading, untilInteractive } from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';

const { after, today, review: words, report, end } = notebookMessages;
const MISSED = [1, 3, 6, 9];

/** Goes through what Today asks, right each time; gives how many were asked in another way. */
async function reviewAll(page: Page, hands: Hands): Promise<number> {
	const set = setFromSeeds('camp-taji-quick');
	const held = await heldNotebook(page);
	const sitting = await expectedSitting(page, held);
	let siblings = 0;
	for (const id of sitting) {
		const question = askedNext(held, id);
		const isSibling = !id.endsWith(`/${question.id}`);
		if (hands.script) await expect(stemHeading(page, question)).toBeFocused();
		await expect(page.getByText(words.sibling, { exact: true })).toBeVisible({
			visible: isSibling
		});
		expect(await answerReview(page, set, question, 'right', hands)).toBe('right');
		await expect(page.getByText(/^Comes back /u)).toBeVisible();
		await expect.poll(() => page.evaluate(() => scrollY), 'the verdict comes first').toBe(0);
		await hands.submit(onward(page));
		siblings += Number(isSibling);
	}
	await expect(
		page.getByRole('heading', {
			level: 1,
			name: end.headline(sitting.length, sitting.length),
			exact: true
		})
	).toBeVisible();
	return siblings;
}

offlineTest(
	'four misses come back the next day, without a connection, and nothing is lost or doubled',
	async ({ page, context, line, trouble }) => {
		offlineTest.setTimeout(120_000);
		trouble.expectTrouble(LINE_TROUBLE);
		const hands = mouse();
		const set = setFromSeeds('camp-taji-quick');
		await context.clock.install({ time: new Date() });
		await page.goto(`${line.origin}/notebook`);
		await expect(page.getByRole('heading', { name: today.emptyHeadline })).toBeVisible();
		await untilInstalled(page);
		await missAt(page, set, MISSED, hands, line.origin);
		await expect(page.getByText(after.kept(MISSED.length))).toBeVisible();
		await page.close();

		const tomorrow = await context.newPage();
		await context.clock.setSystemTime(Date.now() + NEXT_DAY_MS);
		await context.setOffline(true);
		await openToday(tomorrow, MISSED.length, line.origin);
		await hands.press(link(tomorrow, today.review(MISSED.length)));
		const siblings = await reviewAll(tomorrow, hands);
		expect(siblings, 'some are asked in another way').toBeGreaterThan(0);

		await context.setOffline(false);
		await hands.press(link(tomorrow, end.toToday));
		await expect(tomorrow.getByRole('heading', { name: today.doneHeadline })).toBeVisible();
		await tomorrow.reload();
		await expect(tomorrow.getByText(today.done(MISSED.length))).toBeVisible();
		const { record, entries } = await heldNotebook(tomorrow);
		const reviewed = record.events.flatMap((event) =>
			event.type === 'question.reviewed' ? [event.entry] : []
		);
		expect(reviewed.toSorted()).toEqual([...entries.keys()].toSorted());
		expect(entries).toEqual(foldNotebook(record).entries);
	}
);

test('what was missed is reviewed straight after the quiz, and the score stays', async ({
	page
}) => {
	const hands = mouse();
	const set = setFromSeeds('camp-taji-quick');
	await missAt(page, set, [2, 4], hands);
	const result = page.url();
	await hands.press(link(page, after.again(2)));
	await page.waitForURL(/\/notebook\/review\?attempt=/u);
	await untilInteractive(page);
	for (const place of [1, 2]) {
		await expect(page.getByText(`Question ${place} of 2`, { exact: true })).toBeVisible();
		const held = await heldNotebook(page);
		const open = [...held.entries.values()].filter(({ reviews }) => reviews === 0);
		const asked = await page.locator('legend h2').first().textContent();
		const question = open
			.map(({ id }) => askedNext(held, id))
			.find(({ stem }) => stem === asked?.trim());
		if (!question) throw new Error(`Nobody expected “${asked}”`);
		await answerReview(page, set, question, 'right', hands);
		await hands.press(onward(page));
	}
	const ended = page.getByRole('heading', { name: end.headline(2, 2), exact: true });
	await expect(ended).toBeVisible();
	await page.reload();
	await expect(ended, 'a reload does not begin it anew').toBeVisible();
	await page.goto(result);
	await expect(
		page.getByRole('heading', { level: 1, name: aroundMessages.summary.headline(8, 10) })
	).toBeVisible();
});

test('an answer is taken back, a question retired and brought back, another reported', async ({
	page,
	context
}) => {
	const hands = mouse();
	const set = setFromSeeds('camp-taji-quick');
	await context.clock.install({ time: new Date() });
	await missAt(page, set, MISSED, hands);
	const attempt = page.url();
	await context.clock.setSystemTime(Date.now() + NEXT_DAY_MS);
	await openToday(page, MISSED.length);
	await hands.press(link(page, today.review(MISSED.length)));

	const before = await heldNotebook(page);
	const [first = '', second = ''] = await expectedSitting(page, before);
	await answerReview(page, set, askedNext(before, first), 'wrong', hands);
	await hands.press(button(page, words.undo));
	await expect(page.getByText(words.undone, { exact: true })).toBeVisible();
	expect((await heldNotebook(page)).entries).toEqual(before.entries);
	await answerReview(page, set, askedNext(before, first), 'right', hands);

	await page.getByText(report.ask, { exact: true }).click();
	await page.getByLabel(report.comment, { exact: true }).fill('Two answers fit.');
	await hands.press(button(page, report.send));
	await expect(page.getByText(report.sent, { exact: true })).toBeVisible();
	const { facts } = await (await page.request.get(`${attempt}/facts`)).json();
	expect(JSON.stringify(facts)).toContain('Two answers fit.');

	await hands.press(onward(page));
	const retired = words.retired(askedNext(before, second).stem);
	await hands.press(button(page, words.retire));
	await expect(page.getByText(retired, { exact: true })).toBeVisible();
	expect((await heldNotebook(page)).entries.get(second)?.standing).toBe('retired');
	await expect(page.getByText('Question 2 of 3', { exact: true })).toBeVisible();
	await hands.press(button(page, words.restore));
	await expect(page.getByText(retired, { exact: true })).toBeHidden();
	const held = await heldNotebook(page);
	expect(held.entries.get(second)?.standing).toBe('active');
	expect(held.entries).toEqual(foldNotebook(held.record).entries);
});

const WAYS: readonly { readonly name: string; readonly hands: (page: Page) => Hands }[] = [
	{ name: 'with the keyboard alone', hands: keyboard },
	{ name: 'by touch on a phone', hands: touch }
];

for (const { name, hands: handsOf } of WAYS) {
	test.describe(name, () => {
		test.use(
			handsOf === touch
				? { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
				: {}
		);
		test(`a day’s questions are gone through ${name}`, async ({ page, context }) => {
			const hands = handsOf(page);
			await context.clock.install({ time: new Date() });
			await missAt(page, setFromSeeds('camp-taji-quick'), [1, 4], hands);
			await context.clock.setSystemTime(Date.now() + NEXT_DAY_MS);
			await openToday(page, 2);
			await hands.press(link(page, today.review(2)));
			await reviewAll(page, hands);
			await hands.press(link(page, end.toToday));
			await expect(page.getByRole('heading', { name: today.doneHeadline })).toBeVisible();
		});
	});
}

test('who leaves midway finds at the end what was missed before, too', async ({
	page,
	context
}) => {
	const hands = mouse();
	const set = setFromSeeds('camp-taji-quick');
	await context.clock.install({ time: new Date() });
	await missAt(page, set, [1, 4], hands);
	await context.clock.setSystemTime(Date.now() + NEXT_DAY_MS);
	for (const outcome of ['wrong', 'right'] as const) {
		await openToday(page, outcome === 'wrong' ? 2 : 1);
		await hands.press(link(page, today.review(outcome === 'wrong' ? 2 : 1)));
		const held = await heldNotebook(page);
		const [asked = ''] = await expectedSitting(page, held);
		await answerReview(page, set, askedNext(held, asked), outcome, hands);
	}
	await hands.press(link(page, words.last));
	await expect(page.getByRole('heading', { name: end.headline(1, 2), exact: true })).toBeVisible();
});

test('what an answer lacks is said beside the button, and a hint gets the focus', async ({
	page,
	context
}) => {
	const hands = mouse();
	await context.clock.install({ time: new Date() });
	await missAt(page, setFromSeeds('camp-taji-quick'), [1], hands);
	await context.clock.setSystemTime(Date.now() + NEXT_DAY_MS);
	await openToday(page, 1);
	await hands.press(link(page, today.review(1)));
	await hands.press(button(page, words.submit));
	await expect(page.getByRole('alert')).toHaveText(words.problems['answer-empty']);
	await expect(page.getByRole('alert')).toBeInViewport();
	await expect(button(page, words.submit)).toHaveAccessibleDescription(
		words.problems['answer-empty']
	);
	await hands.press(link(page, words.hint));
	await expect(page.getByText(words.hintText)).toBeFocused();
});

test('an answer that is half typed is there after a reload, and gone once it is given', async ({
	page,
	context
}) => {
	const hands = mouse();
	await context.clock.install({ time: new Date() });
	await missAt(page, setFromSeeds('camp-taji-quick'), [1], hands);
	await context.clock.setSystemTime(Date.now() + NEXT_DAY_MS);
	await openToday(page, 1);
	await hands.press(link(page, today.review(1)));
	const sure = page.getByRole('radio', { name: messages.question.certainties[3], exact: true });
	await sure.check({ force: true });
	await page.reload();
	await expect(sure).toBeChecked();
	const held = await heldNotebook(page);
	const [first = ''] = await expectedSitting(page, held);
	const set = setFromSeeds('camp-taji-quick');
	await answerReview(page, set, askedNext(held, first), 'right', hands);
	expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain('draft');
});

test('what is asked does not tell its answer', async ({ page, context }) => {
	await context.clock.install({ time: new Date() });
	const set = setFromSeeds('camp-taji-quick');
	await missAt(page, set, [1], mouse());
	await context.clock.setSystemTime(Date.now() + NEXT_DAY_MS);
	await openToday(page, 1);
	await link(page, today.review(1)).click();
	await expect(button(page, words.submit)).toBeVisible();
	const markup = await page.locator('main').innerHTML();
	const [asked] = set.questions;
	expect(markup).not.toContain(asked?.question.explanation);
	for (const { exact } of asked?.question.citations ?? []) expect(markup).not.toContain(exact);
	await link(page, words.hint).click();
	await expect(page.getByText(words.hintText)).toBeVisible();
});

test('a question is searched for, opened with its proof, and retired', async ({ page }) => {
	const { questions } = notebookPages;
	await missAt(page, setFromSeeds('camp-taji-quick'), MISSED, mouse());
	await page.goto('/notebook/questions');
	await untilInteractive(page);
	await expect(page.getByText(questions.found(4, 4), { exact: true })).toBeVisible();
	await page.getByLabel(questions.search, { exact: true }).fill('when rockets');
	await expect(page.getByText(questions.found(1, 4), { exact: true })).toBeVisible();
	await expect(page).toHaveURL(/q=when/u);
	await page
		.getByRole('list')
		.getByRole('link', { name: /^When did rockets/u })
		.click();
	await expect(page.getByRole('heading', { name: questions.facts })).toBeFocused();
	await expect(page.locator('mark').first()).toBeVisible();
	await button(page, questions.retire).click();
	await expect(button(page, questions.restore)).toBeVisible();
	await link(page, questions.backToList).click();
	await page.getByText(questions.filter, { exact: true }).click();
	await page.getByLabel(questions.standing, { exact: true }).selectOption('retired');
	await expect(page.getByText(questions.found(1, 4), { exact: true })).toBeVisible();
});
