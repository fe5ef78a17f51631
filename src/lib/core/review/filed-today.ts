import type { Calendar } from './calendar.ts';
import type { Entry } from './entry.ts';
import { filedSince, type FiledEntry, type SittingWish } from './sitting-wish.ts';

type Moment = { readonly now: number; readonly calendar: Calendar };

/** When the learner's day began. */
export function startOfToday({ now, calendar }: Moment): number {
	return calendar.startOf(calendar.dayOf(now));
}

/**
 * What was answered today of what a wish takes in. Whoever leaves a sitting and comes back finds all of
 * it at the end, by the log: also what was missed before leaving.
 */
export function filedToday(
	entries: Iterable<Entry>,
	{ articleId, attemptId }: SittingWish,
	moment: Moment
): readonly FiledEntry[] {
	return filedSince(entries, startOfToday(moment)).filter(
		({ entry }) =>
			entry.standing === 'active' &&
			(articleId === undefined || entry.articleId === articleId) &&
			(attemptId === undefined || entry.attemptId === attemptId)
	);
}
