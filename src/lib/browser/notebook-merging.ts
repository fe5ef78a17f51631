import { betterPage, keptEvent } from '#lib/core/review/merge.ts';
import { entryIdOf } from '#lib/core/review/entry.ts';
import { isForgotten } from '#lib/core/review/fold-notebook.ts';
import type { NotebookEvent } from '#lib/core/review/notebook-event.ts';
import type { NotebookPage } from '#lib/core/review/notebook-page.ts';
import type { ArticleEntry } from '#lib/core/review/notebook-sync.ts';
import { settingsOf } from '#lib/core/review/settings.ts';
import {
	FOLD_VERSION,
	readState,
	type NotebookState,
	type NotebookTransaction,
	type PageRow
} from './notebook-database.ts';
import { isPageForgotten, refoldAll, refoldEntries } from './notebook-projection.ts';
import { NotebookUnavailableError } from './notebook-unavailable.ts';

/** What is new to the notebook, and who it comes from: what the server said, it need not be told. */
export type Arrival = {
	readonly pages: readonly NotebookPage[];
	readonly articles: readonly ArticleEntry[];
	readonly events: readonly NotebookEvent[];
	readonly from: 'server' | 'device';
	/** The pages come from this device's own attempts: they replace what it made of them before. */
	readonly isOwn?: boolean;
	/** The rest comes at once: a large notebook is folded when all of it is there. */
	readonly isMoreComing?: boolean;
};

/** With more events to look for, or entries to fold anew, than these, reading everything once is quicker. */
const MOST_SINGLY = 200;

type Writing = NotebookTransaction<'readwrite'>;

function rowOf(page: NotebookPage): PageRow {
	const { attemptId, set, answers } = page;
	const at = answers.reduce((latest, answer) => Math.max(latest, answer.at), 0);
	return { attemptId, setId: set.id, at, page };
}

function entryIdsOf({ set, answers }: NotebookPage): readonly string[] {
	return answers.map(({ questionId }) => entryIdOf(set.id, questionId));
}

/** Writes the events that are news. The value is these. */
async function putEvents(
	transaction: Writing,
	{ events, from }: Arrival,
	state: NotebookState
): Promise<readonly NotebookEvent[]> {
	const store = transaction.objectStore('events');
	const unsent = transaction.objectStore('unsent');
	const byId = new Map<string, NotebookEvent>();
	for (const event of events) {
		const before = byId.get(event.id);
		byId.set(event.id, before ? keptEvent(before, event) : event);
	}
	// Of a whole notebook most is new: its ids alone are read many times faster.
	const ids = byId.size > MOST_SINGLY ? new Set(await store.getAllKeys()) : undefined;
	const written = await Promise.all(
		[...byId.values()].map(async (event) => {
			const held = ids?.has(event.id) === false ? undefined : await store.get(event.id);
			const kept = held ? keptEvent(held, event) : event;
			if (from === 'server') await unsent.delete(event.id);
			if (kept === held) return [];
			await store.put(kept);
			if (from === 'device' && state.code) await unsent.put(true, kept.id);
			return [kept];
		})
	);
	return written.flat();
}

/** Which of two pages is kept. What a browser made of its own attempt goes by what it knows now, also if that is less. */
function chooseRow(held: PageRow | undefined, page: NotebookPage, isOwn: boolean): PageRow {
	if (!held || (isOwn && held.page.provisional)) return rowOf(page);
	const better = betterPage(held.page, page);
	return better === held.page ? held : rowOf(better);
}

async function putArticles(
	transaction: Writing,
	articles: readonly ArticleEntry[],
	wanted: ReadonlySet<string>
): Promise<void> {
	const store = transaction.objectStore('articles');
	const briefs = transaction.objectStore('briefs');
	const put = articles
		.filter(({ id }) => wanted.has(id))
		.map(async (article) => {
			if ((await store.getKey(article.id)) !== undefined) return;
			const { id, title, publisher, published } = article;
			await Promise.all([store.put(article), briefs.put({ id, title, publisher, published })]);
		});
	await Promise.all(put);
}

