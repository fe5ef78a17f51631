import { existsSync, statSync } from 'node:fs';
import { sql } from 'kysely';
import { seemsAlive } from '../server-run.ts';
import { isDatabaseFailure, type ExecuteSql } from '../storage/execute-sql.ts';
import { openSnapshot, type Snapshot } from '../storage/open-snapshot.ts';
import type { StorageLocation } from '../storage/open-storage.ts';
import { UnknownSchemaError } from '../storage/storage-errors.ts';

/** A living server notes itself every second. */
const NEXT_BEAT_MS = 2000;

/** Reads from the database at a place; `undefined` when there is none, or none that can be read. */
async function readFrom<T>(
	location: StorageLocation,
	read: (snapshot: Snapshot) => Promise<T>
): Promise<T | undefined> {
	if (location.kind === 'sqlite' && !existsSync(location.file)) return undefined;
	let snapshot: Snapshot | undefined;
	try {
		snapshot = await openSnapshot(location);
		return await read(snapshot);
	} catch (error) {
		const isUnreadable = error instanceof UnknownSchemaError || isDatabaseFailure(error);
		if (isUnreadable && location.kind === 'sqlite') return undefined;
		throw error;
	} finally {
		await snapshot?.close();
	}
}

/** When a server last noted in a migrated database that it was alive, in milliseconds since 1970. */
export async function readLastBeat({
	executeSql
}: Pick<Snapshot, 'executeSql'>): Promise<number | undefined> {
	const [row] = await executeSql(
		sql<{ at: number | null }>`select max(alive_at_ms) as at from server_run`
	);
	return row?.at ?? undefined;
}

function lastBeatOf(location: StorageLocation): Promise<number | undefined> {
	return readFrom(location, async (snapshot) =>
		snapshot.migrations.length === 0 ? undefined : readLastBeat(snapshot)
	);
}

/** Whether a server works on the database at `location`: one that has just stopped does not. */
export async function isServerAlive(
	location: StorageLocation,
	now: () => number,
	wait: (ms: number) => Promise<unknown>
): Promise<boolean> {
	const beat = await lastBeatOf(location);
	if (beat === undefined || !seemsAlive(beat, now())) return false;
	await wait(NEXT_BEAT_MS);
	return (await lastBeatOf(location)) !== beat;
}

/** Whether any of these tables holds anything. */
export async function holdsRows(execute: ExecuteSql, tables: readonly string[]): Promise<boolean> {
	for (const table of tables) {
		const rows = await execute(sql`select 1 from ${sql.table(table)} limit 1`);
		if (rows.length > 0) return true;
	}
	return false;
}

/** Rows that come with every start, and say nothing of whether anything is kept. */
export const TABLES_OF_EVERY_START: readonly string[] = ['schema_migration', 'server_run'];

/** Whether there is a SQLite database in a file that something is kept in; one that cannot be read counts. */
export async function keepsAnything(file: string): Promise<boolean> {
	if (!existsSync(file) || statSync(file).size === 0) return false;
	const found = await readFrom({ kind: 'sqlite', file }, async ({ executeSql }) => {
		const tables = await executeSql(
			sql<{ name: string }>`select name from sqlite_schema
				where type = 'table' and name not like 'sqlite\\_%' escape '\\'`
		);
		const names = tables.map(({ name }) => name);
		return holdsRows(
			executeSql,
			names.filter((name) => !TABLES_OF_EVERY_START.includes(name))
		);
	});
	return found ?? true;
}
