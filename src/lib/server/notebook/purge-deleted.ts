import type { App } from '../app.ts';
import { StorageUnavailableError } from '../storage/storage-errors.ts';

/** Anybody can delete a notebook, and answers wait while the file is written anew. */
const EVERY_MS = 10_000;

type Purges = { readonly lastAtMs: number; readonly isPlanned: boolean };
const purges = new WeakMap<App, Purges>();

async function purgeNow(app: App): Promise<void> {
	purges.set(app, { lastAtMs: Date.now(), isPlanned: false });
	try {
		await app.storage.purge();
	} catch (error) {
		if (!(error instanceof StorageUnavailableError)) throw error;
	}
}

/**
 * Leaves nothing of what was deleted in the database's files: now, or for what is deleted soon after
 * that some seconds later, for all of it at once. What cannot be had of the files then goes with the
 * next deletion, the next night or the end of the server.
 */
export async function purgeDeleted(app: App): Promise<void> {
	const { lastAtMs, isPlanned } = purges.get(app) ?? { lastAtMs: -Infinity, isPlanned: false };
	const waitMs = lastAtMs + EVERY_MS - Date.now();
	if (waitMs <= 0) return purgeNow(app);
	if (isPlanned) return;
	purges.set(app, { lastAtMs, isPlanned: true });
	// A server that has ended meanwhile has nothing to purge, and did it at its end.
	setTimeout(() => void purgeNow(app).catch(() => undefined), waitMs).unref();
}
