import { describe, expect, it } from 'vitest';
import { aQuestion, ARTICLE_TEXT, aSet } from '../../../../tests/support/builders.ts';
import { START } from '../../../../tests/support/facts.ts';
import { rightResponse, wrongResponse } from '../../../../tests/support/answers.ts';
import { writeQuestion } from '../bank/question-reading.ts';
import { fraction } from '../question/fraction.ts';
import type { Question } from '../question/question.ts';
import type { Change, Correction } from './corrections.ts';
import type { Fact } from './facts.ts';
import { attemptIn } from './fold.ts';
import { correctionsForLearner } from './learner-corrections.ts';
import { markingOf, replayFacts } from './marking.ts';
import { planAttempt } from './plan.ts';
import { scoreHistory } from './score-history.ts';
import { differenceOf, type ScoreChange } from './score-difference.ts';
import type { Score } from './score.ts';

const questions: readonly Question[] = [
	aQuestion('choice'),
	aQuestion('numeric'),
	aQuestion('true-false')
];
const [choice, numeric] = questions;

const score = (earned: number, maximum: number): Score => ({
	earned: fraction(earned),
	maximum: fraction(maximum)
});

/** A finished attempt: which of the three questions were answered right. */
function aLog(right: readonly boolean[], reveal: 'end' | 'due' = 'end', isRevealed = false) {
	const set = aSet({ reveal }, questions);
	const plan = planAttempt(set, 1, { mode: 'graded', time: 1 }, 'seed');
	const answers = questions.map((question, index): Fact => ({
		type: 'answer.submitted',
		at: START + index + 1,
		questionId: question.id,
		response: right[index] ? rightResponse(question) : wrongResponse(question)
	}));
	const at = START + 10;
	const facts: readonly Fact[] = [
		{ type: 'attempt.started', at: START, seed: 'seed', plan },
		...answers,
		{ type: 'attempt.finished', at },
		...(isRevealed ? [{ type: 'reveal.opened', at } as const] : [])
	];
	return { set, facts };
}

function correction(
	change: Change,
	set: Partial<Pick<Correction, 'at' | 'lowering'>> = {}
): Correction {
	return {
		at: START + 1000,
		author: 'Ms Aroha',
		reason: 'Tom Hale said so.',
		lowering: 'kept',
		change,
		...set
	};
}
const otherKey: Change = {
	type: 'question.corrected',
	question: writeQuestion(aQuestion('choice', { key: 'b' }), ARTICLE_TEXT)
};
const drop = (question: Question | undefined): Change => ({
	type: 'question.dropped',
	questionId: question?.id ?? ''
});

function historyOf(right: readonly boolean[], ...corrections: readonly Correction[]) {
	const { set, facts } = aLog(right);
	const { score: now, steps } = scoreHistory(facts, markingOf(set, corrections));
	return { now, steps: steps.map(({ before, after }) => [before, after]) };
}

describe('a score', () => {
	it('without corrections is that of the log', () => {
		expect(historyOf([true, false, true])).toEqual({ now: score(2, 3), steps: [] });
	});

	it('rises by a key that makes an answer right', () => {
		expect(historyOf([false, true, true], correction(otherKey))).toEqual({
			now: score(3, 3),
			steps: [[score(2, 3), score(3, 3)]]
		});
	});

	it('is kept when a key makes an answer wrong', () => {
		expect(historyOf([true, true, true], correction(otherKey)).now).toEqual(score(3, 3));
	});

	it('falls only where that was allowed', () => {
		const allowed = correction(otherKey, { lowering: 'allowed' });
		expect(historyOf([true, true, true], allowed).now).toEqual(score(2, 3));
	});

	it('is compared by its part of the maximum: 2 of 3 is kept where a dropped question would leave 1 of 2', () => {
		expect(historyOf([true, true, false], correction(drop(choice))).now).toEqual(score(2, 3));
		expect(historyOf([true, true, true], correction(drop(choice))).now).toEqual(score(2, 2));
		expect(historyOf([false, true, true], correction(drop(choice))).now).toEqual(score(2, 2));
	});

	it('is kept over several corrections, each against the score before it', () => {
		const history = historyOf(
			[false, true, false],
			correction(otherKey, { at: START + 1000 }),
			correction(drop(numeric), { at: START + 2000 }),
			correction(drop(choice), { at: START + 3000, lowering: 'allowed' })
		);
		expect(history.steps).toEqual([
			[score(1, 3), score(2, 3)],
			[score(2, 3), score(2, 3)],
			[score(2, 3), score(0, 1)]
		]);
	});

	it('of an attempt started after a correction is that of the corrected set, whatever was kept for others', () => {
		const before = correction(otherKey, { at: START - 1000 });
		expect(historyOf([true, true, true], before)).toEqual({ now: score(2, 3), steps: [] });
		const after = correction(drop(numeric));
		expect(historyOf([true, true, false], before, after).steps).toEqual([
			[score(1, 3), score(1, 3)]
		]);
	});
});

