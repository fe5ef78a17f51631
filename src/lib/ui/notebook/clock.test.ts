import { describe, expect, it } from 'vitest';
import { clockIn, dateOf, daysUntil, weekdayOf, whenWords } from './clock.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Monday, 30 November 2026, nine in the evening in Berlin. */
const EVENING = Date.UTC(2026, 10, 30, 20);
const clock = clockIn('Europe/Berlin', EVENING);

describe('when a question comes back, in words', () => {
	it('says today for what is due or overdue', () => {
		expect(whenWords(EVENING, clock)).toBe('today');
		expect(whenWords(EVENING - 3 * DAY, clock)).toBe('today');
	});

	it('counts a night until four in the morning to the day before', () => {
		expect(whenWords(EVENING + 6 * HOUR, clock)).toBe('today');
		expect(whenWords(EVENING + 8 * HOUR, clock)).toBe('tomorrow');
	});

	it('names the weekday within a week and the date after that', () => {
		expect(whenWords(EVENING + 3 * DAY, clock)).toBe('on Thursday');
		expect(whenWords(EVENING + 7 * DAY, clock)).toBe('on 7 December');
		expect(whenWords(EVENING + 40 * DAY, clock)).toBe('on 9 January 2027');
	});

	it('counts days and not hours', () => {
		expect(daysUntil(EVENING + 4 * DAY, clock)).toBe(4);
		expect(daysUntil(EVENING - DAY, clock)).toBe(0);
	});
});

it('goes by the reader’s zone', () => {
	const auckland = clockIn('Pacific/Auckland', EVENING);
	expect(weekdayOf(EVENING, auckland)).toBe('Tuesday');
	expect(dateOf(EVENING, auckland)).toBe('1 December');
});
