import { describe, expect, it } from 'vitest';
import { askQuestion, gradeResponse } from '#lib/core/question/registry.ts';
import type { Question } from '#lib/core/question/question.ts';
import { attemptIn, foldFacts } from '#lib/core/quiz/fold.ts';
import { aQuestion, anArticle } from '../../../tests/support/builders.ts';
import { aPlan, started, tick, type UntimedFact } from '../../../tests/support/facts.ts';
import { pageFromBrowser, type KnownAttempt } from './notebook-from-attempt.ts';

const QUESTION = aQuestion('short-text', { stem: 'Which ferry carried 45 people?' });
const SIBLING = aQuestion('choice', {
	id: 'q-sibling',
	stem: 'What is the ferry called?',
	options: [
		{ id: 'A', text: 'Kea', citations: [] },
		{ id: 'B', text: 'Avon', citations: [] }
	],
	key: 'A',
	citations: QUESTION.citations
});
const PLAN = aPlan({
	questions: [QUESTION, SIBLING].map(({ id }) => ({ id, points: 1, choices: 2 }))
});

const answered = (question: Question, text: string): UntimedFact => {
	const response =
		question.kind === 'choice'
			? ({ kind: 'choice', option: text } as const)
			: ({ kind: 'short-text', text } as const);
	return {
		type: 'answer.submitted',
		questionId: question.id,
		response,
		grade: gradeResponse(question, response)
	};
};

/** A practice attempt after these facts, of which the last so many are foreseen. */
function anAttempt(foreseen: number, ...more: readonly UntimedFact[]): KnownAttempt {
	const facts = tick(started(PLAN), ...more);
	return {
		id: 'attempt-1',
		set: { id: 'set', title: 'The ferry' },
		attempt: attemptIn(foldFacts(facts)),
		facts,
		foreseen,
		questions: [QUESTION, SIBLING].map((question) => ({
			asked: askQuestion(question),
			instruction: '',
			articleId: anArticle().id,
			whole: question
		})),
		articles: [anArticle()],
		corrections: []
	};
}

describe('the page that a browser makes of its own attempt', () => {
	it('has the miss with its answer, and says that it is a stopgap', () => {
		expect(pageFromBrowser(anAttempt(0, answered(QUESTION, 'Avon')))).toMatchObject({
			attemptId: 'attempt-1',
			provisional: true,
			answers: [{ questionId: QUESTION.id, outcome: 'wrong' }],
			questions: [{ question: QUESTION, response: { kind: 'short-text', text: 'Avon' } }]
		});
	});

	it('gives a question that is still to be answered to no other as its sibling', () => {
		const early = pageFromBrowser(anAttempt(0, answered(QUESTION, 'Avon')));
		expect(early.questions[0]?.siblings).toEqual([]);
		const late = pageFromBrowser(
			anAttempt(
				0,
				answered(QUESTION, 'Avon'),
				{ type: 'question.opened', questionId: SIBLING.id },
				answered(SIBLING, 'A')
			)
		);
		expect(late.questions[0]?.siblings).toEqual([SIBLING]);
	});

	it('is older than the server’s page with one fact more, and newer than what it was made of', () => {
		const asSaid = pageFromBrowser(anAttempt(0)).revision;
		const asForeseen = pageFromBrowser(anAttempt(1, answered(QUESTION, 'Avon'))).revision;
		expect(asForeseen).toBeGreaterThan(asSaid);
		expect(asForeseen).toBeLessThan(asSaid + 1);
	});

	it('follows a correction that the learner was told of', () => {
		const known = anAttempt(0, answered(QUESTION, 'Avon'));
		const at = known.facts[0]?.at ?? 0;
		const corrections = [
			{ at, type: 'question.dropped', questionId: QUESTION.id, reason: 'It was unclear.' },
			{ at, type: 'scoring.changed', reason: 'One point each.' }
		] as const;
		expect(pageFromBrowser({ ...known, corrections }).changes).toEqual([
			{ questionId: QUESTION.id, kind: 'dropped', at, reason: 'It was unclear.' }
		]);
	});
});
