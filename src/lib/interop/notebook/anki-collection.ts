import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import {
	ankiDeck,
	DECK_ID,
	DEFAULT_DECK_OPTIONS,
	NOTE_TYPE,
	NOTE_TYPE_ID,
	NOTE_TYPE_NAME
} from './anki-note-type.ts';
import { ankiNotes, type AnkiNote } from './anki-note.ts';
import type { NotebookCard } from './notebook-card.ts';

/** A row of a table by its columns, for a database to take in. */
export type AnkiRow = Readonly<Record<string, string | number>>;

/** The rows of a collection of schema 11, table by table; what is not listed is empty. */
export type AnkiCollection = {
	readonly col: AnkiRow;
	readonly notes: readonly AnkiRow[];
	readonly cards: readonly AnkiRow[];
};

const SCHEMA = 11;
const NEVER_SYNCED = -1;
const FIELD_SEPARATOR = '\u001F';
const SECOND_MS = 1000;
const DAY_SECONDS = 86_400;
const HOUR_MS = 3_600_000;
const NEW = 0;
const SUSPENDED = -1;
const DEFAULT_DECK_ID = 1;

/** What a field says without its tags and entities. `ankiField` writes no others. */
function wordsOf(field: string): string {
	return field
		.replaceAll('<br>', '')
		.replaceAll('&#91;', '[')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');
}

function numberFrom(hash: Uint8Array): number {
	return new DataView(hash.buffer, hash.byteOffset).getUint32(0);
}

/** The first eight hexadecimal digits of the SHA-1, as a number: by it Anki finds notes that begin alike. */
function checksum(words: string): number {
	return numberFrom(sha1(utf8ToBytes(words)));
}

/**
 * The ids of notes, by guid. Anki reads an id as the time, in milliseconds, at which the note was made,
 * and refuses a package with one from the future; so each is a time in the hour before its entry was
 * noted, which one following from its guid, and where two meet one gives way.
 */
function noteIds(notes: readonly AnkiNote[], at: number): ReadonlyMap<string, number> {
	const taken = new Set<number>();
	const ids = new Map<string, number>();
	for (const { guid, card } of notes.toSorted((a, b) => (a.guid < b.guid ? -1 : 1))) {
		const noted = Math.floor(Math.min(card.notedAt, at)) - HOUR_MS;
		let id = Math.max(1, noted) + (numberFrom(sha256(utf8ToBytes(guid))) % (HOUR_MS / 2));
		while (taken.has(id)) id += 1;
		taken.add(id);
		ids.set(guid, id);
	}
	return ids;
}

function collectionRow(at: number, cards: number): AnkiRow {
	const seconds = Math.floor(at / SECOND_MS);
	const conf = {
		activeDecks: [DECK_ID],
		addToCur: true,
		collapseTime: 1200,
		curDeck: DECK_ID,
		curModel: NOTE_TYPE_ID,
		dueCounts: true,
		estTimes: true,
		newSpread: 0,
		nextPos: cards + 1,
		sortBackwards: false,
		sortType: 'noteFld',
		timeLim: 0
	};
	const decks = {
		[DEFAULT_DECK_ID]: ankiDeck(DEFAULT_DECK_ID, 'Default'),
		[DECK_ID]: ankiDeck(DECK_ID, NOTE_TYPE_NAME)
	};
	return {
		id: 1,
		crt: seconds - (seconds % DAY_SECONDS),
		mod: at,
		scm: at,
		ver: SCHEMA,
		dty: 0,
		usn: 0,
		ls: 0,
		conf: JSON.stringify(conf),
		models: JSON.stringify({ [NOTE_TYPE_ID]: NOTE_TYPE }),
		decks: JSON.stringify(decks),
		dconf: JSON.stringify({ 1: DEFAULT_DECK_OPTIONS }),
		tags: '{}'
	};
}

function noteRow({ guid, fields, tags }: AnkiNote, id: number, mod: number): AnkiRow {
	const first = wordsOf(fields[0] ?? '');
	return {
		id,
		guid,
		mid: NOTE_TYPE_ID,
		mod,
		usn: NEVER_SYNCED,
		tags: ` ${tags.join(' ')} `,
		flds: fields.join(FIELD_SEPARATOR),
		sfld: first,
		csum: checksum(first),
		flags: 0,
		data: ''
	};
}

/** A new card: what was reviewed here was reviewed under another algorithm, and starts anew there. */
function cardRow({ card }: AnkiNote, id: number, mod: number, due: number): AnkiRow {
	return {
		id,
		nid: id,
		did: DECK_ID,
		ord: 0,
		mod,
		usn: NEVER_SYNCED,
		type: NEW,
		queue: card.retired ? SUSPENDED : NEW,
		due,
		ivl: 0,
		factor: 0,
		reps: 0,
		lapses: 0,
		left: 0,
		odue: 0,
		odid: 0,
		flags: 0,
		data: ''
	};
}

/**
 * A notebook as an Anki collection of schema 11, as of `at` (milliseconds since 1970): one note and
 * one new card for each id, in the order of `cards`; retired ones are suspended. Every note counts as
 * changed at `at`, since Anki updates what it has only from a note that is newer.
 */
export function ankiCollection(cards: readonly NotebookCard[], at: number): AnkiCollection {
	const notes = ankiNotes(cards);
	const ids = noteIds(notes, at);
	const mod = Math.floor(at / SECOND_MS);
	const rows = notes.map((note, index) => {
		const id = ids.get(note.guid) ?? index + 1;
		return { note: noteRow(note, id, mod), card: cardRow(note, id, mod, index + 1) };
	});
	return {
		col: collectionRow(at, rows.length),
		notes: rows.map(({ note }) => note),
		cards: rows.map(({ card }) => card)
	};
}
