import type { App } from '../app.ts';
import type {
	AssignmentSummary,
	ListPage,
	ListQuery,
	WorkspaceBankRecord,
	WorkspaceSetSummary
} from '../storage/workspace-records.ts';

/** What a workspace holds, as its lists show it. */
export type DeskLists = {
	readonly banks: ListPage<WorkspaceBankRecord>;
	readonly sets: ListPage<WorkspaceSetSummary>;
	readonly assignments: ListPage<AssignmentSummary>;
};

/** As many rows as a list shows at once. */
export const LIST_PAGE_SIZE = 25;
/** As many of each as the front of the desk shows. */
const FRONT_SIZE = 6;

/** The newest of everything in the workspace. */
export async function listDesk(app: App, workspaceId: string, search: string): Promise<DeskLists> {
	const query: ListQuery = { search, sort: 'updated', page: 1, pageSize: FRONT_SIZE };
	const { storage } = app;
	const [banks, sets, assignments] = await Promise.all([
		storage.listWorkspaceBanks(workspaceId, query),
		storage.listWorkspaceSets(workspaceId, query),
		storage.listAssignments(workspaceId, query)
	]);
	return { banks, sets, assignments };
}

/** One page of one list. */
export function listOnDesk<Kind extends keyof DeskLists>(
	app: App,
	workspaceId: string,
	kind: Kind,
	query: Omit<ListQuery, 'pageSize'>
): Promise<DeskLists[Kind]> {
	const whole = { ...query, pageSize: LIST_PAGE_SIZE };
	const { storage } = app;
	const lists: { readonly [Each in keyof DeskLists]: () => Promise<DeskLists[Each]> } = {
		banks: () => storage.listWorkspaceBanks(workspaceId, whole),
		sets: () => storage.listWorkspaceSets(workspaceId, whole),
		assignments: () => storage.listAssignments(workspaceId, whole)
	};
	return lists[kind]();
}
