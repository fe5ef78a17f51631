import { statSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import type { Snapshot } from '../storage/open-snapshot.ts';
import { checkIntegrity } from './integrity.ts';

/** What is wrong with the database as its engine keeps it. */
export type EngineProblem =
	| { readonly kind: 'damaged'; readonly detail: string }
	| { readonly kind: 'reference-lost'; readonly table: string; readonly parent: string }
	| { readonly kind: 'commit-not-on-disk'; readonly setting: string; readonly value: string }
	| { readonly kind: 'little-space'; readonly freeBytes: number; readonly wantedBytes: number };

/** What SQLite says of the file; PostgreSQL checks its pages itself when it reads them. */
export async function findDamage(snapshot: Snapshot): Promise<readonly EngineProblem[]> {
	if (snapshot.engine === 'postgres') return [];
	const detail = await checkIntegrity(snapshot.executeSql);
	return detail === 'ok' ? [] : [{ kind: 'damaged', detail }];
}

/** Rows whose foreign key leads nowhere, by table. PostgreSQL enforces its constraints by itself. */
export async function findLostReferences(snapshot: Snapshot): Promise<readonly EngineProblem[]> {
	if (snapshot.engine === 'postgres') return [];
	const rows = await snapshot.executeSql(
		sql<{ table: string; parent: string }>`pragma foreign_key_check`
	);
	const pairs = new Map(rows.map(({ table, parent }) => [`${table}>${parent}`, { table, parent }]));
	return [...pairs.values()].map((pair) => ({ kind: 'reference-lost', ...pair }));
}

const pragma = (name: string) =>
	sql<{
		value: string | number;
	}>`select ${sql.ref(name)} as value from ${sql.table(`pragma_${name}`)}`;
const setting = (name: string) =>
	sql<{ value: string | number }>`select current_setting(${name}) as value`;

// With another value, a commit that was acknowledged could be lost.
const DURABLE = {
	sqlite: [
		['journal_mode', pragma('journal_mode'), /^(?:wal|delete|truncate|persist)$/u],
		['synchronous', pragma('synchronous'), /^[23]$/u]
	],
	postgres: [
		['synchronous_commit', setting('synchronous_commit'), /^(?!off$)/u],
		['fsync', setting('fsync'), /^on$/u],
		['full_page_writes', setting('full_page_writes'), /^on$/u]
	]
} as const;

/** Settings under which a commit could be lost though it was acknowledged. */
export async function findUnsafeSettings({
	engine,
	executeSql
}: Snapshot): Promise<readonly EngineProblem[]> {
	const problems: EngineProblem[] = [];
	for (const [name, query, safe] of DURABLE[engine]) {
		const [row] = await executeSql(query);
		const value = String(row?.value);
		if (!safe.test(value)) problems.push({ kind: 'commit-not-on-disk', setting: name, value });
	}
	return problems;
}

const ROOM_FOR_THE_LOG = 100_000_000;

/** Whether the disk has room for a second copy of the database, as a restore makes one, and for its log. */
export function findLittleSpace(file: string): readonly EngineProblem[] {
	const { bavail, bsize } = statfsSync(path.dirname(file));
	const freeBytes = bavail * bsize;
	const wantedBytes = statSync(file).size + ROOM_FOR_THE_LOG;
	return freeBytes < wantedBytes ? [{ kind: 'little-space', freeBytes, wantedBytes }] : [];
}
