import { describe, expect, it } from 'vitest';
import { fraction } from '../../core/question/fraction.ts';
import { scoreText, spokenScore } from './score-text.ts';

describe('a score', () => {
	it.each([
		[fraction(7), '7', '7'],
		[fraction(0), '0', '0'],
		[fraction(22, 3), '7⅓', '7 and 1/3'],
		[fraction(-1, 2), '−½', 'minus 1/2'],
		[fraction(-5, 4), '−1¼', 'minus 1 and 1/4'],
		[fraction(37, 12), '3 1/12', '3 and 1/12'],
		[fraction(1, 12), '1/12', '1/12']
	])('is shown exactly and can be read aloud (%j)', (score, text, spoken) => {
		expect([scoreText(score), spokenScore(score, 'minus', 'and')]).toEqual([text, spoken]);
	});
});