describe('what a learner is told of corrections', () => {
	const told = (
		reveal: 'end' | 'due',
		isRevealed: boolean,
		...corrections: readonly Correction[]
	) => {
		const { set, facts } = aLog([false, true, true], reveal, isRevealed);
		const marking = markingOf(set, corrections);
		const attempt = attemptIn(replayFacts(facts, marking));
		return correctionsForLearner(attempt, scoreHistory(facts, marking, attempt));
	};

	it('is when and why, and what became of the score, and not who', () => {
		expect(told('end', false, correction(otherKey))).toEqual([
			{
				at: START + 1000,
				reason: 'Tom Hale said so.',
				type: 'question.corrected',
				questionId: 'q-choice',
				scores: { before: score(2, 3), after: score(3, 3) }
			}
		]);
	});

	it('is nothing while results wait for their date: a reason can give a key away', () => {
		const corrections = [
			correction(otherKey),
			correction({ type: 'scoring.changed', scoring: 'negative' })
		];
		expect(told('due', false, ...corrections)).toEqual([]);
		expect(told('due', true, ...corrections)).toHaveLength(2);
	});

	it('is nothing of what was corrected before the attempt', () => {
		expect(told('end', false, correction(otherKey, { at: START - 1 }))).toEqual([]);
	});
});

describe('the difference that a correction makes', () => {
	const change = (id: number, before: Score, after: Score): ScoreChange => ({
		attemptId: `a${id}`,
		learnerId: `l${id % 3}`,
		before,
		after
	});

	it('says how many gain and lose, and how much each', () => {
		const attempts = [
			change(1, score(1, 3), score(2, 3)),
			change(2, score(2, 3), score(3, 3)),
			change(4, score(0, 3), score(1, 3)),
			change(5, score(3, 3), score(1, 3)),
			change(6, score(1, 3), score(1, 3))
		];
		expect(differenceOf(attempts)).toEqual({
			attempts,
			gain: { attempts: 3, learners: 2, total: fraction(3), each: fraction(1) },
			lose: { attempts: 1, learners: 1, total: fraction(-2), each: fraction(-2) },
			unchanged: 1
		});
	});

	it('says no amount for each where they differ', () => {
		const attempts = [change(1, score(1, 3), score(2, 3)), change(2, score(1, 3), score(3, 3))];
		expect(differenceOf(attempts).gain).toEqual({ attempts: 2, learners: 2, total: fraction(3) });
	});

	it('goes by the part of the maximum where that changes', () => {
		const { gain, lose, unchanged } = differenceOf([
			change(1, score(3, 3), score(2, 2)),
			change(2, score(1, 3), score(1, 2)),
			change(3, score(2, 3), score(1, 2))
		]);
		expect([gain.attempts, lose.attempts, unchanged]).toEqual([1, 1, 1]);
		expect([gain.each, lose.each]).toEqual([fraction(1, 3), fraction(-1, 3)]);
	});

	it('of nobody is nothing', () => {
		const nobody = { attempts: 0, learners: 0, total: fraction(0) };
		expect(differenceOf([])).toEqual({ attempts: [], gain: nobody, lose: nobody, unchanged: 0 });
	});

	it('counts two names of one roster on one device as two', () => {
		const both = ['p1', 'p2'].map((participantId, index) => ({
			...change(index * 3, score(0, 1), score(1, 1)),
			participantId
		}));
		expect(differenceOf(both).gain.learners).toBe(2);
	});
});
