import { readLocalTime, writeLocalTime } from '../local-time.ts';

export const DAY_MS = 86_400_000;
/** A day of learning ends at four in the morning: who is up late is still in the day before. */
const DAY_BEGINS_MS = 4 * 3_600_000;

/** Days as a learner counts them. */
export type Calendar = {
	/** The number of the day that a moment (milliseconds since 1970) falls into. Later days have higher numbers. */
	dayOf(atMs: number): number;
	/** When the day of this number begins. */
	startOf(day: number): number;
};

/** The calendar of a place whose clocks are ahead of UTC by this many minutes. */
export function calendarAt(minutesAheadOfUtc: number): Calendar {
	const shift = minutesAheadOfUtc * 60_000 - DAY_BEGINS_MS;
	return {
		dayOf: (atMs) => Math.floor((atMs + shift) / DAY_MS),
		startOf: (day) => day * DAY_MS - shift
	};
}

/** The calendar of a time zone (IANA), by its clocks at a moment. */
export function calendarIn(zone: string, atMs: number): Calendar {
	const here = readLocalTime(writeLocalTime(atMs, zone), 'UTC') ?? atMs;
	return calendarAt(Math.round((here - atMs) / 60_000));
}
