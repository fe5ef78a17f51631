import { describe, expect, it } from 'vitest';
import { resultsMessages } from './results-messages.ts';

describe('statistics in words', () => {
	it('say when there are too few answers to judge', () => {
		expect(resultsMessages.judgement({ code: 'too-few-answers', n: 9 })).toBe(
			'Only 9 answers: too few to judge.'
		);
		expect(resultsMessages.judgement({ code: 'too-few-answers', n: 1 })).toBe(
			'Only 1 answer: too few to judge.'
		);
	});

	it('send the teacher to the key when the strong got it wrong', () => {
		expect(resultsMessages.judgement({ code: 'reversed' })).toBe(
			'The strong learners got this wrong more often than the weak: look at the key.'
		);
	});

	it('write numbers with two places and a true minus, and never −0.00', () => {
		expect([0.5, -0.125, -0.001].map(resultsMessages.decimal)).toEqual(['0.50', '−0.13', '0.00']);
		expect(resultsMessages.range({ low: -0.2, high: 0.31 })).toBe('−0.20 to 0.31');
		expect(resultsMessages.percent(0.625)).toBe('63%');
	});
});
