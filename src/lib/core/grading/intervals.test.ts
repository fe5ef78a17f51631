import { describe, expect, it } from 'vitest';
import {
	correlationInterval,
	differenceInterval,
	reliabilityInterval,
	wilsonInterval
} from './intervals.ts';

describe('the interval of a proportion', () => {
	it('is as Newcombe 1998 prints it: 81 of 263', () => {
		// Newcombe 1998, “Two-sided confidence intervals for the single proportion”, table I, method 3.
		const { low, high } = wilsonInterval(81 / 263, 263);
		expect([low, high].map((bound) => bound.toFixed(4))).toEqual(['0.2553', '0.3662']);
	});

	it('ends at 0 and 1 when nobody or everybody is right', () => {
		// z² ⁄ (n + z²) of ten: 3.8415 ⁄ 13.8415.
		expect(wilsonInterval(0, 10).low).toBe(0);
		expect(wilsonInterval(0, 10).high).toBeCloseTo(0.27753, 5);
		expect(wilsonInterval(1, 10).high).toBe(1);
	});
});

describe('the interval of a difference', () => {
	it('is made of the two Wilson intervals', () => {
		// By hand for 9 of 10 against 3 of 10: Wilson (0.5958, 0.9821) and (0.1078, 0.6032), so
		// 0.6 − √(0.3042² + 0.3032²) and 0.6 + √(0.0821² + 0.1922²).
		const { low, high } = differenceInterval(0.9, 0.3, 10);
		expect(low).toBeCloseTo(0.1705, 3);
		expect(high).toBeCloseTo(0.809, 3);
	});
});

describe('the interval of a correlation', () => {
	it('is symmetric on the scale of Fisher’s z', () => {
		// By hand for r = 0.5 of 28: artanh ½ = 0.5493, ± 1.96 ⁄ 5, back: tanh 0.1573 and tanh 0.9413.
		const interval = correlationInterval(0.5, 28);
		expect(interval?.low).toBeCloseTo(0.156, 3);
		expect(interval?.high).toBeCloseTo(0.7356, 3);
	});

	it('is none for a perfect correlation or three pairs', () => {
		expect([correlationInterval(1, 30), correlationInterval(0.4, 3)]).toEqual([
			undefined,
			undefined
		]);
	});
});

describe('the interval of a reliability', () => {
	it('is as printed for α = 0.913 of 20 questions and 873 learners', () => {
		// Chris Evans’s code for Feldt’s interval, MRC Cognition and Brain Sciences Unit,
		// https://imaging.mrc-cbu.cam.ac.uk/statswiki/FAQ/cafun.
		const { low, high } = reliabilityInterval(0.913, 873, 20);
		expect(low).toBeCloseTo(0.9044024, 7);
		expect(high).toBeCloseTo(0.9211588, 7);
	});

	it('follows by hand from a printed F where there are two questions', () => {
		// Eleven learners, two questions: F with 10 and 10 degrees has its 97.5 % point at 3.717, and its
		// 2.5 % point at one over that.
		const { low, high } = reliabilityInterval(0.6, 11, 2);
		expect(low).toBeCloseTo(1 - 0.4 * 3.717, 3);
		expect(high).toBeCloseTo(1 - 0.4 / 3.717, 3);
	});
});
