import { describe, expect, it } from 'vitest';
import {
	answered,
	HALF,
	opened,
	plain,
	started,
	tick,
	type UntimedFact
} from '../../../../tests/support/facts.ts';
import { fraction, ONE, ZERO } from '../question/fraction.ts';
import { attemptIn, foldFacts } from './fold.ts';
import { itemScoreOf, outcomesOf } from './question-outcome.ts';
import { seenQuestions } from './seen-questions.ts';

const questions = ['q1', 'q2', 'q3'].map((id) => ({ id, points: 1 }));

function outcomesAfter(...facts: readonly UntimedFact[]) {
	const log = tick(...facts);
	const attempt = attemptIn(foldFacts(log));
	const outcomes = outcomesOf(attempt, log);
	return Object.fromEntries(
		[...outcomes].map(([id, outcome]) => [id, [outcome, itemScoreOf(attempt, id, outcome)]])
	);
}

const graded = { mode: 'graded', reveal: 'end', questions } as const;

describe('how a question stands for its teacher', () => {
	it('is open while the attempt goes on', () => {
		expect(outcomesAfter(started(graded), answered('q1', 'right'))).toEqual({
			q1: ['right', ONE],
			q2: ['open', undefined],
			q3: ['open', undefined]
		});
	});

	it('is omitted, and earned nothing, when it was seen and left without an answer', () => {
		// The answer to the first opens the second by itself; the third is never on the screen.
		expect(
			outcomesAfter(
				started(graded),
				answered('q1', 'right', { grade: HALF }),
				plain('finish.requested'),
				plain('attempt.finished')
			)
		).toEqual({
			q1: ['partly', fraction(1, 2)],
			q2: ['omitted', ZERO],
			q3: ['unseen', undefined]
		});
	});

	it('is not seen by looking at the misses afterwards', () => {
		const facts = [
			started(graded),
			answered('q1', 'wrong'),
			plain('finish.requested'),
			plain('attempt.finished'),
			plain('misses.opened'),
			{ type: 'miss.opened', questionId: 'q3' } as const
		];
		expect([...seenQuestions(tick(...facts))]).toEqual(['q1', 'q2']);
		expect(outcomesAfter(...facts)).toMatchObject({
			q1: ['wrong', ZERO],
			q3: ['unseen', undefined]
		});
	});

	it('is omitted as soon as its own time has run out', () => {
		const time = { per: 'question', limitMs: 10_000 } as const;
		const start = started({ ...graded, navigation: 'forward', time });
		const [first] = tick(start);
		const expired = { ...plain('time.expired'), at: (first?.at ?? 0) + 10_000 };
		expect(outcomesAfter(start, expired, opened('q2'))).toEqual({
			q1: ['omitted', ZERO],
			q2: ['open', undefined],
			q3: ['open', undefined]
		});
	});

	it('is unseen for a question that the attempt does not have', () => {
		const log = tick(started(graded));
		const attempt = attemptIn(foldFacts(log));
		expect(itemScoreOf(attempt, 'q9', outcomesOf(attempt, log).get('q9'))).toBeUndefined();
	});
});
