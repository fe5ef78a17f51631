import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import { deleteWhatIsLeft, forgetDeleted } from '../workspace/forget-deleted.ts';
import { ownAssignmentIn } from './find-own-assignment.ts';

/**
 * Deletes an assignment of this workspace with its participants, their attempts and what they typed.
 * The set stays. Another workspace's assignment is not found.
 */
export async function deleteAssignment(
	app: App,
	workspaceId: string,
	assignmentId: string
): Promise<Outcome<void, 'assignment-not-found'>> {
	const forgotten = await app.storage.transaction(async (repository) => {
		if (!(await ownAssignmentIn(repository, workspaceId, assignmentId))) return undefined;
		return deleteWhatIsLeft(repository, await repository.deleteAssignments([assignmentId]));
	});
	if (!forgotten) return fail('assignment-not-found');
	await forgetDeleted(app, forgotten);
	return succeed(undefined);
}
