import type { App } from '../app.ts';
import { StorageUnavailableError } from '../storage/storage-errors.ts';

/** Leaves nothing of what was deleted in the database's files; what cannot be had of them now goes with the next deletion. */
export async function purgeDeleted(app: App): Promise<void> {
	try {
		await app.storage.purge();
	} catch (error) {
		if (!(error instanceof StorageUnavailableError)) throw error;
	}
}
