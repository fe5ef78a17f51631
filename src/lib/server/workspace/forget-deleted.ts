import type { App } from '../app.ts';
import type { Deleted } from '../storage/deletion-storage.ts';
import { StorageUnavailableError } from '../storage/storage-errors.ts';
import type { Repository } from '../storage/storage.ts';

/** What is gone, and whose tokens stand for nobody any more. */
export type Forgotten = Deleted & { readonly tokenHashes: readonly string[] };

/** Takes along, in the same transaction, what was there only for what has been deleted. */
export async function deleteWhatIsLeft(
	repository: Repository,
	deleted: Deleted
): Promise<Forgotten> {
	await repository.deleteUnusedArticles(deleted.articleIds);
	const tokenHashes = await repository.deleteUnusedLearners(deleted.learnerIds);
	return { ...deleted, tokenHashes };
}

/**
 * Forgets what has been deleted for good: after the commit, in this process's memory and in the
 * database's files. What cannot be had of the files now, since somebody reads them, goes with the
 * next deletion, the daily retention or the end of the server.
 */
export async function forgetDeleted(
	app: App,
	{ attemptIds, tokenHashes, articleIds }: Forgotten
): Promise<void> {
	for (const id of attemptIds) {
		app.foldedAttempts.delete(id);
		app.notebooks.pages.delete(id);
	}
	// Whoever's they are: a folded notebook holds pages of its own.
	if (attemptIds.length > 0) app.notebooks.folded.clear();
	for (const hash of tokenHashes) app.learnerIds.delete(hash);
	if (articleIds.length > 0) {
		app.setVersions.clear();
		app.notebooks.siblings.clear();
	}
	try {
		await app.storage.purge();
	} catch (error) {
		if (!(error instanceof StorageUnavailableError)) throw error;
	}
}
