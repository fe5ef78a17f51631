import type { Entry } from '#lib/core/review/entry.ts';
import type { NotebookTransaction } from './notebook-database.ts';

// Entries lie together on a few shelves, some dozens on each in a notebook of thousands: a browser
// reads a record of eighty entries three times as fast as eighty records, and Today reads them all.
const SHELVES = 64;

function shelfOf(entryId: string): number {
	let sum = 0;
	for (const character of entryId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
	return sum % SHELVES;
}

/** Every entry of the notebook. */
export async function readEntries(transaction: NotebookTransaction): Promise<readonly Entry[]> {
	const shelves = await transaction.objectStore('entries').getAll();
	return shelves.flat();
}

/** One entry of the notebook. */
export async function readEntryOf(
	transaction: NotebookTransaction,
	entryId: string
): Promise<Entry | undefined> {
	const shelf = await transaction.objectStore('entries').get(shelfOf(entryId));
	return shelf?.find(({ id }) => id === entryId);
}

/** Puts entries in the place of those with their ids; what is undefined is taken out. */
export async function putEntries(
	transaction: NotebookTransaction<'readwrite'>,
	changes: ReadonlyMap<string, Entry | undefined>
): Promise<void> {
	const store = transaction.objectStore('entries');
	const places = new Map<number, Entry[]>();
	for (const [id, entry] of changes) {
		const place = shelfOf(id);
		places.set(place, [...(places.get(place) ?? []), ...(entry ? [entry] : [])]);
	}
	const writing = [...places].map(async ([place, put]) => {
		const before = (await store.get(place)) ?? [];
		const after = [...before.filter(({ id }) => !changes.has(id)), ...put];
		await (after.length > 0 ? store.put(after, place) : store.delete(place));
	});
	await Promise.all(writing);
}

/** Puts these entries in the place of all others. */
export async function replaceEntries(
	transaction: NotebookTransaction<'readwrite'>,
	entries: ReadonlyMap<string, Entry>
): Promise<void> {
	await transaction.objectStore('entries').clear();
	await putEntries(transaction, entries);
}
