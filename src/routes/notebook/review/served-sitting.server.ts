import { askEntry } from '#lib/core/review/asking.ts';
import type { Entry } from '#lib/core/review/entry.ts';
import type { Review } from '#lib/core/review/notebook-event.ts';
import { pastAsking } from '#lib/core/review/past-asking.ts';
import {
	askingScreen,
	explainingScreen,
	type ReviewScreen
} from '#lib/core/review/review-screen.ts';
import { filedSince, offerSitting, type SittingWish } from '#lib/core/review/sitting-wish.ts';
import { filedToday } from '#lib/core/review/filed-today.ts';
import { openEntry, type ServedNotebook } from '../served-notebook.server.ts';

/** An entry as the form of a page asked it: with this question, after so many reviews. */
export function openAsked(served: ServedNotebook, id: string, questionId: string, before: number) {
	const opened = openEntry(served, id);
	const presentation = opened && pastAsking({ entry: id, questionId }, before, opened.content);
	return opened && presentation ? { ...opened, presentation } : undefined;
}

/** The last answer to an entry, and how it was asked. */
function lastReviewOf(served: ServedNotebook, id: string) {
	const opened = openEntry(served, id);
	if (!opened) return undefined;
	const { entry, source, content } = opened;
	const review = source.events.find(
		(event): event is Review =>
			event.type === 'question.reviewed' && event.id === entry.lastReview?.id
	);
	const presentation = review && pastAsking(review, entry.reviews - 1, content);
	return presentation && { ...opened, review, presentation };
}

/** The entry that was answered last in a sitting: its answer may be taken back. */
export function lastAnswered(served: ServedNotebook, since: number): Entry | undefined {
	return filedSince(served.notebook.entries.values(), since)
		.map(({ entry }) => entry)
		.toSorted((a, b) => (a.lastReview?.at ?? 0) - (b.lastReview?.at ?? 0))
		.at(-1);
}

/**
 * What a page without script shows of a sitting. The log is all that is kept of it: what was answered
 * since the sitting began is done, and `shown` is the entry whose answer is to be explained.
 */
export function servedScreen(
	served: ServedNotebook,
	wish: SittingWish,
	since: number,
	{ shown, isHinted }: { readonly shown: string | null; readonly isHinted: boolean }
): ReviewScreen {
	const { notebook, now, calendar } = served;
	const entries = [...notebook.entries.values()];
	const filed = filedSince(entries, since);
	const offer = offerSitting(entries, wish, notebook.settings, { now, calendar }, since);
	const answered = filed.length;
	const total = answered + offer.entries.length;
	const last = shown === null ? undefined : lastReviewOf(served, shown);
	if (last) {
		const response = last.presentation.toScreen(last.review.response);
		return explainingScreen(last, response, { position: answered, total, answered });
	}
	const next = openEntry(served, offer.entries[0] ?? '');
	if (!next) return { stage: 'done', filed: filedToday(entries, wish, served), more: 0 };
	const { presentation } = askEntry(next.entry, next.content);
	const progress = { position: answered + 1, total, answered };
	return askingScreen({ ...next, presentation }, isHinted, progress);
}
