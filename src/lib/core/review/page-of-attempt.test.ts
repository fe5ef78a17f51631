import { describe, expect, it } from 'vitest';
import { anArticle, aQuestion, aSet } from '../../../../tests/support/builders.ts';
import { START } from '../../../../tests/support/facts.ts';
import type { Settings } from '../bank/document.ts';
import type { Fact } from '../quiz/facts.ts';
import { attemptIn, foldFacts } from '../quiz/fold.ts';
import { factForLearner, gradeFact, presentSet, redactAttempt } from '../quiz/learner-view.ts';
import { planAttempt, type AttemptWishes } from '../quiz/plan.ts';
import type { NotebookPage } from './notebook-page.ts';
import { pageOfAttempt } from './page-of-attempt.ts';

const choice = aQuestion('choice');
const numeric = aQuestion('numeric');
const trueFalse = aQuestion('true-false');

const SECOND = 1000;
const wrongNumber: Fact = {
	type: 'answer.submitted',
	at: START + 9 * SECOND,
	questionId: numeric.id,
	response: { kind: 'numeric', text: '6' },
	certainty: 3
};
const rightChoice: Fact = {
	type: 'answer.submitted',
	at: START + 30 * SECOND,
	questionId: choice.id,
	response: { kind: 'choice', option: 'a' }
};
const open = (questionId: string, seconds: number): Fact => ({
	type: 'question.opened',
	at: START + seconds * SECOND,
	questionId
});
const finish: readonly Fact[] = [
	{ type: 'finish.requested', at: START + 40 * SECOND },
	{ type: 'attempt.finished', at: START + 41 * SECOND }
];

/** The page of an attempt at three questions, as the server makes it for the learner. */
function pageAfter(
	facts: readonly Fact[],
	mode: AttemptWishes['mode'] = 'practice',
	settings: Partial<Settings> = {}
): NotebookPage {
	const set = aSet(settings, [numeric, choice, trueFalse]);
	const plan = planAttempt(set, 1, { mode, time: 1 }, 'seed');
	const log: readonly Fact[] = [
		{ type: 'attempt.started', at: START, seed: 'seed', plan },
		...facts
	];
	const questions = presentSet(set, 'seed');
	const originals = new Map(set.questions.map(({ question }) => [question.id, { question }]));
	const attempt = attemptIn(foldFacts(log.map((fact) => gradeFact(fact, originals))));
	const shown = log.map((fact) => factForLearner(fact, attempt, questions));
	return pageOfAttempt({
		attemptId: 'attempt-1',
		set: { id: set.id, title: set.title },
		revision: log.length,
		provisional: false,
		attempt: redactAttempt(attempt, questions),
		facts: shown,
		wholeOf: (id) => {
			const entry = questions.get(id);
			return entry && { question: entry.presentation.question, articleId: entry.article.id };
		}
	});
}

describe('the page of a practice attempt', () => {
	const page = pageAfter([wrongNumber, open(choice.id, 12), rightChoice, ...finish]);

	it('says how each question ended, how sure the learner was, and how long it took', () => {
		expect(page.answers).toEqual([
			{
				questionId: numeric.id,
				at: wrongNumber.at,
				outcome: 'wrong',
				certainty: 3,
				hinted: false,
				tookMs: 9 * SECOND,
				skill: 'what',
				kind: 'numeric'
			},
			{
				questionId: choice.id,
				at: rightChoice.at,
				outcome: 'right',
				hinted: false,
				tookMs: 18 * SECOND,
				skill: 'what',
				kind: 'choice'
			},
			{
				questionId: trueFalse.id,
				at: START + 41 * SECOND,
				outcome: 'skipped',
				hinted: false,
				skill: 'what',
				kind: 'true-false'
			}
		]);
	});

	it('keeps the questions that were missed, with what was answered, and no others', () => {
		expect(page.questions.map(({ question }) => question.id)).toEqual([numeric.id, trueFalse.id]);
		expect(page.questions[0]).toMatchObject({
			articleId: anArticle().id,
			response: { kind: 'numeric', text: '6' }
		});
	});

	it('has an answer as soon as it was given, and a skipped question only at the end', () => {
		expect(pageAfter([wrongNumber]).answers.map(({ questionId }) => questionId)).toEqual([
			numeric.id
		]);
	});

	it('leaves a pause out of the time', () => {
		const paused: readonly Fact[] = [
			{ type: 'attempt.paused', at: START + SECOND },
			{ type: 'attempt.resumed', at: START + 5 * SECOND },
			wrongNumber
		];
		expect(pageAfter(paused).answers[0]?.tookMs).toBe(5 * SECOND);
	});
});

describe('the page of a graded attempt', () => {
	it.each<[Settings['reveal'], readonly string[], readonly string[]]>([
		['each', [numeric.id], [numeric.id, choice.id, trueFalse.id]],
		['verdict', [], [numeric.id, choice.id, trueFalse.id]],
		['end', [], [numeric.id, choice.id, trueFalse.id]],
		['due', [], []]
	])('that reveals “%s” tells only what its learner may know', (reveal, midway, atEnd) => {
		const ids = (page: NotebookPage) => page.answers.map(({ questionId }) => questionId);
		const facts = [wrongNumber, open(choice.id, 12), rightChoice, ...finish];
		const hidden = pageAfter([wrongNumber], 'graded', { reveal });
		expect(ids(hidden)).toEqual(midway);
		expect(hidden.questions.map(({ question }) => question.id)).toEqual(midway);
		const noMoves = reveal === 'end' || reveal === 'due';
		const walked = facts.filter(({ type }) => !noMoves || type !== 'question.opened');
		expect(ids(pageAfter(walked, 'graded', { reveal }))).toEqual(atEnd);
	});
});
