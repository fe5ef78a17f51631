import type { Calendar } from '#lib/core/review/calendar.ts';
import { contentOf } from '#lib/core/review/entry.ts';
import { historyOf, standingReviews, type History } from '#lib/core/review/history.ts';
import type { NotebookRecord } from '#lib/core/review/merge.ts';
import type { WholeNotebook } from '#lib/core/review/notebook-file.ts';
import { todayViewOf, type TodayView } from '#lib/core/review/today-view.ts';
import { articleOf } from './notebook-articles.ts';
import { readState, type NotebookTransaction } from './notebook-database.ts';
import { readSource } from './notebook-projection.ts';
import { readEntries, readEntryOf } from './notebook-shelves.ts';
import type { OpenedEntry } from './notebook-store.ts';

/** The first page of the notebook: from the entries as they were last folded, without the log. */
export async function readToday(
	transaction: NotebookTransaction,
	now: number,
	calendar: Calendar
): Promise<TodayView> {
	const [entries, briefs, { settings }] = await Promise.all([
		readEntries(transaction),
		transaction.objectStore('briefs').getAll(),
		readState(transaction)
	]);
	const articles = new Map(briefs.map((brief) => [brief.id, brief]));
	return todayViewOf(entries, settings, articles, now, calendar);
}

/** An entry with its question, its article and its reviews. */
export async function readEntry(
	transaction: NotebookTransaction,
	entryId: string
): Promise<OpenedEntry | undefined> {
	const { forgottenUntil } = await readState(transaction);
	const [entry, source] = await Promise.all([
		readEntryOf(transaction, entryId),
		readSource(transaction, entryId, forgottenUntil)
	]);
	const held = source && contentOf(source);
	const article = held && (await transaction.objectStore('articles').get(held.content.articleId));
	if (!entry || !held || !article) return undefined;
	const reviews = standingReviews({ pages: [], events: source.events }).toSorted(
		(a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)
	);
	return { entry, content: held.content, article: articleOf(article), reviews };
}

/** Everything that the notebook rests on. */
export async function readRecord(transaction: NotebookTransaction): Promise<NotebookRecord> {
	const [rows, events] = await Promise.all([
		transaction.objectStore('pages').getAll(),
		transaction.objectStore('events').getAll()
	]);
	return { pages: rows.map(({ page }) => page), events };
}

export async function readHistory(
	transaction: NotebookTransaction,
	now: number,
	calendar: Calendar
): Promise<History> {
	const [record, entries] = await Promise.all([readRecord(transaction), readEntries(transaction)]);
	return historyOf(record, new Map(entries.map((entry) => [entry.id, entry])), now, calendar);
}

export async function readWhole(transaction: NotebookTransaction): Promise<WholeNotebook> {
	const [record, articles] = await Promise.all([
		readRecord(transaction),
		transaction.objectStore('articles').getAll()
	]);
	return { record, articles: articles.map(articleOf) };
}
