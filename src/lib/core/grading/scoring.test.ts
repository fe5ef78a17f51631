import { describe, expect, it } from 'vitest';
import { fraction, ONE, ZERO } from '../question/fraction.ts';
import { keptAfterHints, maximumScore, scoreAnswer } from './scoring.ts';

const half = fraction(1, 2);
const answer = { points: 1, kept: ONE };

describe('accuracy', () => {
	it('is points × part right × what hints left', () => {
		expect(scoreAnswer('accuracy', { points: 3, earned: half, kept: fraction(3, 4) })).toEqual(
			fraction(9, 8)
		);
	});

	it('is nothing without an answer', () => {
		expect(scoreAnswer('accuracy', answer)).toEqual(ZERO);
	});
});

describe('certainty', () => {
	it.each([
		[1, 1, 0],
		[2, 2, -2],
		[3, 3, -6]
	] as const)('%d earns %d for right and %d for wrong', (certainty, right, wrong) => {
		expect(scoreAnswer('certainty', { ...answer, earned: ONE, certainty })).toEqual(
			fraction(right)
		);
		expect(scoreAnswer('certainty', { ...answer, earned: ZERO, certainty })).toEqual(
			fraction(wrong)
		);
	});

	it('earns its part of the marks for a partly right answer', () => {
		expect(scoreAnswer('certainty', { ...answer, earned: half, certainty: 3 })).toEqual(
			fraction(3, 2)
		);
	});

	it('counts as the lowest when it was not said', () => {
		expect(scoreAnswer('certainty', { ...answer, earned: ONE })).toEqual(ONE);
	});

	it('multiplies with the points and lessens by hints only what is earned', () => {
		const kept = fraction(3, 4);
		expect(scoreAnswer('certainty', { points: 2, earned: ONE, certainty: 2, kept })).toEqual(
			fraction(3)
		);
		expect(scoreAnswer('certainty', { points: 2, earned: ZERO, certainty: 2, kept })).toEqual(
			fraction(-4)
		);
	});

	it('costs nothing without an answer', () => {
		expect(scoreAnswer('certainty', { ...answer, certainty: 3 })).toEqual(ZERO);
	});
});

describe('negative marking', () => {
	it.each([
		[2, fraction(-1)],
		[3, fraction(-1, 2)],
		[4, fraction(-1, 3)],
		[5, fraction(-1, 4)]
	])('costs a wrong choice among %d its chance of a guess', (choices, expected) => {
		expect(scoreAnswer('negative', { ...answer, earned: ZERO, choices })).toEqual(expected);
	});

	it.each([2, 3, 4, 5])('makes guessing among %d worth nothing on average', (choices) => {
		const wrong = scoreAnswer('negative', { ...answer, earned: ZERO, choices });
		expect(wrong.numerator * (choices - 1) + wrong.denominator).toBe(0);
	});

	it('costs nothing where nothing can be guessed, or without an answer', () => {
		expect(scoreAnswer('negative', { ...answer, earned: ZERO })).toEqual(ZERO);
		expect(scoreAnswer('negative', { ...answer, choices: 4 })).toEqual(ZERO);
	});

	it('earns what is right', () => {
		expect(scoreAnswer('negative', { points: 2, earned: half, choices: 4, kept: ONE })).toEqual(
			ONE
		);
	});
});

it('knows the most that can be scored', () => {
	expect(maximumScore('accuracy', 2)).toEqual(fraction(2));
	expect(maximumScore('negative', 2)).toEqual(fraction(2));
	expect(maximumScore('certainty', 2)).toEqual(fraction(6));
});

it('takes off the cost of each hint, down to nothing', () => {
	const quarter = fraction(1, 4);
	expect(keptAfterHints(0, quarter)).toEqual(ONE);
	expect(keptAfterHints(3, quarter)).toEqual(quarter);
	expect(keptAfterHints(5, quarter)).toEqual(ZERO);
});
