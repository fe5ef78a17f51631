import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LSAT6, matrixOf, WUENSCH } from '../../../../tests/support/worked-examples.ts';
import { fraction, type Fraction } from '../question/fraction.ts';
import { extremeGroups } from './extreme-groups.ts';
import { analyseItems } from './item-statistics.ts';
import type { ScoreMatrix } from './score-matrix.ts';

const digits = (values: readonly (number | undefined)[], places = 3) =>
	values.map((value) => value?.toFixed(places));

/** Learners at a few questions, some of them without a score here and there. */
const matrices: fc.Arbitrary<ScoreMatrix> = fc.integer({ min: 2, max: 5 }).chain((items) => {
	const score = fc.option(fc.constantFrom<Fraction>(fraction(0), fraction(1, 2), fraction(1)), {
		nil: undefined,
		freq: 8
	});
	const row = fc.array(score, { minLength: items, maxLength: items });
	return fc.record({
		points: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: items, maxLength: items }),
		rows: fc.array(row, { minLength: 1, maxLength: 60 })
	});
});

describe('the statistics of questions', () => {
	it('are those printed for section 6 of the LSAT', () => {
		const items = analyseItems(matrixOf(LSAT6.lines));
		expect(digits(items.map(({ facility }) => facility?.value))).toEqual(digits(LSAT6.facilities));
		expect(digits(items.map(({ itemRest }) => itemRest?.value))).toEqual(digits(LSAT6.itemRest));
	});

	it('have the facilities printed by Wuensch', () => {
		const items = analyseItems(matrixOf(WUENSCH.lines));
		expect(items.map(({ facility }) => facility?.value)).toEqual(WUENSCH.facilities);
	});

	it('share tied places in the index, worked by hand for Wuensch’s first question', () => {
		// Strong: totals 9, 9, 8, 8 and a quarter of each 7; weak: both 2 and three quarters of each 7.
		// Three of the four with 7 are right, and everyone above: 4.75 ⁄ 5 − 2.25 ⁄ 5.
		const [first] = analyseItems(matrixOf(WUENSCH.lines));
		expect(first?.discrimination?.value).toBeCloseTo(0.5, 12);
	});

	it('compare halves of a small group, worked by hand', () => {
		// Totals 4, 3, 2, 1, 0: the strong are the first two, the weak the last two, the third neither.
		const [first, , , last] = analyseItems(matrixOf(['1111', '1110', '1100', '1000', '0000']));
		expect(first?.discrimination).toMatchObject({ value: 0.5, n: 5, groupSize: 2 });
		expect(last?.discrimination).toMatchObject({ value: 0.5, n: 5, groupSize: 2 });
	});

	it('correlate a question with the others, worked by hand', () => {
		// Question 1: 1, 1, 1, 0; the rest: 2, 1, 1, 0. Deviations ¼, ¼, ¼, −¾ and 1, 0, 0, −1:
		// products 1, squares ¾ and 2, so r = 1 ⁄ √1.5.
		const [first] = analyseItems(matrixOf(['111', '110', '101', '000']));
		expect(first?.itemRest?.value).toBeCloseTo(1 / Math.sqrt(1.5), 12);
	});

	it('go below 0 where the strong miss what the weak know', () => {
		const lines = [...Array(12).fill('0111'), ...Array(12).fill('1000')];
		const [odd] = analyseItems(matrixOf(lines));
		expect(odd?.discrimination?.value).toBe(-1);
		expect(odd?.itemRest?.value).toBeCloseTo(-1, 12);
	});

	it('do not count an unseen question as wrong', () => {
		const [seen, half] = analyseItems(matrixOf(['11', '1.', '0.', '10']));
		expect(seen).toMatchObject({ n: 4, facility: { value: 0.75 } });
		expect(half).toMatchObject({ n: 2, facility: { value: 0.5, n: 2 } });
	});

	it('are absent where nobody has answered or nothing varies', () => {
		expect(analyseItems(matrixOf(['1.', '1.']))).toEqual([
			{ n: 2, facility: { value: 1, n: 2, interval: expect.anything() } },
			{ n: 0 }
		]);
	});

	it('stay the same whatever the order of learners', () => {
		fc.assert(
			fc.property(matrices, fc.integer(), (matrix, seed) => {
				const shuffled = matrix.rows.toSorted(
					(a, b) => hashOf(a, seed) - hashOf(b, seed) || (seed % 2 === 0 ? 1 : -1)
				);
				const [one, other] = [analyseItems(matrix), analyseItems({ ...matrix, rows: shuffled })];
				other.forEach((item, place) => {
					expect(item.n).toBe(one[place]?.n);
					for (const name of ['facility', 'discrimination', 'itemRest'] as const) {
						expect(item[name]?.value ?? 9).toBeCloseTo(one[place]?.[name]?.value ?? 9, 9);
					}
				});
			})
		);
	});

	it('keep facility and correlation when everyone is counted twice', () => {
		fc.assert(
			fc.property(matrices, (matrix) => {
				const once = analyseItems(matrix);
				const twice = analyseItems({ ...matrix, rows: [...matrix.rows, ...matrix.rows] });
				twice.forEach((item, place) => {
					expect(item.n).toBe((once[place]?.n ?? 0) * 2);
					expect(item.facility?.value ?? 9).toBeCloseTo(once[place]?.facility?.value ?? 9, 9);
					const correlation = once[place]?.itemRest?.value;
					if (correlation !== undefined) {
						expect(item.itemRest?.value).toBeCloseTo(correlation, 9);
					}
				});
			})
		);
	});

	it('lie in their intervals and in their ranges', () => {
		fc.assert(
			fc.property(matrices, (matrix) => {
				for (const { facility, discrimination, itemRest } of analyseItems(matrix)) {
					for (const estimate of [facility, discrimination, itemRest]) {
						if (!estimate) continue;
						expect(Math.abs(estimate.value)).toBeLessThanOrEqual(1);
						const { low, high } = estimate.interval ?? { low: -1, high: 1 };
						expect(low).toBeLessThanOrEqual(estimate.value + 1e-9);
						expect(high).toBeGreaterThanOrEqual(estimate.value - 1e-9);
					}
				}
			})
		);
	});
});

/** A number that follows from a row alone, another for each seed. */
function hashOf(row: readonly (Fraction | undefined)[], seed: number): number {
	return row.reduce(
		(hash, score) => (hash * 31 + (score ? score.numerator * 7 + score.denominator : 5)) % 1009,
		Math.abs(seed % 1009)
	);
}

describe('the strong and the weak', () => {
	const totals = (numbers: readonly number[]) => numbers.map((number) => fraction(number));

	it('are 27 % each of 40 or more', () => {
		const { size, upper, lower } = extremeGroups(totals([...Array(100).keys()]));
		expect(size).toBe(27);
		expect(upper.indexOf(1)).toBe(73);
		expect(lower.lastIndexOf(1)).toBe(26);
	});

	it('share their last place when they are tied for it', () => {
		expect(extremeGroups(totals([5, 3, 3, 1]))).toEqual({
			size: 2,
			upper: [1, 0.5, 0.5, 0],
			lower: [0, 0.5, 0.5, 1]
		});
	});
});
