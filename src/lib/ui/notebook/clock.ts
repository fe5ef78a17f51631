import { calendarIn, type Calendar } from '../../core/review/calendar.ts';

/** What time it is for whoever reads the page, and where. */
export type NotebookClock = {
	/** Milliseconds since 1970. */
	readonly now: number;
	/** IANA. */
	readonly zone: string;
	readonly calendar: Calendar;
};

/** The clock of a reader in this zone. */
export function clockIn(zone: string, now: number): NotebookClock {
	return { now, zone, calendar: calendarIn(zone, now) };
}

/** How many of the reader's days lie between now and a moment; 0 when it is today or past. */
export function daysUntil(at: number, { now, calendar }: NotebookClock): number {
	return Math.max(0, calendar.dayOf(at) - calendar.dayOf(now));
}

/** The moment in the middle of a day, whose date every zone's clocks agree on. */
function noonOf(at: number, { calendar }: NotebookClock): number {
	return calendar.startOf(calendar.dayOf(at)) + 8 * 3_600_000;
}

/** The weekday of a moment: `Thursday`. */
export function weekdayOf(at: number, clock: NotebookClock): string {
	return new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: clock.zone }).format(
		noonOf(at, clock)
	);
}

/** The date of a moment: `3 December`, with its year when that is another one. */
export function dateOf(at: number, clock: NotebookClock): string {
	const year = (moment: number) =>
		new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: clock.zone }).format(moment);
	return new Intl.DateTimeFormat('en-GB', {
		day: 'numeric',
		month: 'long',
		timeZone: clock.zone,
		...(year(at) !== year(clock.now) && { year: 'numeric' as const })
	}).format(noonOf(at, clock));
}

/** When something comes, as one would say it: `today`, `tomorrow`, `on Thursday`, `on 3 December`. */
export function whenWords(at: number, clock: NotebookClock): string {
	const days = daysUntil(at, clock);
	if (days === 0) return 'today';
	if (days === 1) return 'tomorrow';
	return days < 7 ? `on ${weekdayOf(at, clock)}` : `on ${dateOf(at, clock)}`;
}
