import { describe, expect, it } from 'vitest';
import { rightResponse } from '../../../../tests/support/answers.ts';
import { aQuestion, aSet } from '../../../../tests/support/builders.ts';
import { START } from '../../../../tests/support/facts.ts';
import type { Question } from '#lib/core/question/question.ts';
import { recordOf } from '#lib/core/quiz/attempt.ts';
import { attemptIn, foldFacts } from '#lib/core/quiz/fold.ts';
import { presentSet, questionsForLearner } from '#lib/core/quiz/learner-view.ts';
import { planAttempt, type AttemptWishes } from '#lib/core/quiz/plan.ts';
import { attemptWith, foreseeFact, isFactCommand, withHints } from './foresee.ts';

const choice = aQuestion('choice');
const multiple = aQuestion('multiple');

/** An attempt that has just begun, as its learner's browser holds it. */
function aCopy(mode: AttemptWishes['mode'], hasClock = false) {
	const time = hasClock ? { time: { perAttemptSeconds: 60 } } : {};
	const set = aSet({ reveal: 'end', hints: { allowed: true, cost: 0 }, ...time }, [
		choice,
		multiple
	]);
	const plan = planAttempt(set, 1, { mode, time: 1 }, 'seed');
	const facts = [{ type: 'attempt.started', at: START, seed: 'seed', plan }] as const;
	const attempt = attemptIn(foldFacts(facts));
	const questions = questionsForLearner(attempt, presentSet(set, 'seed'));
	return { facts, attempt, questions, articles: set.articles };
}

function answerTo(question: Question, copy: ReturnType<typeof aCopy>, key = question.id) {
	const whole = copy.questions.find(({ asked }) => asked.id === question.id)?.whole ?? question;
	const response = rightResponse(whole);
	return { type: 'answer.submitted', questionId: question.id, response, key } as const;
}

describe('without the server a browser can tell', () => {
	const finish = { type: 'attempt.finished' } as const;

	it('everything in practice without a clock', () => {
		const { attempt, questions } = aCopy('practice');
		expect(foreseeFact(finish, attempt, questions, START)).toEqual({ ...finish, at: START });
	});

	it.each([
		['in practice with a clock', 'practice', true],
		['for a score', 'graded', false]
	] as const)('not when an attempt ends %s', (_, mode, hasClock) => {
		const { attempt, questions } = aCopy(mode, hasClock);
		expect(foreseeFact(finish, attempt, questions, START)).toBeUndefined();
	});

	it('no grade of an answer whose key it does not hold', () => {
		const copy = aCopy('graded');
		const { key: _key, ...answer } = answerTo(choice, copy);
		expect(foreseeFact(answer, copy.attempt, copy.questions, START)).toBeUndefined();
	});
});

it('shows the paragraph of a hint that the server has not answered yet', () => {
	const copy = aCopy('practice');
	const hint = { type: 'hint.taken', questionId: copy.attempt.current, key: 'h' } as const;
	const attempt = attemptWith(copy, [hint], START + 1);
	const hinted = withHints(copy.questions, copy.articles, attempt);
	expect(hinted.map((held) => held.hint !== undefined)).toEqual(
		copy.questions.map(({ asked }) => asked.id === hint.questionId)
	);
});

it('takes a quiz to its end with what waits in the outbox, each answer once', () => {
	const copy = aCopy('practice');
	const waiting = [
		answerTo(choice, copy),
		answerTo(choice, copy, 'the same again, from another tab'),
		{ type: 'question.opened', questionId: multiple.id, key: 'o' },
		answerTo(multiple, copy),
		{ type: 'finish.requested', key: 'f' }
	] as const;
	const attempt = attemptWith(copy, waiting, START + 1);
	expect(attempt.finishedAt).toBe(START + 1);
	for (const { id } of [choice, multiple])
		expect(recordOf(attempt, id).grade?.fraction).toEqual({ numerator: 1, denominator: 1 });
});

it('does not trust what is left in the outbox to be whole', () => {
	expect(isFactCommand({ type: 'answer.submitted', questionId: 'q1' })).toBe(false);
	expect(isFactCommand({ type: 'hint.taken' })).toBe(false);
	expect(isFactCommand({ type: 'attempt.finished' })).toBe(true);
});
