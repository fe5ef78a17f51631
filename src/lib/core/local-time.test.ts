import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTimeZone, readLocalTime, writeLocalTime } from './local-time.ts';

const ZONES = [
	'UTC',
	'Europe/Berlin',
	'America/New_York',
	'America/St_Johns',
	'Asia/Kolkata',
	'Pacific/Auckland',
	'Pacific/Kiritimati',
	'Australia/Lord_Howe'
];

describe('a local time', () => {
	test('is written as the clocks of its zone show it, and read back', () => {
		const moment = Date.UTC(2026, 10, 24, 8);
		expect(writeLocalTime(moment, 'Europe/Berlin')).toBe('2026-11-24T09:00');
		expect(readLocalTime('2026-11-24T09:00', 'Europe/Berlin')).toBe(moment);
		expect(writeLocalTime(moment, 'Pacific/Auckland')).toBe('2026-11-24T21:00');
		expect(readLocalTime('2026-11-24T21:00:30', 'Pacific/Auckland')).toBe(moment);
	});

	test('comes back from every zone, but for an hour that its clocks show twice', () => {
		const minutes = fc.integer({ min: 28_000_000, max: 34_000_000 });
		fc.assert(
			fc.property(minutes, fc.constantFrom(...ZONES), (minute, zone) => {
				const text = writeLocalTime(minute * 60_000, zone);
				const read = readLocalTime(text, zone);
				expect(read).toBeDefined();
				expect(writeLocalTime(read ?? 0, zone)).toBe(text);
				expect(read).toBeLessThanOrEqual(minute * 60_000);
				expect(minute * 60_000 - (read ?? 0)).toBeLessThanOrEqual(60 * 60_000);
			})
		);
	});

	test('of an hour that is shown twice is the first', () => {
		expect(readLocalTime('2026-10-25T02:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 0, 30));
	});

	test('of an hour that is left out is after the jump', () => {
		expect(readLocalTime('2026-03-29T02:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1, 30));
	});

	test.each([
		'',
		'tomorrow',
		'2026-11-24',
		'2026-02-30T10:00',
		'2026-11-24T25:00',
		'2026-13-01T10:00'
	])('is not “%s”', (text) => expect(readLocalTime(text, 'UTC')).toBeUndefined());
});

test('a time zone is known by its name', () => {
	expect(['Europe/Berlin', 'UTC', '', 'Nowhere/Land'].map(isTimeZone)).toEqual([
		true,
		true,
		false,
		false
	]);
});
