import type { Calendar } from './calendar.ts';
import type { Entry } from './entry.ts';
import { isDue } from './today.ts';

/** How many entries fall due on a day. */
export type DayForecast = { readonly day: number; readonly due: number };

/** How many entries fall due on each of so many days, today (with what is overdue) first. */
export function forecastOf(
	entries: Iterable<Pick<Entry, 'standing' | 'dueAt'>>,
	days: number,
	now: number,
	calendar: Calendar
): readonly DayForecast[] {
	const today = calendar.dayOf(now);
	const active = [...entries].filter(({ standing }) => standing === 'active');
	return Array.from({ length: days }, (_, index) => today + index).map((day) => ({
		day,
		due: active.filter((entry) =>
			day === today ? isDue(entry, now, calendar) : calendar.dayOf(entry.dueAt) === day
		).length
	}));
}
