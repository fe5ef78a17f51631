import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LSAT6, matrixOf, WUENSCH } from '../../../../tests/support/worked-examples.ts';
import { fraction } from '../question/fraction.ts';
import { reliabilityInterval } from './intervals.ts';
import { analyseSet } from './set-statistics.ts';

describe('the statistics of a set', () => {
	it('are those printed for section 6 of the LSAT', () => {
		const { n, mean, deviation, reliability, measurementError } = analyseSet(matrixOf(LSAT6.lines));
		expect({ n, formula: reliability?.formula }).toEqual({ n: 1000, formula: 'kr-20' });
		expect(mean).toBeCloseTo(LSAT6.mean, 3);
		expect(deviation).toBeCloseTo(LSAT6.deviation, 3);
		expect(reliability?.value).toBeCloseTo(LSAT6.alpha, 3);
		expect(measurementError).toBeCloseTo(LSAT6.measurementError, 3);
	});

	it('have the KR-20 that follows from Wuensch’s pq and variance', () => {
		const { reliability, deviation } = analyseSet(matrixOf(WUENSCH.lines));
		const sum = WUENSCH.products.reduce((total, product) => total + product, 0);
		expect(reliability?.value).toBeCloseTo((10 / 9) * (1 - sum / WUENSCH.variance), 12);
		expect(reliability?.interval).toEqual(reliabilityInterval(reliability?.value ?? 0, 10, 10));
		// He divides by n, a sample's deviation by n − 1.
		expect((deviation ?? 0) ** 2 * 0.9).toBeCloseTo(WUENSCH.variance, 12);
	});

	it('are Cronbach’s alpha for partly right answers, worked by hand', () => {
		// Points 2 and 1; in points 2, 1, 0 and 1, ½, 0: variances 1 and ¼, totals 3, 1½, 0 with 2¼.
		// α = 2 · (1 − 1.25 ⁄ 2.25) = 8 ⁄ 9; s = 1.5; SEM = 1.5 · √(1 ⁄ 9) = 0.5.
		const [none, half, all] = [fraction(0), fraction(1, 2), fraction(1)];
		const { reliability, ...rest } = analyseSet({
			points: [2, 1],
			rows: [
				[all, all],
				[half, half],
				[none, none]
			]
		});
		expect(reliability).toMatchObject({ formula: 'alpha', n: 3 });
		expect(reliability?.value).toBeCloseTo(8 / 9, 12);
		expect(rest).toEqual({
			n: 3,
			maximum: 3,
			mean: 1.5,
			deviation: 1.5,
			measurementError: expect.closeTo(0.5, 12)
		});
	});

	it('rest on complete cases alone', () => {
		const complete = ['111', '110', '100', '000'];
		expect(analyseSet(matrixOf([...complete, '1..', '.11']))).toEqual(
			analyseSet(matrixOf(complete))
		);
	});

	it('have no reliability where nobody differs, or with one question', () => {
		expect(analyseSet(matrixOf(['10', '10']))).toEqual({ n: 2, maximum: 2, mean: 1, deviation: 0 });
		expect(analyseSet(matrixOf(['1', '0'])).reliability).toBeUndefined();
	});

	it('say of an error no more than the scores vary when reliability is below 0', () => {
		const { reliability, deviation, measurementError } = analyseSet(
			matrixOf(['10', '10', '01', '01', '11'])
		);
		expect(reliability?.value).toBeLessThan(0);
		expect(measurementError).toBe(deviation);
	});

	it('know of nobody’s score before anyone is through', () => {
		expect(analyseSet(matrixOf(['1.', '.0']))).toEqual({ n: 0, maximum: 2 });
	});

	it('do not depend on the order of questions', () => {
		const lines = fc.array(fc.stringMatching(/^[01]{4}$/u), { minLength: 2, maxLength: 30 });
		fc.assert(
			fc.property(lines, (rows) => {
				const turned = rows.map((row) => [...row].toReversed().join(''));
				const [one, other] = [analyseSet(matrixOf(rows)), analyseSet(matrixOf(turned))];
				expect(other.reliability?.value ?? 9).toBeCloseTo(one.reliability?.value ?? 9, 9);
			})
		);
	});
});
