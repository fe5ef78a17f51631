import { emptiedAt, foldNotebook, isForgotten, sourcesOf } from '#lib/core/review/fold-notebook.ts';
import { foldEntry, type EntrySource } from '#lib/core/review/entry.ts';
import { nextTurn, type NotebookEvent } from '#lib/core/review/notebook-event.ts';
import type { NotebookPage } from '#lib/core/review/notebook-page.ts';
import { FOLD_VERSION, type NotebookState, type NotebookTransaction } from './notebook-database.ts';
import { putEntries, replaceEntries } from './notebook-shelves.ts';

/** Whether nothing of a page is to be seen any more. */
export function isPageForgotten(page: NotebookPage, forgottenUntil: number): boolean {
	return page.answers.every(({ at }) => at <= forgottenUntil) && forgottenUntil > 0;
}

/** All that an entry is folded from, as it lies on the disk. */
export async function readSource(
	transaction: NotebookTransaction,
	entryId: string,
	forgottenUntil: number
): Promise<EntrySource | undefined> {
	const setId = entryId.slice(0, entryId.indexOf('/'));
	const [rows, events] = await Promise.all([
		transaction.objectStore('pages').index('bySet').getAll(setId),
		transaction.objectStore('events').index('byEntry').getAll(entryId)
	]);
	const pages = rows.map(({ page }) => page);
	return sourcesOf(pages, events, forgottenUntil).get(entryId);
}

/** Folds some entries anew, within the transaction that changed what they are folded from. */
export async function refoldEntries(
	transaction: NotebookTransaction<'readwrite'>,
	{ forgottenUntil, settings }: NotebookState,
	entryIds: Iterable<string>
): Promise<void> {
	const folded = await Promise.all(
		[...entryIds].map(async (id) => {
			const source = await readSource(transaction, id, forgottenUntil);
			return [id, source && foldEntry(source, settings.retention)] as const;
		})
	);
	await putEntries(transaction, new Map(folded));
}

/** Folds the whole notebook anew. What is forgotten leaves the disk. */
export async function refoldAll(
	transaction: NotebookTransaction<'readwrite'>,
	state: NotebookState
): Promise<NotebookState> {
	const [rows, events] = await Promise.all([
		transaction.objectStore('pages').getAll(),
		transaction.objectStore('events').getAll()
	]);
	const pages = rows.map(({ page }) => page);
	const forgottenUntil = emptiedAt(events);
	const { entries, settings } = foldNotebook({ pages, events });
	if (forgottenUntil > 0) await dropForgotten(transaction, pages, events, forgottenUntil);
	await replaceEntries(transaction, entries);
	return {
		...state,
		foldVersion: FOLD_VERSION,
		isBehind: false,
		wishes: events.filter((event) => event.type === 'settings.changed'),
		settings,
		forgottenUntil,
		turn: Math.max(state.turn, nextTurn(events) - 1)
	};
}

async function dropForgotten(
	transaction: NotebookTransaction<'readwrite'>,
	pages: readonly NotebookPage[],
	events: readonly NotebookEvent[],
	forgottenUntil: number
): Promise<void> {
	const left = pages.filter((page) => !isPageForgotten(page, forgottenUntil));
	const needed = new Set(left.flatMap(({ questions }) => questions.map((one) => one.articleId)));
	const articles = await transaction.objectStore('articles').getAllKeys();
	const drop = (name: 'pages' | 'events' | 'articles' | 'briefs', keys: readonly string[]) =>
		keys.map((key) => transaction.objectStore(name).delete(key));
	const unneeded = articles.filter((id) => !needed.has(id));
	const forgotten = events.filter((event) => isForgotten(event, forgottenUntil));
	await Promise.all([
		...drop(
			'pages',
			pages.filter((page) => !left.includes(page)).map(({ attemptId }) => attemptId)
		),
		...drop(
			'events',
			forgotten.map(({ id }) => id)
		),
		...drop('articles', unneeded),
		...drop('briefs', unneeded)
	]);
}
