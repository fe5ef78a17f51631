import type { App } from '../app.ts';
import { deleteOldNotebooks } from '../notebook/delete-old-notebooks.ts';
import { previewId } from '../sets/preview-questions.ts';
import { DEFAULT_RETENTION } from './choose-retention.ts';
import { deleteWhatIsLeft, forgetDeleted } from './forget-deleted.ts';

/** How much went because its time was over. */
export type RetentionReport = {
	readonly names: number;
	readonly attempts: number;
	/** Of those kept under a code that nobody came for. */
	readonly notebooks: number;
};

const DAY_MS = 24 * 60 * 60 * 1000;
const WORKSPACES_AT_ONCE = 100;

async function applyTo(
	app: App,
	workspaceId: string
): Promise<Pick<RetentionReport, 'names' | 'attempts'>> {
	const now = app.now();
	const outcome = await app.storage.transaction(async (repository) => {
		const workspace = await repository.findWorkspace(workspaceId);
		const { nameDays, attemptDays } = workspace?.retention ?? DEFAULT_RETENTION;
		const { setIds, bankIds } = await repository.listWorkspaceContent(workspaceId);
		const sets = [...setIds, ...[...setIds, ...bankIds].map(previewId)];
		const names = await repository.forgetNames(workspaceId, now - nameDays * DAY_MS);
		const deleted = await repository.deleteOldAttempts(
			workspaceId,
			sets,
			now - attemptDays * DAY_MS
		);
		return { names, forgotten: await deleteWhatIsLeft(repository, deleted) };
	});
	const { names, forgotten } = outcome;
	if (names + forgotten.attemptIds.length + forgotten.learnerIds.length > 0) {
		await forgetDeleted(app, forgotten);
	}
	return { names, attempts: forgotten.attemptIds.length };
}

/**
 * Removes, in every workspace, what has been kept for as many days as were chosen: the names of those
 * who took part, counted from the last that was heard of them, and later their attempts with all that
 * was answered. Where nothing has been chosen, the usual days count. Notebooks under codes go when no
 * device has come for long.
 */
export async function applyRetention(app: App): Promise<RetentionReport> {
	let names = 0;
	let attempts = 0;
	let page = await app.storage.listWorkspaceIds(WORKSPACES_AT_ONCE);
	while (page.length > 0) {
		for (const workspaceId of page) {
			const removed = await applyTo(app, workspaceId);
			names += removed.names;
			attempts += removed.attempts;
		}
		page = await app.storage.listWorkspaceIds(WORKSPACES_AT_ONCE, page.at(-1));
	}
	const notebooks = await deleteOldNotebooks(app);
	// What an earlier deletion could not do on the way.
	await app.storage.purge(true);
	return { names, attempts, notebooks };
}
