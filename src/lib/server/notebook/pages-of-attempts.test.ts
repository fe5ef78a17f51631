import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeQuestion } from '#lib/core/bank/question-reading.ts';
import { foldNotebook } from '#lib/core/review/fold-notebook.ts';
import { aQuestion, ARTICLE_TEXT } from '../../../../tests/support/builders.ts';
import { START } from '../../../../tests/support/facts.ts';
import {
	answerAll,
	answerOn,
	askedOn,
	correct,
	finishAttempt,
	pageOf
} from '../../../../tests/support/server-notebook.ts';
import {
	openTestWorld,
	startLearner,
	type TestLearner,
	type TestWorld
} from '../../../../tests/support/test-world.ts';
import { pagesOfLearner } from './pages-of-attempts.ts';

let world: TestWorld;
beforeEach(async () => void (world = await openTestWorld()));
afterEach(() => world.close());

const questions = [
	aQuestion('choice'),
	aQuestion('multiple'),
	aQuestion('numeric'),
	aQuestion('true-false')
];
const ALL = { pages: 50, questions: 500 };
const document = (question: (typeof questions)[number]) => writeQuestion(question, ARTICLE_TEXT);
const corrected = (question: (typeof questions)[number]) =>
	({ type: 'question.corrected', question: document(question) }) as const;

async function takeAll(
	outcomes: Readonly<Record<string, 'right' | 'wrong'>>
): Promise<TestLearner> {
	await world.publish({ reveal: 'end' }, questions);
	const learner = await startLearner(world);
	await answerAll(world, learner, outcomes);
	await finishAttempt(world, learner);
	return learner;
}

const entryOf = async (learner: TestLearner, questionId: string) =>
	foldNotebook({ pages: [await pageOf(world.app, learner)], events: [] }).entries.get(
		`ferry-set/${questionId}`
	);

describe('the page of an attempt', () => {
	test('has what was missed and what was left out, with its article, its key and the learner’s answer', async () => {
		const learner = await takeAll({ 'q-choice': 'wrong', 'q-multiple': 'right' });
		const { pages, articles, more } = await pagesOfLearner(
			world.app,
			learner.learnerId,
			new Map(),
			ALL
		);
		const [page] = pages;
		expect(page && askedOn(page)).toEqual(['q-choice', 'q-numeric', 'q-true-false']);
		expect(page?.answers.map(({ outcome }) => outcome)).toEqual([
			'wrong',
			'right',
			'skipped',
			'skipped'
		]);
		expect(page && answerOn(page, 'q-choice')).toMatchObject({ at: START + 1000, tookMs: 1000 });
		expect(page?.questions[0]?.response).toMatchObject({ kind: 'choice' });
		expect(articles.map(({ text }) => text)).toEqual([ARTICLE_TEXT]);
		expect(more).toBe(false);
	});

	test('names options as the attempt showed them, so that the answer and the key fit', async () => {
		const learner = await takeAll({ 'q-choice': 'wrong' });
		const [held] = (await pageOf(world.app, learner)).questions;
		if (held?.question.kind !== 'choice' || held.response?.kind !== 'choice') {
			throw new Error('The first question is not the choice');
		}
		const { question, response } = held;
		expect(question.options.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
		expect(question.options.find(({ id }) => id === question.key)?.text).toBe('Ana Rangi');
		expect(response.option).not.toBe(question.key);
	});

	test('is sent once, and again when something has happened', async () => {
		const learner = await takeAll({ 'q-choice': 'wrong' });
		const { revision } = await pageOf(world.app, learner);
		const held = (known: number) =>
			pagesOfLearner(world.app, learner.learnerId, new Map([[learner.attemptId, known]]), ALL);
		expect((await held(revision)).pages).toEqual([]);
		await correct(world, { type: 'question.dropped', questionId: 'q-numeric' });
		expect((await held(revision)).pages[0]?.revision).toBe(revision + 1);
	});

	test('comes in pieces when there are many, the latest attempt first', async () => {
		const learner = await takeAll({ 'q-choice': 'wrong' });
		const { pages, more } = await pagesOfLearner(world.app, learner.learnerId, new Map(), {
			pages: 0,
			questions: 10
		});
		expect([pages.length, more]).toEqual([0, true]);
	});

	test('is the same from another process', async () => {
		const learner = await takeAll({ 'q-choice': 'wrong', 'q-numeric': 'wrong' });
		const page = await pageOf(world.app, learner);
		expect(await pageOf(world.anotherNode(), learner)).toEqual(page);
	});
});

describe('after a correction the page says', () => {
	test('that a wrong answer counts now, so that the question leaves the notebook', async () => {
		const learner = await takeAll({ 'q-true-false': 'wrong', 'q-choice': 'right' });
		const at = await correct(world, corrected(aQuestion('true-false', { key: true })), {
			reason: 'It was a year.'
		});
		const page = await pageOf(world.app, learner);
		expect(answerOn(page, 'q-true-false')).toMatchObject({ outcome: 'right', was: 'wrong' });
		expect(page.changes).toEqual([
			{ questionId: 'q-true-false', kind: 'key-corrected', at, reason: 'It was a year.' }
		]);
		expect(await entryOf(learner, 'q-true-false')).toMatchObject({
			standing: 'closed',
			note: { kind: 'counts-now', at }
		});
	});

	test('that a right answer was not right, so that the question comes into the notebook', async () => {
		const learner = await takeAll({ 'q-true-false': 'right' });
		expect(await entryOf(learner, 'q-true-false')).toBeUndefined();
		await correct(world, corrected(aQuestion('true-false', { key: true })));
		expect(await entryOf(learner, 'q-true-false')).toMatchObject({
			standing: 'active',
			reason: 'wrong',
			note: { kind: 'key-corrected' }
		});
	});

	test('that a question was dropped, and asks it no more', async () => {
		const learner = await takeAll({ 'q-choice': 'wrong' });
		const at = await correct(world, { type: 'question.dropped', questionId: 'q-choice' });
		expect(await entryOf(learner, 'q-choice')).toMatchObject({
			standing: 'closed',
			note: { kind: 'dropped', at }
		});
	});

	test('that an answer is wrong by the new key as well, and asks the question anew', async () => {
		const learner = await takeAll({ 'q-multiple': 'wrong' });
		const at = await correct(world, corrected(aQuestion('multiple', { key: ['a'] })));
		const entry = await entryOf(learner, 'q-multiple');
		expect(entry).toMatchObject({ standing: 'active', dueAt: at, note: { kind: 'key-corrected' } });
	});

	test('nothing of one that changes how all is scored, nor of one before the attempt', async () => {
		await world.publish({ reveal: 'end' }, questions);
		await correct(world, { type: 'question.dropped', questionId: 'q-choice' });
		world.clock.nowMs += 1000;
		const learner = await startLearner(world);
		await answerAll(world, learner, { 'q-choice': 'wrong', 'q-numeric': 'wrong' });
		await finishAttempt(world, learner);
		await correct(world, { type: 'scoring.changed', scoring: 'negative' }, { expectedSeq: 1 });
		expect((await pageOf(world.app, learner)).changes).toEqual([]);
	});
});
