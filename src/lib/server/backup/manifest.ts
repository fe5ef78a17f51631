import { canonicalJson, contentHash } from '#lib/core/bank/canonical.ts';
import { FORMAT_VERSION } from '#lib/core/bank/document.ts';
import { sql } from 'kysely';
import * as v from 'valibot';
import type { ExecuteSql } from '../storage/execute-sql.ts';
import type { TableContent } from './copy-rows.ts';

/** The version of the backup's own format. */
const BACKUP_VERSION = 1;

const manifestSchema = v.strictObject({
	/** Of the documents inside. */
	newsproof: v.literal(FORMAT_VERSION),
	backup: v.literal(BACKUP_VERSION),
	/** The moment whose state this is. */
	madeAt: v.pipe(v.string(), v.isoTimestamp()),
	/** The engine it was taken from; the backup itself is a SQLite database. */
	engine: v.picklist(['sqlite', 'postgres']),
	/** In the order in which they were applied. */
	migrations: v.array(v.string()),
	/** What SQLite's `integrity_check` said of the copy. */
	integrity: v.literal('ok'),
	tables: v.record(
		v.string(),
		v.strictObject({ rows: v.pipe(v.number(), v.integer()), hash: v.string() })
	)
});

/** What a backup says of itself. */
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** What a backup holds, to be put down in its manifest. */
export type BackupContent = Pick<Manifest, 'madeAt' | 'engine' | 'migrations'> & {
	readonly tables: ReadonlyMap<string, TableContent>;
};

/** Makes the manifest of a backup. */
export function createManifest(content: BackupContent): Manifest {
	const { madeAt, engine, migrations, tables } = content;
	return {
		newsproof: FORMAT_VERSION,
		backup: BACKUP_VERSION,
		madeAt,
		engine,
		migrations,
		integrity: 'ok',
		tables: Object.fromEntries(tables)
	};
}

/** Puts a manifest into the backup, with a hash of its own. */
export async function writeManifest(execute: ExecuteSql, manifest: Manifest): Promise<void> {
	await execute(
		sql`create table backup_manifest (document text not null, hash text not null) strict`
	);
	await execute(
		sql`insert into backup_manifest values (${canonicalJson(manifest)}, ${contentHash(manifest)})`
	);
}

/** The manifest of a backup, or why there is none that can be believed. */
export type ManifestReading =
	| { readonly ok: true; readonly manifest: Manifest }
	| { readonly ok: false; readonly reason: 'not-a-backup' | 'manifest-damaged' | 'newer-format' };

/** Reads a backup's manifest back. */
export async function readManifest(execute: ExecuteSql): Promise<ManifestReading> {
	const [table] = await execute(
		sql`select 1 from sqlite_schema where type = 'table' and name = 'backup_manifest'`
	);
	if (!table) return { ok: false, reason: 'not-a-backup' };
	const [row] = await execute(
		sql<{ document: string; hash: string }>`select document, hash from backup_manifest`
	);
	const document = row && parseJson(row.document);
	if (!row || document === undefined || contentHash(document) !== row.hash) {
		return { ok: false, reason: 'manifest-damaged' };
	}
	const result = v.safeParse(manifestSchema, document);
	return result.success
		? { ok: true, manifest: result.output }
		: { ok: false, reason: 'newer-format' };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
