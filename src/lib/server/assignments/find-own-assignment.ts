import { readTerms, type AssignmentTerms } from '#lib/core/bank/assignment.ts';
import type { App } from '../app.ts';
import type { RepositoryReader } from '../storage/storage.ts';
import type { AssignmentRecord } from '../storage/workspace-records.ts';

/** An assignment as it is stored, and what its document says. */
export type OwnAssignment = { readonly record: AssignmentRecord; readonly terms: AssignmentTerms };

/** An assignment of this workspace, read inside a transaction. Another workspace's is not found. */
export async function ownAssignmentIn(
	reader: RepositoryReader,
	workspaceId: string,
	assignmentId: string
): Promise<OwnAssignment | undefined> {
	const record = await reader.findAssignment(assignmentId);
	if (record?.workspaceId !== workspaceId) return undefined;
	return { record, terms: readTerms(record.document) };
}

/** An assignment of this workspace. Another workspace's is not found, nor is any without a workspace. */
export async function findOwnAssignment(
	app: App,
	workspaceId: string | undefined,
	assignmentId: string
): Promise<OwnAssignment | undefined> {
	if (workspaceId === undefined) return undefined;
	return ownAssignmentIn(app.storage, workspaceId, assignmentId);
}
