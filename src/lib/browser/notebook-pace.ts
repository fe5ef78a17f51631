import type { QuestionKind } from '#lib/core/question/question.ts';
import type { NotebookEvent } from '#lib/core/review/notebook-event.ts';
import type { NotebookPage } from '#lib/core/review/notebook-page.ts';
import { usualMsOf, type TimedAnswer } from '#lib/core/review/usual-times.ts';
import type { NotebookTransaction } from './notebook-database.ts';

/** How much of a long past a pace is taken from. */
const LATEST_EVENTS = 1_000;
const LATEST_PAGES = 50;

function timedAnswersIn(
	pages: readonly NotebookPage[],
	events: readonly NotebookEvent[]
): readonly TimedAnswer[] {
	const undone = new Set(
		events.flatMap((event) => (event.type === 'review.undone' ? [event.review] : []))
	);
	const inQuizzes = pages.flatMap(({ answers }) =>
		answers.map(({ kind, outcome, tookMs = 0 }) => ({ kind, isRight: outcome === 'right', tookMs }))
	);
	const again = events.flatMap((event) =>
		event.type === 'question.reviewed' && !undone.has(event.id)
			? [
					{
						kind: event.response.kind,
						isRight: event.verdict === 'right',
						tookMs: event.tookMs
					}
				]
			: []
	);
	// Nobody measured an answer that was given without script.
	return [...inQuizzes, ...again].filter(({ tookMs }) => tookMs > 0);
}

/** The latest rows of a store by time, without looking at the others. */
async function latestIn<Name extends 'pages' | 'events'>(
	transaction: NotebookTransaction,
	name: Name,
	most: number
) {
	const index = transaction.objectStore(name).index('byTime');
	const newest = await index.openKeyCursor(null, 'prev');
	const last = newest && most > 1 ? await newest.advance(most - 1) : newest;
	return index.getAll(last ? IDBKeyRange.lowerBound(last.key) : null);
}

/** The learner's own median time, of late, for right answers of a kind; undefined below five of them. */
export async function usualMsIn(
	transaction: NotebookTransaction,
	kind: QuestionKind
): Promise<number | undefined> {
	const [rows, events] = await Promise.all([
		latestIn(transaction, 'pages', LATEST_PAGES),
		latestIn(transaction, 'events', LATEST_EVENTS)
	]);
	const pages = rows.map(({ page }) => page);
	return usualMsOf(kind, timedAnswersIn(pages, events));
}
