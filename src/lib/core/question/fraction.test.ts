import { describe, expect, it } from 'vitest';
import {
	add,
	compare,
	fraction,
	FractionError,
	fromDecimal,
	multiply,
	ONE,
	sum,
	toNumber,
	ZERO
} from './fraction.ts';

describe('fraction', () => {
	it('is in lowest terms', () => {
		expect(fraction(6, 8)).toEqual({ numerator: 3, denominator: 4 });
	});

	it('keeps its sign in the numerator', () => {
		expect(fraction(1, -3)).toEqual({ numerator: -1, denominator: 3 });
		expect(fraction(-2, -4)).toEqual({ numerator: 1, denominator: 2 });
	});

	it('has one zero', () => {
		expect(fraction(0, -7)).toStrictEqual(ZERO);
		expect(Object.is(fraction(-0).numerator, 0)).toBe(true);
	});

	it.each([
		[1, 0],
		[0.5, 1],
		[Number.NaN, 1],
		[1, 2 ** 53]
	])('refuses %d/%d', (numerator, denominator) => {
		expect(() => fraction(numerator, denominator)).toThrow(FractionError);
	});

	it('adds three thirds to exactly one', () => {
		const third = fraction(1, 3);
		expect(sum([third, third, third])).toEqual(ONE);
		expect(sum([])).toEqual(ZERO);
	});

	it('adds, multiplies and compares exactly', () => {
		expect(add(fraction(1, 6), fraction(1, 4))).toEqual(fraction(5, 12));
		expect(multiply(fraction(2, 3), fraction(3, 4))).toEqual(fraction(1, 2));
		expect(compare(fraction(1, 3), fraction(33, 100))).toBeGreaterThan(0);
		expect(compare(fraction(-1, 2), fraction(-1, 3))).toBeLessThan(0);
		expect(compare(fraction(2, 4), fraction(1, 2))).toBe(0);
	});

	it('reads and shows decimals', () => {
		expect(fromDecimal(0.25)).toEqual(fraction(1, 4));
		expect(fromDecimal(0.3333)).toEqual(fraction(3333, 10_000));
		expect(toNumber(fraction(1, 4))).toBe(0.25);
	});
});
