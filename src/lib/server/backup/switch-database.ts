import { chmodSync, chownSync, existsSync, linkSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { syncToDisk } from './place-file.ts';

/** Whether a SQLite database could be had alone; `unreadable` when it is no database any more. */
type Sole = 'sole' | 'in-use' | 'unreadable';

const BUSY = 5;

/** Folds a database's log into its file, which only somebody can who is alone with it. */
function closeLog(file: string): Sole {
	const database = new DatabaseSync(file, { timeout: 0 });
	try {
		database.exec('pragma journal_mode=delete');
		return 'sole';
	} catch (error) {
		const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
		return (code & 0xff) === BUSY ? 'in-use' : 'unreadable';
	} finally {
		database.close();
	}
}

/** The server must be able to open what an administrator restored. */
function takeOwner(finished: string, file: string): void {
	const { mode, uid, gid } = statSync(file);
	chmodSync(finished, mode);
	if (uid !== statSync(finished).uid) chownSync(finished, uid, gid);
}

function freeName(wanted: string): string {
	let name = wanted;
	for (let count = 2; existsSync(name); count++) name = `${wanted}-${count}`;
	return name;
}

/** What became of a switch: `kept` is where the database lies that was there before. */
export type Switch =
	| { readonly ok: true; readonly kept?: string }
	| { readonly ok: false; readonly reason: 'database-in-use' };

/**
 * Puts a finished database in the place of the one in `file`, which is kept beside it under the time
 * `at`. It is on the disk when this returns.
 */
export function switchDatabase(finished: string, file: string, at: Date): Switch {
	const wasThere = existsSync(file);
	if (wasThere) takeOwner(finished, file);
	syncToDisk(finished);
	if (wasThere && closeLog(file) === 'in-use') return { ok: false, reason: 'database-in-use' };
	const kept = freeName(`${file}.replaced-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`);
	// A log that lies beside the new database would be taken for its own.
	for (const end of ['-wal', '-shm']) {
		if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${kept}${end}`);
	}
	// Two names for one file first, so that there is a database at every moment.
	if (wasThere) linkSync(file, kept);
	renameSync(finished, file);
	syncToDisk(path.dirname(file));
	return wasThere ? { ok: true, kept } : { ok: true };
}
