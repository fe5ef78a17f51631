import type { Calendar } from './calendar.ts';
import type { Entry } from './entry.ts';
import type { NotebookSettings } from './settings.ts';
import { isDue, sittingOf, todayOf } from './today.ts';

/**
 * What a learner wants to go through: all that was missed in an article or in an attempt, whether or
 * not it is due; or what is due today, within the day's limit or, with `isBeyondLimit`, beyond it.
 */
export type SittingWish = {
	readonly articleId?: string;
	readonly attemptId?: string;
	readonly isBeyondLimit?: boolean;
};

/** What to ask now: at most ten entries, and how many more there are that the wish takes in. */
export type SittingOffer = { readonly entries: readonly string[]; readonly more: number };

function isWished(entry: Entry, { articleId, attemptId }: SittingWish): boolean {
	return (
		entry.standing === 'active' &&
		(articleId === undefined || entry.articleId === articleId) &&
		(attemptId === undefined || entry.attemptId === attemptId)
	);
}

/** The entries to ask for a wish. Those answered since the sitting began (`since`) are done. */
export function offerSitting(
	entries: Iterable<Entry>,
	wish: SittingWish,
	settings: NotebookSettings,
	{ now, calendar }: { readonly now: number; readonly calendar: Calendar },
	since = Infinity
): SittingOffer {
	const all = [...entries];
	const open = all.filter(({ lastReview }) => (lastReview?.at ?? -Infinity) < since);
	const isChosen = wish.articleId !== undefined || wish.attemptId !== undefined;
	if (isChosen || wish.isBeyondLimit) {
		const wanted = open.filter((entry) =>
			isChosen ? isWished(entry, wish) : isDue(entry, now, calendar)
		);
		const sitting = sittingOf(wanted, now);
		return { entries: sitting, more: wanted.length - sitting.length };
	}
	const { sitting, left } = todayOf(all, settings, now, calendar);
	return { entries: sitting, more: left - sitting.length };
}

/** An entry that was answered in a sitting. */
export type FiledEntry = {
	readonly entry: Entry;
	readonly verdict: NonNullable<Entry['lastReview']>['verdict'];
};

/** What was answered since a moment, in the order in which it comes back. */
export function filedSince(entries: Iterable<Entry>, since: number): readonly FiledEntry[] {
	return [...entries]
		.flatMap((entry) =>
			entry.lastReview && entry.lastReview.at >= since
				? [{ entry, verdict: entry.lastReview.verdict }]
				: []
		)
		.toSorted((a, b) => a.entry.dueAt - b.entry.dueAt || (a.entry.id < b.entry.id ? -1 : 1));
}
