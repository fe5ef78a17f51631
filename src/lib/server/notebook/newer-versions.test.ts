import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeArticle, type Article } from '#lib/core/article/article.ts';
import { citeSpan } from '#lib/core/article/citation.ts';
import { writeQuestion } from '#lib/core/bank/question-reading.ts';
import type { Question } from '#lib/core/question/question.ts';
import {
	aBank,
	anArticle,
	aQuestion,
	ARTICLE_TEXT,
	aSet,
	AWAY
} from '../../../../tests/support/builders.ts';
import {
	answerAll,
	answerOn,
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
import { publishSet, type PublishedFor } from '../use-cases/publish-set.ts';
import { startAttempt } from '../use-cases/start-attempt.ts';
import { pagesOfLearner } from './pages-of-attempts.ts';

let world: TestWorld;
let learner: TestLearner;
beforeEach(async () => void (world = await openTestWorld()));
afterEach(() => world.close());

const questions = [aQuestion('choice'), aQuestion('true-false'), aQuestion('numeric')];
const reworded = aQuestion('true-false', { stem: 'The ferry had been away for two years.' });

/** Publishes a version of the set, a second later. */
async function publish(
	these: readonly Question[],
	audience: PublishedFor = 'everyone',
	article: Article = anArticle()
): Promise<number> {
	world.clock.nowMs += 1000;
	const set = {
		...aSet({ reveal: 'end' }, these),
		articles: [article],
		questions: these.map((question) => ({ articleId: article.id, question }))
	};
	const publication = await publishSet(
		world.app,
		set,
		[aBank({ article, questions: these })],
		audience
	);
	if (!publication.ok) throw new Error(JSON.stringify(publication.findings));
	return world.clock.nowMs;
}

/** A learner who got everything wrong in the first version. */
async function missAll(audience: PublishedFor = 'everyone'): Promise<TestLearner> {
	await publish(questions, audience === 'assigned' ? 'everyone' : audience);
	learner = await startLearner(world);
	await answerAll(world, learner, {
		'q-choice': 'wrong',
		'q-true-false': 'wrong',
		'q-numeric': 'wrong'
	});
	await finishAttempt(world, learner);
	return learner;
}

const page = () => pageOf(world.app, learner);
const heldOf = async (questionId: string) =>
	(await page()).questions.find(({ question }) => question.id === questionId);

/** The article with other words after the quote, and the question as it cites them. */
function movedTo(
	text: string,
	exact: string
): { readonly article: Article; readonly question: Question } {
	const article = makeArticle(text, { title: 'Ferry returns to Port Avon', language: 'en' });
	const start = article.text.indexOf(exact);
	const cited = citeSpan(article, { start, end: start + exact.length }, 'c1', [
		'key',
		'explanation'
	]);
	return { article, question: aQuestion('true-false', { citations: [cited] }) };
}

describe('when a newer version is there for everyone', () => {
	test('a question that is asked in other words takes the place of the old one', async () => {
		await missAll();
		const { revision } = await page();
		const at = await publish([questions[0], reworded, questions[2]].flatMap((one) => one ?? []));
		const { changes, revision: newer } = await page();
		expect(changes).toEqual([{ questionId: 'q-true-false', kind: 'reworded', at }]);
		expect(newer).toBe(revision + 1);
		expect((await heldOf('q-true-false'))?.question.stem).toBe(reworded.stem);
		expect((await heldOf('q-true-false'))?.response).toEqual({ kind: 'true-false', value: true });
	});

	test('a question whose passage changed is asked on the new one', async () => {
		await missAll();
		const words = 'The ferry had been away for 7 weeks.';
		const { article, question } = movedTo(ARTICLE_TEXT.replace(AWAY, words), words);
		const at = await publish(
			[{ ...question, explanation: 'The article says it had been away for 7 weeks.' }],
			'everyone',
			article
		);
		const changes = (await page()).changes.filter(
			({ questionId }) => questionId === 'q-true-false'
		);
		expect(changes).toEqual([{ questionId: 'q-true-false', kind: 'passage-changed', at }]);
		expect((await heldOf('q-true-false'))?.articleId).toBe(article.id);
	});

	test('a question whose passage stands as it was is asked as it was, whatever else is new in the article', async () => {
		await missAll();
		const { article, question } = movedTo(`An editor’s note.\n\n${ARTICLE_TEXT}`, AWAY);
		await publish([question], 'everyone', article);
		const { changes } = await page();
		expect(changes.filter(({ questionId }) => questionId === 'q-true-false')).toEqual([]);
	});

	test('a question that is gone is withdrawn since it went', async () => {
		await missAll();
		const at = await publish([questions[0], questions[2]].flatMap((one) => one ?? []));
		await publish([questions[2]].flatMap((one) => one ?? []));
		const { changes } = await page();
		expect(changes).toContainEqual({ questionId: 'q-true-false', kind: 'withdrawn', at });
		expect(changes.map(({ questionId }) => questionId).toSorted()).toEqual([
			'q-choice',
			'q-true-false'
		]);
	});

	test('a correction of that version is told as well, and its key counts', async () => {
		await missAll();
		const published = await publish([reworded]);
		const question = writeQuestion({ ...reworded, key: true }, ARTICLE_TEXT);
		const at = await correct(world, { type: 'question.corrected', question }, { version: 2 });
		const changes = (await page()).changes.filter(
			({ questionId }) => questionId === 'q-true-false'
		);
		expect(changes.map((change) => [change.kind, change.at])).toEqual([
			['reworded', published],
			['key-corrected', at]
		]);
		expect((await heldOf('q-true-false'))?.question).toMatchObject({ key: true });
		// The score of the attempt is by the version that was taken.
		expect(answerOn(await page(), 'q-true-false')?.outcome).toBe('wrong');
	});

	test('a later correction of the version that was taken has the last word', async () => {
		await missAll();
		await publish([reworded]);
		const question = writeQuestion(aQuestion('true-false', { key: true }), ARTICLE_TEXT);
		await correct(world, { type: 'question.corrected', question });
		expect((await heldOf('q-true-false'))?.question).toMatchObject({
			stem: aQuestion('true-false').stem,
			key: true
		});
		const kinds = (await page()).changes
			.filter(({ questionId }) => questionId === 'q-true-false')
			.map(({ kind }) => kind);
		expect(kinds).toEqual(['key-corrected']);
	});

	test('nothing of it is told while a graded attempt asks it', async () => {
		await missAll();
		await publish([reworded]);
		const again = await startAttempt(world.app, learner.learnerId, 'ferry-set', {
			mode: 'graded',
			time: 1
		});
		expect(again.ok).toBe(true);
		const { pages } = await pagesOfLearner(world.app, learner.learnerId, new Map(), {
			pages: 9,
			questions: 99
		});
		expect(pages).toHaveLength(2);
		expect(JSON.stringify(pages)).not.toContain('two years');
	});
});

test('a learner’s own quiz is followed, and by nobody else', async () => {
	await publish(questions);
	const stranger = await startLearner(world);
	await answerAll(world, stranger, { 'q-true-false': 'wrong' });
	await finishAttempt(world, stranger);
	learner = await startLearner(world);
	await answerAll(world, learner, { 'q-true-false': 'wrong' });
	await finishAttempt(world, learner);
	await publish([reworded], { learnerId: learner.learnerId });
	expect((await heldOf('q-true-false'))?.question.stem).toBe(reworded.stem);
	learner = stranger;
	expect((await heldOf('q-true-false'))?.question.stem).toBe(aQuestion('true-false').stem);
});

test('what a teacher gives is not followed: the next version may be a test to come', async () => {
	await missAll();
	await publish([{ ...reworded, stem: 'The ferry had been away for ten years.' }], 'assigned');
	const held = await page();
	expect(held.changes).toEqual([]);
	expect(JSON.stringify(held)).not.toContain('ten years');
});
