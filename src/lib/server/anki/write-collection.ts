import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { AnkiCollection, AnkiRow } from '#lib/interop/notebook/anki-collection.ts';

/** Anki's schema 11, the oldest that every client of today reads and the only one that old ones do. */
const SCHEMA = `
create table col (id integer primary key, crt integer not null, mod integer not null,
	scm integer not null, ver integer not null, dty integer not null, usn integer not null,
	ls integer not null, conf text not null, models text not null, decks text not null,
	dconf text not null, tags text not null);
create table notes (id integer primary key, guid text not null, mid integer not null,
	mod integer not null, usn integer not null, tags text not null, flds text not null,
	sfld integer not null, csum integer not null, flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null,
	ord integer not null, mod integer not null, usn integer not null, type integer not null,
	queue integer not null, due integer not null, ivl integer not null, factor integer not null,
	reps integer not null, lapses integer not null, left integer not null, odue integer not null,
	odid integer not null, flags integer not null, data text not null);
create table revlog (id integer primary key, cid integer not null, usn integer not null,
	ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null,
	time integer not null, type integer not null);
create table graves (usn integer not null, oid integer not null, type integer not null);
create index ix_notes_usn on notes (usn);
create index ix_cards_usn on cards (usn);
create index ix_revlog_usn on revlog (usn);
create index ix_cards_nid on cards (nid);
create index ix_cards_sched on cards (did, queue, due);
create index ix_revlog_cid on revlog (cid);
create index ix_notes_csum on notes (csum);
`;

function insert(database: DatabaseSync, table: string, rows: readonly AnkiRow[]): void {
	const columns = Object.keys(rows[0] ?? {});
	if (columns.length === 0) return;
	const statement = database.prepare(
		`insert into ${table} (${columns.join(', ')}) values (${columns.map((name) => `:${name}`).join(', ')})`
	);
	for (const row of rows) statement.run(row);
}

function fill(file: string, { col, notes, cards }: AnkiCollection): void {
	const database = new DatabaseSync(file);
	try {
		// Nobody reads the file before it is whole, and nobody after.
		database.exec('pragma journal_mode=off; pragma synchronous=off; begin');
		database.exec(SCHEMA);
		insert(database, 'col', [col]);
		insert(database, 'notes', notes);
		insert(database, 'cards', cards);
		database.exec('commit');
	} finally {
		database.close();
	}
}

/**
 * The bytes of an SQLite database with this collection, the same for the same collection and SQLite.
 * It is written to a folder that only this user can read, and that is gone before the bytes are handed
 * out. Throws what the disk throws.
 */
export async function writeCollection(collection: AnkiCollection): Promise<Uint8Array> {
	const folder = await mkdtemp(path.join(tmpdir(), 'newsproof-anki-'));
	try {
		const file = path.join(folder, 'collection.anki2');
		fill(file, collection);
		return await readFile(file);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
