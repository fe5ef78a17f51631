import { describe, expect, it } from 'vitest';
import { parseNumber } from './number-text.ts';

describe('parseNumber', () => {
	it.each([
		['45', 45],
		[' 45 ', 45],
		['3,000', 3000],
		['1 000', 1000],
		['1\u00a0000\u00a0000', 1_000_000],
		['1,234,567.5', 1_234_567.5],
		['-2.5', -2.5],
		['−2', -2],
		['+3', 3],
		['.5', 0.5],
		['three', 3],
		['Twenty', 20],
		['none', 0],
		['$45', 45],
		['€ 3,000', 3000],
		['４５', 45]
	])('reads “%s” as %d', (typed, value) => {
		expect(parseNumber(typed)).toBe(value);
	});

	it.each(['', 'many', '1,00', '12,34', '1.2.3', '1e3', '4 5', '3km', 'Infinity', '--1', '5.'])(
		'does not read “%s”',
		(typed) => {
			expect(parseNumber(typed)).toBeUndefined();
		}
	);

	it.each(['3km', '3 km', '3 KM', 'three km', '3'])('reads “%s” with the unit km as 3', (typed) => {
		expect(parseNumber(typed, 'km')).toBe(3);
	});

	it('does not read another unit', () => {
		expect(parseNumber('3 miles', 'km')).toBeUndefined();
	});

	it('reads a unit that has a raised digit', () => {
		expect(parseNumber('3 km²', 'km²')).toBe(3);
		expect(parseNumber('3 km2', 'km²')).toBe(3);
	});

	it('does not read a number too large to be one', () => {
		expect(parseNumber('9'.repeat(400))).toBeUndefined();
	});
});
