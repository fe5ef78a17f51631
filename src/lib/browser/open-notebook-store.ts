import type { NotebookDeed, NotebookEvent } from '#lib/core/review/notebook-event.ts';
import { entryOf } from './notebook-articles.ts';
import {
	FIRST_STATE,
	FOLD_VERSION,
	openNotebookDatabase,
	readFrom,
	readState,
	writeInto,
	type NotebookDatabase,
	type NotebookState,
	type NotebookTransaction
} from './notebook-database.ts';
import { makeExchange, readKeeping } from './notebook-exchange.ts';
import { takeIn, type Arrival } from './notebook-merging.ts';
import { usualMsIn } from './notebook-pace.ts';
import { refoldAll } from './notebook-projection.ts';
import { readEntry, readHistory, readToday, readWhole } from './notebook-reading.ts';
import { readEntries } from './notebook-shelves.ts';
import type { NotebookStore } from './notebook-store.ts';
import { joinTabs } from './notebook-tabs.ts';
import { newCommandKey } from './outbox.ts';

/** A clock that ran this far ahead when something was written may still have been the right one. */
const CLOCK_DOUBT_MS = 86_400_000;

type Writing = NotebookTransaction<'readwrite'>;

/** The entries as this version of the app folds them, whichever version did so last. */
async function refoldWhenOutdated(database: NotebookDatabase): Promise<NotebookState> {
	const state = await readFrom(database, readState);
	if (state.foldVersion === FOLD_VERSION && !state.isBehind) return state;
	return writeInto(database, async (transaction) => {
		const refolded = await refoldAll(transaction, await readState(transaction));
		await transaction.objectStore('state').put(refolded, 'notebook');
		return refolded;
	});
}

async function writeDeed(
	transaction: Writing,
	deed: NotebookDeed,
	at: number
): Promise<NotebookEvent> {
	const { turn } = await readState(transaction);
	const event = { ...deed, id: newCommandKey(), at, turn: turn + 1 };
	await takeIn(transaction, { pages: [], articles: [], events: [event], from: 'device' });
	return event;
}

/** The latest moment of what is to be forgotten: by the server's clock it may lie a little ahead. */
async function latestMoment(transaction: Writing, at: number): Promise<number> {
	const within = IDBKeyRange.bound(at, at + CLOCK_DOUBT_MS);
	const moments = await Promise.all(
		(['pages', 'events'] as const).map((name) =>
			transaction.objectStore(name).index('byTime').getAll(within)
		)
	);
	return moments.flat().reduce((latest, row) => Math.max(latest, row.at), at);
}

async function emptyAll(transaction: Writing, at: number): Promise<NotebookEvent> {
	const { turn, code, cursor, clockErrorMs, hasAskedToPersist } = await readState(transaction);
	const event: NotebookEvent = {
		type: 'notebook.emptied',
		id: newCommandKey(),
		at: await latestMoment(transaction, at),
		turn: turn + 1
	};
	for (const name of transaction.objectStoreNames) await transaction.objectStore(name).clear();
	const kept = { ...FIRST_STATE, turn, code, cursor, clockErrorMs, hasAskedToPersist };
	await transaction.objectStore('state').put(kept, 'notebook');
	await takeIn(transaction, { pages: [], articles: [], events: [event], from: 'device' });
	return event;
}

/** Asks the browser, once, not to clear the notebook away when room gets scarce. */
async function askToPersist(database: NotebookDatabase): Promise<void> {
	const isNew = await writeInto(database, async (transaction) => {
		const state = await readState(transaction);
		if (state.hasAskedToPersist) return false;
		const asked = { ...state, hasAskedToPersist: true };
		await transaction.objectStore('state').put(asked, 'notebook');
		return true;
	});
	if (isNew && 'storage' in navigator && 'persist' in navigator.storage)
		await navigator.storage.persist();
}

/**
 * Opens the notebook on this device. Rejects with `NotebookUnavailableError` where there is none:
 * the page then shows the one on the server.
 */
export async function openNotebookStore(): Promise<NotebookStore> {
	const database = await openNotebookDatabase();
	const opened = await refoldWhenOutdated(database);
	const tabs = joinTabs();
	let { clockErrorMs } = opened;
	let isAsking = opened.hasAskedToPersist;

	const read = <Value>(
		reading: (transaction: NotebookTransaction<'readonly'>) => Promise<Value>
	): Promise<Value> => readFrom(database, reading);
	const readClock = async () => {
		({ clockErrorMs } = await read(readState));
	};
	const endListening = tabs.listen(() => void readClock().catch(() => undefined));
	const write = async <Value>(writing: (transaction: Writing) => Promise<Value>) => {
		const value = await writeInto(database, writing);
		tabs.announce();
		if (!isAsking) {
			isAsking = true;
			// Whatever the browser answers, the notebook is there.
			void askToPersist(database).catch(() => undefined);
		}
		return value;
	};
	const take = async (arrival: Arrival) => {
		await write((transaction) => takeIn(transaction, arrival));
	};

	return {
		now: () => Date.now() + clockErrorMs,
		today: (now, calendar) => read((transaction) => readToday(transaction, now, calendar)),
		entries: () => read(readEntries),
		articles: () => read((transaction) => transaction.objectStore('briefs').getAll()),
		open: (entryId) => read((transaction) => readEntry(transaction, entryId)),
		history: (now, calendar) => read((transaction) => readHistory(transaction, now, calendar)),
		usualMs: (kind) => read((transaction) => usualMsIn(transaction, kind)),
		record: (deed, at) =>
			deed.type === 'notebook.emptied'
				? write((transaction) => emptyAll(transaction, at))
				: write((transaction) => writeDeed(transaction, deed, at)),
		merge: ({ record, articles }) =>
			take({ ...record, articles: articles.map(entryOf), from: 'device' }),
		note: (page, articles) =>
			take({
				pages: [page],
				articles: articles.map(entryOf),
				events: [],
				from: 'device',
				isOwn: true
			}),
		whole: () => read(readWhole),
		empty: async (at) => {
			await write((transaction) => emptyAll(transaction, at));
		},
		keeping: () => read(readKeeping),
		exchange: makeExchange(database, async () => {
			await readClock();
			tabs.announce();
		}),
		subscribe: (listener) => tabs.listen(listener),
		close: () => {
			endListening();
			tabs.close();
			database.close();
		}
	};
}
