import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { copyTable, DamagedTableError, type TableContent } from '../backup/copy-rows.ts';
import { createFreshDatabase, type FreshDatabase } from '../backup/fresh-database.ts';
import { checkIntegrity } from '../backup/integrity.ts';
import { createManifest, writeManifest, type Manifest } from '../backup/manifest.ts';
import { placeFile, removeDatabase, temporaryBeside } from '../backup/place-file.ts';
import { openSnapshot, type Snapshot } from '../storage/open-snapshot.ts';
import type { StorageLocation } from '../storage/open-storage.ts';

type Refusal = 'file-exists' | 'file-is-folder' | 'folder-missing' | 'file-is-database';

/** A backup made, or why there is none. `damage` says what is wrong with the database itself. */
export type BackupOutcome =
	| { readonly ok: true; readonly manifest: Manifest; readonly bytes: number }
	| { readonly ok: false; readonly reason: Refusal | 'no-database' }
	| { readonly ok: false; readonly reason: 'database-damaged'; readonly damage: string };

function refuseFile(
	file: string,
	location: StorageLocation,
	replace: boolean
): Refusal | undefined {
	if (!existsSync(path.dirname(file))) return 'folder-missing';
	if (!existsSync(file)) return undefined;
	if (statSync(file).isDirectory()) return 'file-is-folder';
	if (location.kind === 'sqlite' && existsSync(location.file)) {
		if (realpathSync(file) === realpathSync(location.file)) return 'file-is-database';
	}
	return replace ? undefined : 'file-exists';
}

async function fillBackup(
	fresh: FreshDatabase,
	snapshot: Snapshot,
	madeAt: string
): Promise<Manifest | { readonly damage: string }> {
	// A row that an index has lost would be missing here without a word.
	const damage = snapshot.engine === 'sqlite' ? await checkIntegrity(snapshot.executeSql) : 'ok';
	if (damage !== 'ok') return { damage };
	const tables = new Map<string, TableContent>();
	for (const table of fresh.tables) {
		tables.set(table.name, await copyTable(snapshot.executeSql, table, fresh.executeSql));
	}
	const { engine, migrations } = snapshot;
	const manifest = createManifest({ madeAt, engine, migrations: [...migrations], tables });
	await writeManifest(fresh.executeSql, manifest);
	const flaw = await checkIntegrity(fresh.executeSql);
	return flaw === 'ok' ? manifest : { damage: flaw };
}

async function copySnapshot(
	snapshot: Snapshot,
	finished: string,
	madeAt: string
): Promise<Manifest | { readonly damage: string }> {
	const fresh = await createFreshDatabase(finished, snapshot.migrations.length);
	try {
		const filled = await fillBackup(fresh, snapshot, madeAt);
		if (!('damage' in filled)) fresh.commit();
		return filled;
	} catch (error) {
		if (!(error instanceof DamagedTableError)) throw error;
		if (snapshot.engine === 'postgres') throw error.cause;
		return { damage: `${error.message}: ${String(error.cause)}` };
	} finally {
		fresh.close();
	}
}

/**
 * Writes a backup of the database at `location` into one file: everything that was committed when it
 * began, and nothing half of what is written meanwhile. The file is a SQLite database, whatever the
 * engine, with a manifest that says what is in it; it appears whole and synced, or not at all.
 *
 * @throws UnknownSchemaError when a newer version of the program has written the database
 * @throws StorageUnavailableError when the database cannot be reached, or the disk is full
 */
export async function backUpDatabase(
	location: StorageLocation,
	file: string,
	{ replace, now }: { readonly replace: boolean; readonly now: () => number }
): Promise<BackupOutcome> {
	const refusal = refuseFile(file, location, replace);
	if (refusal) return { ok: false, reason: refusal };
	if (location.kind === 'sqlite' && !existsSync(location.file)) {
		return { ok: false, reason: 'no-database' };
	}
	const madeAt = new Date(now()).toISOString();
	const snapshot = await openSnapshot(location);
	const finished = temporaryBeside(file);
	try {
		if (snapshot.migrations.length === 0) return { ok: false, reason: 'no-database' };
		const copied = await copySnapshot(snapshot, finished, madeAt);
		if ('damage' in copied) return { ok: false, reason: 'database-damaged', ...copied };
		placeFile(finished, file, replace);
		return { ok: true, manifest: copied, bytes: statSync(file).size };
	} finally {
		await snapshot.close();
		removeDatabase(finished);
	}
}
