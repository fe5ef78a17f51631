import { fail, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import type { AssignmentRecord } from '../storage/workspace-records.ts';
import { changeOwnAssignment, type ChangeRefusal } from './change-assignment.ts';
import { findOwnAssignment } from './find-own-assignment.ts';

/** Has whoever starts from now on take another published version of the set. Attempts keep theirs. */
export async function moveToVersion(
	app: App,
	workspaceId: string,
	assignmentId: string,
	expected: number,
	version: number
): Promise<Outcome<AssignmentRecord, ChangeRefusal | 'version-not-found'>> {
	const own = await findOwnAssignment(app, workspaceId, assignmentId);
	if (!own) return fail('assignment-not-found');
	const published = await app.storage.findSetVersion(own.record.setId, version);
	if (!published) return fail('version-not-found');
	return changeOwnAssignment(app, workspaceId, assignmentId, expected, ({ record }) => ({
		...record,
		version
	}));
}
