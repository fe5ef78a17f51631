import type { Page } from '@playwright/test';
import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import { messages } from '#lib/ui/messages/quiz-messages.ts';
import { aroundMessages } from '#lib/ui/messages/around-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { fillIn } from '../support/e2e-answering.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import { answer, button, goAndStart, questionAt, untilInteractive } from '../support/e2e-quiz.ts';
import { responseFor } from '../support/e2e-responses.ts';
import { pathSetId, setFromSeeds } from '../support/e2e-seeds.ts';
import { coveringPaths, type PathStep, type Standing } from '../support/machine-paths.ts';

const words = pageMessages.attempt;
const hands = mouse();
/** The clock of a path, and what a busy machine adds. */
const patience = { timeout: 25_000 };

/** What a tab that was left behind at a question would still send. */
type LeftBehind = ReadonlyMap<string, string>;

/** The form of the question on the screen, filled in, as another tab keeps it. */
async function formOf(page: Page, set: QuizSet, place: number): Promise<LeftBehind> {
	const { question, article } = questionAt(set, place);
	await fillIn(page, hands, question, responseFor(question, article, 'right'), article);
	const fields = await page
		.getByRole('group', { name: question.stem, exact: true })
		.evaluate((group) => {
			const form = group.closest('form');
			return form ? [...new FormData(form)].map(([name, value]) => [name, String(value)]) : [];
		});
	return new Map(fields.map(([name = '', value = '']) => [name, value]));
}

/** Sends a form from another tab of the same browser, and brings this tab up to date. */
async function fromAnotherTab(page: Page, fields: LeftBehind): Promise<void> {
	const { origin } = new URL(page.url());
	const reply = await page.request.post(page.url(), {
		form: Object.fromEntries(fields),
		headers: { origin }
	});
	expect(reply.status()).toBe(200);
	await page.reload();
	await untilInteractive(page);
}

function mapButton(page: Page, set: QuizSet, place: number) {
	return page.getByRole('button', {
		name: new RegExp(`^${messages.quiz.question(place, set.questions.length)}, `, 'u')
	});
}

async function openQuestion(page: Page, set: QuizSet, place: number): Promise<void> {
	const onward = button(page, words.next);
	if (await onward.isVisible()) {
		const map = mapButton(page, set, place);
		// “Next question” leads to an open one only; back leads the map.
		if (place > 1) return onward.click();
		await page.getByText(words.allQuestions, { exact: true }).click();
		return map.click();
	}
	const map = mapButton(page, set, place);
	const list = page.getByText(words.allQuestions, { exact: true });
	if (!(await map.isVisible()) && (await list.isVisible())) await list.click();
	if (await map.isVisible()) return map.click();
	await button(page, words.skip).or(button(page, words.skipForGood)).click();
}

/** Asks for the end: from the last open question, or from the map of all of them. */
async function requestFinish(page: Page): Promise<void> {
	const finish = button(page, words.seeResult).or(button(page, words.finish));
	const map = page.getByText(words.allQuestions, { exact: true });
	if (!(await finish.isVisible()) && (await map.isVisible())) await map.click();
	if (await finish.isVisible()) return finish.click();
	// Where there is no going back and questions lie ahead, only a tab left behind offers it.
	return fromAnotherTab(page, new Map([['type', 'finish.requested']]));
}

type Walk = {
	readonly page: Page;
	readonly set: QuizSet;
	readonly before: Standing | undefined;
	readonly leftBehind: Map<number, LeftBehind>;
};

/** Does on the page what the step says happened. */
async function act({ fact }: PathStep, walk: Walk): Promise<void> {
	const { page, set, before, leftBehind } = walk;
	switch (fact.type) {
		case 'attempt.started':
			return;
		case 'answer.submitted': {
			if (before?.expired.includes(fact.question)) {
				return fromAnotherTab(page, leftBehind.get(fact.question) ?? new Map());
			}
			await answer(page, set, fact.question, fact.answer, hands);
			return;
		}
		case 'question.opened':
			return openQuestion(page, set, fact.question);
		case 'miss.opened':
			return button(page, aroundMessages.review.next).click();
		case 'hint.taken':
			return button(page, words.hint).click();
		case 'question.flagged': {
			if (before?.question === fact.question && before.state === 'asking') {
				return button(page, words.flag).click();
			}
			return fromAnotherTab(
				page,
				new Map([
					['type', 'question.flagged'],
					['questionId', questionAt(set, fact.question).question.id],
					['flagged', String(fact.flagged)]
				])
			);
		}
		case 'attempt.paused':
			return button(page, words.pause).click();
		case 'attempt.resumed':
			return button(page, words.resume).click();
		case 'time.expired':
			// The clock does it.
			return;
		case 'finish.requested':
			return requestFinish(page);
		case 'attempt.finished':
			return button(page, words.finishNow).click();
		case 'misses.opened':
			return button(page, aroundMessages.summary.reviewMisses).click();
		case 'misses.closed':
			return button(page, aroundMessages.review.close).click();
	}
}

/** Recognises by what is on the screen where the quiz stands. */
async function expectStanding(page: Page, set: QuizSet, after: Standing): Promise<void> {
	const stem = questionAt(set, after.question || 1).question.stem;
	const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
	switch (after.state) {
		case 'asking':
			await expect(page.getByRole('group', { name: stem, exact: true })).toBeVisible(patience);
			await expect(button(page, words.submit).or(button(page, words.change))).toBeVisible();
			break;
		case 'explaining':
			await expect(button(page, words.next).or(button(page, words.seeResult))).toBeVisible(
				patience
			);
			break;
		case 'paused':
			await expect(heading(words.paused)).toBeVisible();
			break;
		case 'confirming':
			await expect(heading(words.confirm)).toBeVisible();
			break;
		case 'summary':
			await expect(page.getByText(aroundMessages.summary.kicker, { exact: true })).toBeVisible(
				patience
			);
			break;
		case 'reviewing':
			await expect(
				button(page, aroundMessages.review.next)
					.or(button(page, aroundMessages.review.close))
					.first()
			).toBeVisible();
			break;
		case 'intro':
			throw new Error('No step leads back to before the start');
	}
	if (after.state === 'asking' || after.state === 'explaining') {
		const total = set.questions.length;
		await expect(
			page.getByRole('progressbar', { name: messages.quiz.question(after.question, total) })
		).toBeVisible();
		const answered = messages.quiz.answered(after.answered.length, total);
		await expect(page.getByText(answered, { exact: true })).toBeVisible();
	}
}

for (const [index, { plan, steps }] of coveringPaths().entries()) {
	const ways = steps.map(({ transition }) => transition.split(' [')[0]?.split(': ')[1]);
	test(`path ${index + 1} through the quiz leads on the page where it leads in the machine: ${ways.join(', ')}`, async ({
		page,
		trouble
	}) => {
		trouble.expectTrouble(/status of 409/u);
		const set = setFromSeeds(pathSetId(plan));
		await goAndStart(page, set, plan.mode, hands);
		const leftBehind = new Map<number, LeftBehind>();
		const late = new Set(
			steps.flatMap(({ fact }, place) =>
				fact.type === 'answer.submitted' &&
				steps[place - 1]?.after.expired.includes(fact.question) === true
					? [fact.question]
					: []
			)
		);
		let before: Standing | undefined;
		for (const step of steps) {
			await act(step, { page, set, before, leftBehind });
			await expectStanding(page, set, step.after);
			const { state, question } = step.after;
			if (state === 'asking' && late.has(question) && !leftBehind.has(question)) {
				leftBehind.set(question, await formOf(page, set, question));
			}
			before = step.after;
		}
	});
}
