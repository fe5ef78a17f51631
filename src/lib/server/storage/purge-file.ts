import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { nameFailure } from './sqlite-database.ts';

const TRIES = 20;
const PAUSE_MS = 50;

/** Up to this, in bytes, writing a database anew takes about a second. */
const QUICKLY_WRITTEN = 50_000_000;

const BUSY = 5;
const LOCKED = 6;

function isBusy(error: unknown): boolean {
	if (!(error instanceof Error) || !('errcode' in error)) return false;
	const code = Number(error.errcode) & 0xff;
	return code === BUSY || code === LOCKED;
}

/** Tries until it works, a second at most; never waits inside SQLite, which would hold up everybody. */
async function untilFree(work: () => boolean): Promise<boolean> {
	for (let tries = 0; tries < TRIES; tries++) {
		try {
			if (work()) return true;
		} catch (error) {
			if (!isBusy(error)) throw error;
		}
		await wait(PAUSE_MS);
	}
	return false;
}

function readNumber(database: DatabaseSync, pragma: 'page_count' | 'page_size' | 'user_version') {
	return Number(database.prepare(`pragma ${pragma}`).get()?.[pragma]);
}

/**
 * Leaves nothing in the files of a SQLite database of what has been deleted. What `secure_delete`
 * does not reach are copies of rows that SQLite made when it moved them from page to page, so the
 * database is written anew; and the write-ahead log, which holds older pages, is emptied. A large
 * database is written anew only by a thorough purge, which holds up everybody meanwhile; a mark in
 * its file says that one is due. `false` when something may be left.
 */
export async function purgeFile(
	file: string | null,
	isThorough: boolean,
	quicklyWritten = QUICKLY_WRITTEN
): Promise<boolean> {
	if (file === null) return true;
	// A connection of its own, since this cannot be had in the middle of the writer's batch.
	const database = new DatabaseSync(file, { timeout: 0 });
	try {
		const bytes = readNumber(database, 'page_count') * readNumber(database, 'page_size');
		const isDue = !isThorough || readNumber(database, 'user_version') === 1;
		const mayVacuum = isThorough || bytes <= quicklyWritten;
		const run = (sql: string) =>
			untilFree(() => {
				database.exec(sql);
				return true;
			});
		const isWritten = !isDue || (mayVacuum && (await run('vacuum; pragma user_version=0')));
		if (!isWritten) await run('pragma user_version=1');
		const checkpoint = database.prepare('pragma wal_checkpoint(truncate)');
		return (await untilFree(() => checkpoint.get()?.busy === 0)) && isWritten;
	} catch (error) {
		throw nameFailure(error);
	} finally {
		database.close();
	}
}
