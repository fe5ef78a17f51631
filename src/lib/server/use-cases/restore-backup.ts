import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApp } from '../app.ts';
import { checkRecords, type RecordCheck } from '../backup/check-records.ts';
import { fillPostgres } from '../backup/fill-postgres.ts';
import type { Manifest } from '../backup/manifest.ts';
import { removeDatabase, temporaryBeside } from '../backup/place-file.ts';
import { readBackup, type BackupFault } from '../backup/read-backup.ts';
import { switchDatabase } from '../backup/switch-database.ts';
import { isServerAlive, keepsAnything } from '../backup/target-state.ts';
import { migrations } from '../storage/migrate.ts';
import { openSnapshot } from '../storage/open-snapshot.ts';
import { openStorage, type StorageLocation } from '../storage/open-storage.ts';
import { rebuildAttempt } from './rebuild-attempts.ts';

/** A backup restored, or why not; then nothing has changed. */
export type RestoreOutcome =
	| {
			readonly ok: true;
			readonly manifest: Manifest;
			/** The migrations that were applied to what was restored. */
			readonly migrated: readonly string[];
			readonly check: RecordCheck;
			/** Where the database lies that was there before. */
			readonly kept?: string;
	  }
	| {
			readonly ok: false;
			readonly reason: 'no-backup-file' | 'server-alive' | 'not-empty' | 'database-in-use';
	  }
	| { readonly ok: false; readonly reason: 'backup-fault'; readonly fault: BackupFault };

export type RestoreWishes = {
	/** Puts the backup in the place of a SQLite database that holds something; that one is kept beside it. */
	readonly replace: boolean;
	readonly now: () => number;
	readonly wait: (ms: number) => Promise<unknown>;
};

/** Brings the schema up to date, checks everything, and makes summaries anew that differ from their logs. */
async function replay(file: string): Promise<RecordCheck> {
	const storage = await openStorage({ kind: 'sqlite', file });
	try {
		const snapshot = await openSnapshot({ kind: 'sqlite', file });
		const check = await checkRecords(snapshot).finally(() => snapshot.close());
		const app = createApp(storage);
		for (const { kind, id } of check.problems) {
			if (kind === 'summary-differs') await rebuildAttempt(app, id);
		}
		return check;
	} finally {
		await storage.close();
	}
}

async function place(
	location: StorageLocation,
	finished: string,
	at: number
): Promise<
	ReturnType<typeof switchDatabase> | { readonly ok: false; readonly reason: 'not-empty' }
> {
	if (location.kind === 'sqlite') return switchDatabase(finished, location.file, new Date(at));
	const filled = await fillPostgres(location.url, finished);
	return filled ? { ok: true } : { ok: false, reason: 'not-empty' };
}

/**
 * Restores a backup to the database at `location`. Its rows are read into a new database, table by
 * table against the manifest; that is brought up to date and replayed; only then does it take its
 * place. A PostgreSQL database must be empty; a SQLite one is replaced if that is wished.
 */
export async function restoreBackup(
	location: StorageLocation,
	file: string,
	{ replace, now, wait }: RestoreWishes
): Promise<RestoreOutcome> {
	if (!existsSync(file) || !statSync(file).isFile()) return { ok: false, reason: 'no-backup-file' };
	if (location.kind === 'sqlite' && !replace && (await keepsAnything(location.file))) {
		return { ok: false, reason: 'not-empty' };
	}
	if (await isServerAlive(location, now, wait)) return { ok: false, reason: 'server-alive' };
	const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-restore-'));
	if (location.kind === 'sqlite') mkdirSync(path.dirname(location.file), { recursive: true });
	const finished =
		location.kind === 'sqlite' ? temporaryBeside(location.file) : path.join(folder, 'database');
	try {
		const reading = await readBackup(file, finished);
		if (!reading.ok) return { ok: false, reason: 'backup-fault', fault: reading.fault };
		const manifest = reading.value;
		const check = await replay(finished);
		const placed = await place(location, finished, now());
		if (!placed.ok) return placed;
		const migrated = migrations.slice(manifest.migrations.length).map(({ name }) => name);
		return { ...placed, manifest, migrated, check };
	} finally {
		removeDatabase(finished);
		rmSync(folder, { recursive: true, force: true });
	}
}
