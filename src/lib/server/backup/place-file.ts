import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { randomId } from '../identity.ts';

/** A name beside `file` that nothing else has, so that a rename from there to `file` is one step. */
export function temporaryBeside(file: string): string {
	return path.join(path.dirname(file), `.${path.basename(file)}.${randomId()}`);
}

/** Waits until what is at a path is on the disk: a file's content, or the names in a folder. */
export function syncToDisk(at: string): void {
	const descriptor = openSync(at, 'r');
	try {
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
}

/**
 * Gives a finished file its name; it is on the disk when this returns. A file that has the name
 * already is replaced in one step; without `replace` that is refused with the error `EEXIST`.
 */
export function placeFile(finished: string, file: string, replace: boolean): void {
	syncToDisk(finished);
	if (!replace) closeSync(openSync(file, 'wx'));
	renameSync(finished, file);
	syncToDisk(path.dirname(file));
}

/** Removes a SQLite database that nobody has open, with what lies beside it. */
export function removeDatabase(file: string): void {
	for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
}
