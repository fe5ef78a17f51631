import { calendarIn, type Calendar } from '../../core/review/calendar.ts';
import { formatTag } from '../messages/catalogue.ts';
import { notebookMessages } from '../messages/notebook-messages.ts';

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

function format(at: number, clock: NotebookClock, options: Intl.DateTimeFormatOptions): string {
	return new Intl.DateTimeFormat(formatTag(), { ...options, timeZone: clock.zone }).format(
		noonOf(at, clock)
	);
}

/** The weekday of a moment: `Thursday`. */
export function weekdayOf(at: number, clock: NotebookClock): string {
	return format(at, clock, { weekday: 'long' });
}

/** The weekday of a moment where there is little room: `Thu`. */
export function shortWeekdayOf(at: number, clock: NotebookClock): string {
	return format(at, clock, { weekday: 'short' });
}

/** The date of a moment: `3 December`, with its year when that is another one. */
export function dateOf(at: number, clock: NotebookClock): string {
	const year = (moment: number) =>
		new Intl.DateTimeFormat(formatTag(), { year: 'numeric', timeZone: clock.zone }).format(moment);
	return format(at, clock, {
		day: 'numeric',
		month: 'long',
		...(year(at) !== year(clock.now) && { year: 'numeric' })
	});
}

/** The date of a moment where there is little room: `3 Dec`. */
export function shortDateOf(at: number, clock: NotebookClock): string {
	return format(at, clock, { day: 'numeric', month: 'short' });
}

/** The day of the month of a moment: `3`. */
export function dayNumberOf(at: number, clock: NotebookClock): string {
	return format(at, clock, { day: 'numeric' });
}

/** The day of a moment in full: `Thursday, 3 December`. */
export function fullDateOf(at: number, clock: NotebookClock): string {
	return format(at, clock, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** When something comes, as one would say it: `today`, `tomorrow`, `on Thursday`, `on 3 December`. */
export function whenWords(at: number, clock: NotebookClock): string {
	const words = notebookMessages.when;
	const days = daysUntil(at, clock);
	if (days === 0) return words.today;
	if (days === 1) return words.tomorrow;
	return days < 7 ? words.onWeekday(weekdayOf(at, clock)) : words.onDate(dateOf(at, clock));
}