/** Whether every article that the page's questions rest on is there, or comes with it. */
async function hasArticles(
	transaction: Writing,
	page: NotebookPage,
	coming: ReadonlySet<string>
): Promise<boolean> {
	const store = transaction.objectStore('articles');
	const ids = new Set(page.questions.map(({ articleId }) => articleId));
	const held = await Promise.all(
		[...ids].map(async (id) => coming.has(id) || (await store.getKey(id)) !== undefined)
	);
	return held.every(Boolean);
}

/** Writes the pages that are better than those held. The value is the ids of the entries that they touch. */
async function putPages(
	transaction: Writing,
	{ pages, articles, from, isOwn = false }: Arrival,
	forgottenUntil: number
): Promise<ReadonlySet<string>> {
	const store = transaction.objectStore('pages');
	const revisions = transaction.objectStore('revisions');
	const coming = new Set(articles.map(({ id }) => id));
	const touched = new Set<string>();
	const needed = new Set<string>();
	// One after another: a file may bring two pages of one attempt.
	for (const page of pages) {
		if (!(await hasArticles(transaction, page, coming))) continue;
		const held = await store.get(page.attemptId);
		const isUnseen = isPageForgotten(page, forgottenUntil);
		const row = isUnseen ? held : chooseRow(held, page, isOwn);
		// A page that the browser made itself is a stopgap: whatever the server has is news.
		const mark = page.provisional ? -1 : page.revision;
		if (from === 'server' || row !== held) await revisions.put(mark, page.attemptId);
		if (!row || row === held) continue;
		await store.put(row);
		for (const id of [...(held ? entryIdsOf(held.page) : []), ...entryIdsOf(row.page)])
			touched.add(id);
		for (const { articleId } of row.page.questions) needed.add(articleId);
	}
	await putArticles(transaction, articles, needed);
	return touched;
}

function takeWishes(state: NotebookState, events: readonly NotebookEvent[]): NotebookState {
	const made = events.filter((event) => event.type === 'settings.changed');
	const ids = new Set(made.map(({ id }) => id));
	const wishes = [...state.wishes.filter(({ id }) => !ids.has(id)), ...made];
	return { ...state, wishes, settings: settingsOf(wishes) };
}

/** A tab with another version of the app has folded all entries: this one must not fold some of them. */
function refuseOtherFold({ foldVersion }: NotebookState): void {
	if (foldVersion !== FOLD_VERSION) throw new NotebookUnavailableError('newer-version');
}

async function fallBehindOrFold(
	transaction: Writing,
	state: NotebookState,
	{ isMoreComing = false }: Arrival
): Promise<NotebookState> {
	return isMoreComing ? { ...state, isBehind: true } : refoldAll(transaction, state);
}

/**
 * Adds what arrives to the notebook, and folds anew what that touches, in one transaction: whoever
 * reads sees both or neither. Twice the same is once. The value says whether anything was news.
 */
export async function takeIn(
	transaction: Writing,
	arrival: Arrival
): Promise<{ readonly state: NotebookState; readonly isNews: boolean }> {
	const before = await readState(transaction);
	refuseOtherFold(before);
	const emptied = arrival.events.filter(({ type }) => type === 'notebook.emptied');
	const forgottenUntil = Math.max(before.forgottenUntil, ...emptied.map(({ at }) => at));
	const remembered = arrival.events.filter((event) => !isForgotten(event, forgottenUntil));
	const events = await putEvents(transaction, { ...arrival, events: remembered }, before);
	const touched = new Set(await putPages(transaction, arrival, forgottenUntil));
	for (const event of events) if ('entry' in event) touched.add(event.entry);
	const turn = events.reduce((highest, event) => Math.max(highest, event.turn), before.turn);
	const state = takeWishes({ ...before, turn, forgottenUntil }, events);
	const isAllTouched =
		before.isBehind ||
		forgottenUntil > before.forgottenUntil ||
		state.settings.retention !== before.settings.retention ||
		touched.size > MOST_SINGLY;
	if (!isAllTouched) await refoldEntries(transaction, state, touched);
	const after = isAllTouched ? await fallBehindOrFold(transaction, state, arrival) : state;
	await transaction.objectStore('state').put(after, 'notebook');
	return { state: after, isNews: touched.size > 0 || events.length > 0 };
}
