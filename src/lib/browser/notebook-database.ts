import { openDB, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Entry } from '#lib/core/review/entry.ts';
import type { NotebookEvent, NotebookEventOf } from '#lib/core/review/notebook-event.ts';
import type { NotebookPage } from '#lib/core/review/notebook-page.ts';
import type { ArticleEntry } from '#lib/core/review/notebook-sync.ts';
import { DEFAULT_SETTINGS, type NotebookSettings } from '#lib/core/review/settings.ts';
import type { ArticleBrief } from '#lib/core/review/today-view.ts';
import {
	NotebookUnavailableError,
	unavailabilityOf,
	unopenableBecause,
	type NotebookUnavailability
} from './notebook-unavailable.ts';

/** The name of the notebook's database in IndexedDB. */
export const NOTEBOOK_DATABASE = 'newsproof-notebook';
const SCHEMA_VERSION = 1;
/** Bump it when the fold gives another entry for the same log: then every entry is folded anew on opening. */
export const FOLD_VERSION = 1;
const PATIENCE_MS = 5_000;

/** A page as it lies on the disk. `at`: when the last of its questions was answered. */
export type PageRow = {
	readonly attemptId: string;
	readonly setId: string;
	readonly at: number;
	readonly page: NotebookPage;
};

/** What is known of the notebook as a whole. */
export type NotebookState = {
	/** By which fold the entries were made. */
	readonly foldVersion: number;
	/** Something came of which the entries do not tell yet, because more was to come. */
	readonly isBehind: boolean;
	/** Every change of the settings: they are few. */
	readonly wishes: readonly NotebookEventOf<'settings.changed'>[];
	readonly settings: NotebookSettings;
	readonly forgottenUntil: number;
	/** The highest turn of all events. */
	readonly turn: number;
	/** The code under which the server keeps the notebook. */
	readonly code?: string;
	/** How many of the server's events are here: those under the code, or else of the cookie. */
	readonly cursor: number;
	readonly syncedAt?: number;
	readonly problem?: SyncProblem;
	/** What to add to the device's clock. */
	readonly clockErrorMs: number;
	readonly hasAskedToPersist: boolean;
};

/** What kept the last exchange with the server from being one. `code-unknown`: its copy is gone. */
export type SyncProblem = 'unreachable' | 'refused' | 'code-unknown';

export const FIRST_STATE: NotebookState = {
	foldVersion: FOLD_VERSION,
	isBehind: false,
	wishes: [],
	settings: DEFAULT_SETTINGS,
	forgottenUntil: 0,
	turn: 0,
	cursor: 0,
	clockErrorMs: 0,
	hasAskedToPersist: false
};

/** Pages, articles and events are the truth; entries and briefs follow from them. */
type NotebookStores = {
	pages: { key: string; value: PageRow; indexes: { bySet: string; byTime: number } };
	articles: { key: string; value: ArticleEntry };
	events: { key: string; value: NotebookEvent; indexes: { byEntry: string; byTime: number } };
	/** In groups; see `notebook-shelves.ts`. */
	entries: { key: number; value: readonly Entry[] };
	briefs: { key: string; value: ArticleBrief };
	/** Under the ids of events that the server is still to be sent. */
	unsent: { key: string; value: true };
	/** By attempt: the revision from which on the server's page is news. Also of what was forgotten. */
	revisions: { key: string; value: number };
	state: { key: 'notebook'; value: NotebookState };
};
type EveryStore = StoreNames<NotebookStores>[];
const EVERY_STORE: EveryStore = [
	'pages',
	'articles',
	'events',
	'entries',
	'briefs',
	'unsent',
	'revisions',
	'state'
];

export type NotebookDatabase = IDBPDatabase<NotebookStores>;
export type NotebookTransaction<Mode extends IDBTransactionMode = IDBTransactionMode> =
	IDBPTransaction<NotebookStores, EveryStore, Mode>;

function makeStores(database: NotebookDatabase): void {
	const pages = database.createObjectStore('pages', { keyPath: 'attemptId' });
	pages.createIndex('bySet', 'setId');
	pages.createIndex('byTime', 'at');
	const events = database.createObjectStore('events', { keyPath: 'id' });
	events.createIndex('byEntry', 'entry');
	events.createIndex('byTime', 'at');
	database.createObjectStore('articles', { keyPath: 'id' });
	database.createObjectStore('entries');
	database.createObjectStore('briefs', { keyPath: 'id' });
	database.createObjectStore('unsent');
	database.createObjectStore('revisions');
	database.createObjectStore('state');
}

/**
 * Opens the database. It closes by itself as soon as a newer version of the app wants to change it.
 * Rejects with `NotebookUnavailableError` where the browser has no storage, or does not open it soon:
 * some private windows never answer at all.
 */
export async function openNotebookDatabase(): Promise<NotebookDatabase> {
	if (!('indexedDB' in globalThis)) throw new NotebookUnavailableError('no-storage');
	let late: NotebookUnavailability = 'no-answer';
	const open = async (): Promise<NotebookDatabase> =>
		openDB<NotebookStores>(NOTEBOOK_DATABASE, SCHEMA_VERSION, {
			upgrade: makeStores,
			blocked: () => (late = 'held-by-tab'),
			blocking: () => void opening.then((database) => database.close())
		});
	const opening = open();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const patience = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => reject(new NotebookUnavailableError(late)), PATIENCE_MS);
	});
	try {
		return await Promise.race([opening, patience]);
	} catch (error) {
		opening.then(
			(database) => database.close(),
			() => undefined
		);
		throw unopenableBecause(error);
	} finally {
		clearTimeout(timer);
	}
}

/** Reads at one moment: what another tab writes meanwhile is seen whole or not at all. */
export async function readFrom<Value>(
	database: NotebookDatabase,
	read: (transaction: NotebookTransaction<'readonly'>) => Promise<Value>
): Promise<Value> {
	try {
		return await read(database.transaction(EVERY_STORE, 'readonly'));
	} catch (error) {
		throw unavailabilityOf(error);
	}
}

/**
 * Writes all of it or nothing, one writer at a time over all tabs, and resolves when the disk has it
 * where the browser lets one ask for that (`durability`).
 */
export async function writeInto<Value>(
	database: NotebookDatabase,
	write: (transaction: NotebookTransaction<'readwrite'>) => Promise<Value>
): Promise<Value> {
	try {
		const transaction = database.transaction(EVERY_STORE, 'readwrite', { durability: 'strict' });
		const [value] = await Promise.all([
			write(transaction).catch((error: unknown) => {
				abort(transaction);
				throw error;
			}),
			transaction.done
		]);
		return value;
	} catch (error) {
		throw unavailabilityOf(error);
	}
}

function abort(transaction: NotebookTransaction<'readwrite'>): void {
	try {
		transaction.abort();
	} catch {
		// The browser did so before.
	}
}

/** The state of the notebook. */
export async function readState(transaction: NotebookTransaction): Promise<NotebookState> {
	return (await transaction.objectStore('state').get('notebook')) ?? FIRST_STATE;
}
