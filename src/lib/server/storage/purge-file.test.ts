import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { purgeFile } from './purge-file.ts';
import { openSqliteReader, openSqliteWriter, type SqliteConnection } from './sqlite-database.ts';

const STREAMS = 200;

let folder: string;
let file: string;
let writer: SqliteConnection;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'newsproof-purge-'));
	file = join(folder, 'purged.sqlite');
	writer = openSqliteWriter(file);
	writer.database.exec(
		`create table event (stream text, seq integer, body text, primary key (stream, seq))
		strict, without rowid`
	);
});
afterEach(() => {
	writer.close();
	rmSync(folder, { recursive: true, force: true });
});

const markOf = (stream: number) => `quux${String(stream).padStart(4, '0')}x`;

/** Writes events of many streams in turns, as attempts come in, and deletes every other stream. */
function fillAndDelete(): void {
	const { database } = writer;
	const insert = database.prepare('insert into event values (?, ?, ?)');
	let state = 1;
	// A generator of its own, so that SQLite moves the same rows at each run (Lehmer, 1951).
	const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
	database.exec('begin');
	for (let seq = 0; seq < 4_000; seq++) {
		const stream = next(STREAMS);
		insert.run(`s${next(7)}-${stream}`, seq, `${markOf(stream)}${'y'.repeat(next(300))}`);
	}
	database.exec('commit');
	database.exec(`delete from event where cast(substr(stream, 4) as integer) % 2 = 1`);
}

function marksLeft(): number {
	const bytes = readFileSync(file, 'latin1') + readFileSync(`${file}-wal`, 'latin1');
	return Array.from({ length: STREAMS }, (_, stream) => stream).filter(
		(stream) => stream % 2 === 1 && bytes.includes(markOf(stream))
	).length;
}

test('a purge leaves nothing of what was deleted, and an empty log', async () => {
	fillAndDelete();
	expect(await purgeFile(file, false)).toBe(true);
	expect(marksLeft()).toBe(0);
	expect(statSync(`${file}-wal`).size).toBe(0);
	expect(
		writer.database.prepare('select count(*) as count from event').get()?.count
	).toBeGreaterThan(1000);
});

test('overwriting what is deleted is not enough: copies are left of rows that SQLite had moved', () => {
	fillAndDelete();
	writer.database.exec('pragma wal_checkpoint(truncate)');
	expect(writer.database.prepare('pragma secure_delete').get()?.secure_delete).toBe(1);
	expect(marksLeft()).toBeGreaterThan(0);
});

test('a database too large to be written anew on the way is marked, until a thorough purge', async () => {
	fillAndDelete();
	const mark = () => writer.database.prepare('pragma user_version').get()?.user_version;
	expect(await purgeFile(file, false, 0)).toBe(false);
	expect(mark()).toBe(1);
	expect(await purgeFile(file, true, 0)).toBe(true);
	expect(mark()).toBe(0);
	expect(marksLeft()).toBe(0);
});

test('a thorough purge of what was purged already writes nothing anew', async () => {
	fillAndDelete();
	await purgeFile(file, false);
	const before = statSync(file).mtimeMs;
	expect(await purgeFile(file, true)).toBe(true);
	expect(statSync(file).mtimeMs).toBe(before);
});

test('somebody who still reads what was there is waited for, and not for ever', async () => {
	const reader = openSqliteReader(file);
	reader.database.exec('begin');
	reader.database.prepare('select count(*) from event').get();
	fillAndDelete();
	expect(await purgeFile(file, false)).toBe(false);
	reader.database.exec('commit');
	expect(await purgeFile(file, true)).toBe(true);
	expect(marksLeft()).toBe(0);
	reader.close();
});

test('a writer in the middle of its work is waited for', async () => {
	fillAndDelete();
	const other = new DatabaseSync(file);
	other.exec('begin immediate');
	const purging = purgeFile(file, false);
	setImmediate(() => other.exec('commit'));
	expect(await purging).toBe(true);
	other.close();
	expect(marksLeft()).toBe(0);
});
