import { describe, expect, it } from 'vitest';
import {
	about,
	answered,
	HALF,
	opened,
	plain,
	started,
	tick,
	type UntimedFact
} from '../../../../tests/support/facts.ts';
import { fraction } from '../question/fraction.ts';
import { attemptIn, foldFacts } from './fold.ts';
import { resultOf } from './question-result.ts';
import { scoreOf } from './score.ts';

const attemptOf = (...facts: readonly UntimedFact[]) => attemptIn(foldFacts(tick(...facts)));

describe('the score of an attempt', () => {
	it('is the points of the right answers out of all points', () => {
		const questions = [
			{ id: 'q1', points: 3 },
			{ id: 'q2', points: 1 }
		];
		const attempt = attemptOf(
			started({ questions }),
			answered('q1', 'right', { grade: HALF }),
			opened('q2'),
			answered('q2', 'right')
		);
		expect(scoreOf(attempt)).toEqual({ earned: fraction(5, 2), maximum: fraction(4) });
	});

	it('loses the cost of a hint on the question it was taken for', () => {
		const attempt = attemptOf(started(), about('hint.taken', 'q1'), answered('q1', 'right'));
		expect(scoreOf(attempt)).toEqual({ earned: fraction(3, 4), maximum: fraction(2) });
	});

	it('goes by certainty where the set says so, also below nothing', () => {
		const attempt = attemptOf(
			started({ scoring: 'certainty' }),
			answered('q1', 'right', { certainty: 2 }),
			opened('q2'),
			answered('q2', 'wrong', { certainty: 3 })
		);
		expect(scoreOf(attempt)).toEqual({ earned: fraction(-4), maximum: fraction(6) });
	});

	it('loses a share of a point for a wrong choice among three', () => {
		const attempt = attemptOf(started({ scoring: 'negative' }), answered('q1', 'wrong'));
		expect(scoreOf(attempt)).toEqual({ earned: fraction(-1, 2), maximum: fraction(2) });
	});

	it('has nothing yet for an answer whose grade is not told', () => {
		const attempt = attemptOf(started({ reveal: 'end' }), answered('q1', 'untold'));
		expect(scoreOf(attempt).earned).toEqual(fraction(0));
	});
});

it('says how each question ended', () => {
	const questions = ['q1', 'q2', 'q3', 'q4', 'q5'].map((id) => ({ id, points: 1 }));
	const attempt = attemptOf(
		started({ reveal: 'end', questions }),
		answered('q1', 'right'),
		answered('q2', 'wrong'),
		answered('q3', 'right', { grade: HALF }),
		answered('q4', 'untold'),
		plain('finish.requested')
	);
	expect(questions.map(({ id }) => resultOf(attempt, id))).toEqual([
		'right',
		'wrong',
		'partly',
		'withheld',
		'unanswered'
	]);
});
