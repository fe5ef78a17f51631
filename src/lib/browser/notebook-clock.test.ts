import { describe, expect, it } from 'vitest';
import { clockError } from './notebook-clock.ts';

const HOUR = 3_600_000;

describe('the error of a device’s clock', () => {
	it('is what the server’s clock showed half-way between question and answer', () => {
		expect(clockError(1_000, 1_400, 61_200)).toBe(60_000);
		expect(clockError(100_000, 100_000, 40_000)).toBe(-60_000);
	});

	it('is not learnt from an answer that took long, or in which the clock was set', () => {
		expect(clockError(0, 10_001, 5_000)).toBeUndefined();
		expect(clockError(5_000, 4_999, 5_000)).toBeUndefined();
	});

	it('is left alone when the two clocks are further apart than time zones are', () => {
		expect(clockError(0, 0, 14 * HOUR)).toBe(14 * HOUR);
		expect(clockError(0, 0, 24 * HOUR)).toBe(0);
		expect(clockError(48 * HOUR, 48 * HOUR, 0)).toBe(0);
	});
});
