import { closeSync, openSync, readSync } from 'node:fs';
import { migrations } from '../storage/migrate.ts';
import { executeSqlOn, isDatabaseFailure, type ExecuteSql } from '../storage/execute-sql.ts';
import { openSqliteReader } from '../storage/sqlite-database.ts';
import { copyTable, DamagedTableError } from './copy-rows.ts';
import { createFreshDatabase } from './fresh-database.ts';
import { readManifest, type Manifest, type ManifestReading } from './manifest.ts';
import type { TableShape } from './table-shapes.ts';

/** What is wrong with a file that should be a backup. */
export type BackupFault =
	| { readonly reason: 'not-a-backup' | 'live-copy' | 'manifest-damaged' | 'newer-format' }
	| { readonly reason: 'newer-schema'; readonly migrations: readonly string[] }
	| { readonly reason: 'tables-damaged'; readonly tables: readonly string[] };

type FaultOr<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: BackupFault };

// https://www.sqlite.org/fileformat.html, “The Database Header”
const MAGIC = 'SQLite format 3\0';
const READ_VERSION_AT = 19;
const WRITE_AHEAD_LOG = 2;

/** Whether a file is a SQLite database, and one in use: what its log holds is not in it. */
function sniff(file: string): 'database' | 'database-with-log' | 'other' {
	const header = Buffer.alloc(READ_VERSION_AT + 1);
	const descriptor = openSync(file, 'r');
	try {
		readSync(descriptor, header);
	} finally {
		closeSync(descriptor);
	}
	if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) return 'other';
	return header[READ_VERSION_AT] === WRITE_AHEAD_LOG ? 'database-with-log' : 'database';
}

async function readManifestOf(execute: ExecuteSql): Promise<ManifestReading> {
	try {
		return await readManifest(execute);
	} catch (error) {
		if (isDatabaseFailure(error)) return { ok: false, reason: 'manifest-damaged' };
		throw error;
	}
}

async function isAsPromised(
	execute: ExecuteSql,
	table: TableShape,
	promised: Manifest['tables'][string] | undefined
): Promise<boolean> {
	try {
		const { rows, hash } = await copyTable(execute, table);
		return rows === promised?.rows && hash === promised.hash;
	} catch (error) {
		if (error instanceof DamagedTableError) return false;
		throw error;
	}
}

async function copyVerified(
	execute: ExecuteSql,
	manifest: Manifest,
	target: string
): Promise<FaultOr<Manifest>> {
	const fresh = await createFreshDatabase(target, manifest.migrations.length);
	try {
		const named = Object.keys(manifest.tables).sort();
		if (
			named.join() !==
			fresh.tables
				.map(({ name }) => name)
				.sort()
				.join()
		) {
			return { ok: false, fault: { reason: 'manifest-damaged' } };
		}
		const tables: string[] = [];
		for (const table of fresh.tables) {
			if (await isAsPromised(execute, table, manifest.tables[table.name])) continue;
			tables.push(table.name);
		}
		if (tables.length > 0) return { ok: false, fault: { reason: 'tables-damaged', tables } };
		for (const table of fresh.tables) await copyTable(execute, table, fresh.executeSql);
		fresh.commit();
		return { ok: true, value: manifest };
	} finally {
		fresh.close();
	}
}

/**
 * Makes a database at `target`, where there is no file yet, of the rows in a backup: with the schema
 * that the backup has, and only when every table holds what the manifest says.
 */
export async function readBackup(file: string, target: string): Promise<FaultOr<Manifest>> {
	const kind = sniff(file);
	if (kind === 'other') return { ok: false, fault: { reason: 'not-a-backup' } };
	// A backup has none, and opening it would make files beside it.
	if (kind === 'database-with-log') return { ok: false, fault: { reason: 'live-copy' } };
	const connection = openSqliteReader(file);
	try {
		const execute = executeSqlOn(connection);
		const reading = await readManifestOf(execute);
		if (!reading.ok) return { ok: false, fault: { reason: reading.reason } };
		const { manifest } = reading;
		if (manifest.migrations.some((name, index) => name !== migrations[index]?.name)) {
			const fault = { reason: 'newer-schema', migrations: manifest.migrations } as const;
			return { ok: false, fault };
		}
		return await copyVerified(execute, manifest, target);
	} finally {
		connection.close();
	}
}
