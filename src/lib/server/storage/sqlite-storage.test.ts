import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assertDurable, openSqliteReader, type SqliteConnection } from './sqlite-database.ts';
import {
	commitToSqlite,
	createSqliteStorage,
	openSqliteStorage,
	prepareWriter
} from './sqlite-storage.ts';
import { StorageUnavailableError, UnsafeDurabilityError } from './storage-errors.ts';
import type { Storage } from './storage.ts';

let folder: string;
let file: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'newsproof-sqlite-'));
	file = join(folder, 'data', 'newsproof.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const saveArticle = (storage: Storage, id: string, document = '{}') =>
	storage.transaction((repository) => repository.saveArticle({ id, document, createdAtMs: 0 }));

async function openParts(): Promise<{ writer: SqliteConnection; reader: SqliteConnection }> {
	await (await openSqliteStorage(file)).close();
	return { writer: await prepareWriter(file), reader: openSqliteReader(file) };
}

describe('a SQLite database', () => {
	test('commits to a write-ahead log and waits for the disk, with foreign keys on', async () => {
		const { writer, reader } = await openParts();
		const read = (pragma: string) => Object.values(writer.database.prepare(pragma).get() ?? {});

		expect(read('pragma journal_mode')).toEqual(['wal']);
		expect(read('pragma synchronous')).toEqual([2]);
		expect(read('pragma foreign_keys')).toEqual([1]);
		expect(read('pragma busy_timeout')).toEqual([5_000]);
		expect(() => assertDurable(writer)).not.toThrow();
		reader.close();
		writer.close();
	});

	test('is refused when a commit would not wait for the disk', async () => {
		const { writer, reader } = await openParts();
		writer.database.exec('pragma synchronous=normal');

		expect(() => assertDurable(writer)).toThrow(UnsafeDurabilityError);
		reader.close();
		writer.close();
	});

	test('is refused where there can be no write-ahead log', async () => {
		await expect(openSqliteStorage(':memory:')).rejects.toThrow(UnsafeDurabilityError);
	});

	test('is refused by name when the file is no database', async () => {
		const notADatabase = join(import.meta.dirname, 'sqlite-storage.ts');
		await expect(openSqliteStorage(notADatabase)).rejects.toThrow(StorageUnavailableError);
	});

	test('takes no fraction where a whole number belongs', async () => {
		const storage = await openSqliteStorage(file);
		const saving = storage.transaction((repository) =>
			repository.saveArticle({ id: 'a', document: '{}', createdAtMs: 0.5 })
		);

		await expect(saving).rejects.toThrow(/created_at_ms/);
		await storage.close();
	});

	test('waits for another process that writes', async () => {
		const storage = await openSqliteStorage(file);
		const other = new DatabaseSync(file);
		other.exec('begin immediate; commit');
		await saveArticle(storage, 'a');
		other.close();

		expect(await storage.findArticle('a')).toBeDefined();
		await storage.close();
	});
});

describe('when the disk is full', () => {
	test('writes are refused by name, reads go on, and writes work again once there is room', async () => {
		const { writer, reader } = await openParts();
		const storage = createSqliteStorage(writer, reader, commitToSqlite(writer));
		await saveArticle(storage, 'before');
		const pages = Number(writer.database.prepare('pragma page_count').get()?.page_count);
		writer.database.exec(`pragma max_page_count=${pages}`);
		const saving = saveArticle(storage, 'large', JSON.stringify('x'.repeat(1_000_000)));

		await expect(saving).rejects.toThrow(StorageUnavailableError);
		expect(await storage.findArticle('before')).toBeDefined();
		expect(await storage.findArticle('large')).toBeUndefined();
		writer.database.exec('pragma max_page_count=1000000');
		await saveArticle(storage, 'after');
		expect(await storage.findArticle('after')).toBeDefined();
		await storage.close();
	});

	test('a commit that fails refuses its whole batch, and the next batch works', async () => {
		const { writer, reader } = await openParts();
		let full = true;
		const unreliable: SqliteConnection = {
			...writer,
			prepare(sql) {
				if (sql === 'commit' && full) throw new Error('database or disk is full');
				return writer.prepare(sql);
			}
		};
		const storage = createSqliteStorage(writer, reader, commitToSqlite(unreliable));
		const outcomes = await Promise.allSettled([
			saveArticle(storage, 'a'),
			saveArticle(storage, 'b'),
			storage.transaction(async () => Promise.reject(new RangeError('read from what is lost')))
		]);

		const refused = new StorageUnavailableError('The database cannot commit');
		expect(outcomes).toEqual(outcomes.map(() => ({ status: 'rejected', reason: refused })));
		full = false;
		await saveArticle(storage, 'c');
		expect(await storage.findArticle('a')).toBeUndefined();
		expect(await storage.findArticle('c')).toBeDefined();
		await storage.close();
	});

	test('a transaction that SQLite gave up takes the whole batch with it, row by row nothing', async () => {
		const { writer, reader } = await openParts();
		const storage = createSqliteStorage(writer, reader, commitToSqlite(writer));
		const outcomes = await Promise.allSettled([
			saveArticle(storage, 'a'),
			storage.transaction(async (repository) => {
				writer.database.exec('rollback');
				await repository.saveLearner({ id: 'l', tokenHash: 'hash', createdAtMs: 0 });
			}),
			saveArticle(storage, 'b')
		]);

		expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
		expect(await storage.findArticle('a')).toBeUndefined();
		expect(await storage.findArticle('b')).toBeUndefined();
		expect(await storage.findLearner('hash')).toBeUndefined();
		await saveArticle(storage, 'c');
		expect(await storage.findArticle('c')).toBeDefined();
		await storage.close();
	});
});

describe('calls that a failed work did not wait for', () => {
	test('are rolled back with it', async () => {
		const storage = await openSqliteStorage(file);
		const failing = storage.transaction(async (repository) => {
			await Promise.all([
				Promise.reject(new RangeError('first')),
				repository.appendEvents('stream', 0, [{ key: 'a', type: 't', body: {}, receivedAtMs: 0 }])
			]);
		});
		const next = saveArticle(storage, 'a');

		await expect(failing).rejects.toThrow(RangeError);
		await next;
		expect(await storage.readEvents('stream')).toEqual([]);
		await storage.close();
	});
});
