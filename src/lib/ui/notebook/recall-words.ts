import type { Entry } from '../../core/review/entry.ts';
import { recallOf } from '../../core/review/recall.ts';
import { notebookMessages } from '../messages/notebook-messages.ts';
import type { NotebookClock } from './clock.ts';

/** How well an entry is known by now, in words. On the day of an answer that says nothing yet. */
export function recallWords(entry: Entry, { now, calendar }: NotebookClock): string {
	const isToday = calendar.dayOf(entry.lastAt) === calendar.dayOf(now);
	return isToday
		? notebookMessages.answeredToday
		: notebookMessages.recallNow[recallOf(entry, now)];
}
