import type { App } from '../app.ts';
import type { RepositoryReader } from '../storage/storage.ts';
import type { ListQuery } from '../storage/workspace-records.ts';
import { isKept } from './is-kept.ts';

/** How many things there are in a workspace. */
export type WorkspaceThings = {
	readonly banks: number;
	readonly sets: number;
	readonly assignments: number;
};

const COUNT_ONLY: ListQuery = { search: '', sort: 'updated', page: 1, pageSize: 1 };

async function countThings(
	reader: RepositoryReader,
	workspaceId: string
): Promise<WorkspaceThings> {
	const [banks, sets, assignments] = await Promise.all([
		reader.listWorkspaceBanks(workspaceId, COUNT_ONLY),
		reader.listWorkspaceSets(workspaceId, COUNT_ONLY),
		reader.listAssignments(workspaceId, COUNT_ONLY)
	]);
	return { banks: banks.total, sets: sets.total, assignments: assignments.total };
}

/**
 * What nobody could reach any more if this device left its workspace: what is in it, when it is not
 * kept. `undefined` when there is nothing of the kind.
 */
export async function findUnkept(
	app: App,
	workspaceId: string | undefined
): Promise<WorkspaceThings | undefined> {
	if (workspaceId === undefined || (await isKept(app, workspaceId))) return undefined;
	const things = await countThings(app.storage, workspaceId);
	return things.banks + things.sets + things.assignments > 0 ? things : undefined;
}
