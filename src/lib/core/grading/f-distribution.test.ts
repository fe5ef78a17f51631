import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fProbability, fQuantile, incompleteBeta } from './f-distribution.ts';

// NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.3, upper critical values at 5 %.
const PRINTED_95 = [
	[1, 1, 161.448],
	[1, 10, 4.965],
	[2, 3, 9.552],
	[5, 20, 2.711],
	[9, 60, 2.04],
	[10, 100, 1.927]
] as const;

describe('the F distribution', () => {
	it.each(PRINTED_95)(
		'has the printed 95 %% point of %d and %d degrees',
		(above, below, printed) => {
			expect(fQuantile(0.95, above, below)).toBeCloseTo(printed, 3);
		}
	);

	it('with one and one degrees of freedom has closed forms', () => {
		// P(F ≤ f) = 2 ⁄ π · arctan √f, a squared Cauchy variable.
		expect(fProbability(3, 1, 1)).toBeCloseTo((2 / Math.PI) * Math.atan(Math.sqrt(3)), 13);
		expect(fQuantile(0.975, 1, 1)).toBeCloseTo(Math.tan((Math.PI / 2) * 0.975) ** 2, 6);
	});

	it('with two degrees above has a closed form', () => {
		// P(F ≤ f) = 1 − (1 + 2f ⁄ d)^(−d ⁄ 2).
		expect(fProbability(1.7, 2, 9)).toBeCloseTo(1 - (1 + 3.4 / 9) ** -4.5, 13);
	});

	it('turned over, swaps its degrees of freedom', () => {
		expect(fQuantile(0.025, 29, 261)).toBeCloseTo(1 / fQuantile(0.975, 261, 29), 10);
	});

	it('gives back the chance that a quantile was asked for', () => {
		const degrees = fc.integer({ min: 1, max: 20_000 });
		fc.assert(
			fc.property(fc.constantFrom(0.025, 0.5, 0.975), degrees, degrees, (chance, above, below) => {
				expect(fProbability(fQuantile(chance, above, below), above, below)).toBeCloseTo(chance, 9);
			}),
			{ numRuns: 60 }
		);
	});
});

describe('the incomplete beta function', () => {
	it('is a binomial tail for whole parameters', () => {
		// I_p(a, n − a + 1): at least a of n. Three or more heads of five: one half.
		expect(incompleteBeta(0.5, 3, 3)).toBeCloseTo(0.5, 14);
		expect(incompleteBeta(0.2, 2, 3)).toBeCloseTo(1 - 0.8 ** 4 - 4 * 0.2 * 0.8 ** 3, 14);
	});

	it('ends at 0 and 1', () => {
		expect([incompleteBeta(0, 2, 5), incompleteBeta(1, 2, 5)]).toEqual([0, 1]);
	});
});
