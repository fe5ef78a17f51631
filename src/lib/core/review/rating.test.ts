import { describe, expect, it } from 'vitest';
import { inferRating, type RatedAnswer } from './rating.ts';

const right: RatedAnswer = { verdict: 'right', hinted: false };

describe('the rating of an answer', () => {
	it.each<[string, RatedAnswer, string]>([
		['wrong', { ...right, verdict: 'wrong' }, 'again'],
		['partly right', { ...right, verdict: 'partly' }, 'again'],
		['skipped', { ...right, verdict: 'skipped' }, 'again'],
		[
			'wrong, however sure and quick',
			{ verdict: 'wrong', hinted: false, certainty: 3, tookMs: 1, usualMs: 9 },
			'again'
		],
		['right', right, 'good'],
		['right with a hint', { ...right, hinted: true, certainty: 3 }, 'hard'],
		['right by a guess', { ...right, certainty: 1 }, 'hard'],
		['right at the usual pace', { ...right, tookMs: 9000, usualMs: 9000 }, 'good'],
		['right and slow', { ...right, tookMs: 18_001, usualMs: 9000 }, 'hard'],
		[
			'right, slow and very sure',
			{ ...right, certainty: 3, tookMs: 30_000, usualMs: 9000 },
			'good'
		],
		[
			'right, very sure and at once',
			{ ...right, certainty: 3, tookMs: 5400, usualMs: 9000 },
			'easy'
		],
		[
			'right and at once, but not very sure',
			{ ...right, certainty: 2, tookMs: 900, usualMs: 9000 },
			'good'
		],
		[
			'right and very sure, of a learner whose pace is not known',
			{ ...right, certainty: 3, tookMs: 900 },
			'good'
		]
	])('%s is as it says', (_, answer, rating) => {
		expect(inferRating(answer)).toBe(rating);
	});
});
