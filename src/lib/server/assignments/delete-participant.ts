import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import { deleteWhatIsLeft, forgetDeleted } from '../workspace/forget-deleted.ts';
import { ownAssignmentIn } from './find-own-assignment.ts';

/**
 * Deletes a learner from an assignment of this workspace: the name, the attempts for it and all that
 * was typed in them. What the same person did elsewhere stays with it.
 */
export async function deleteParticipant(
	app: App,
	workspaceId: string,
	assignmentId: string,
	participantId: string
): Promise<Outcome<void, 'assignment-not-found' | 'participant-not-found'>> {
	const outcome = await app.storage.transaction(async (repository) => {
		if (!(await ownAssignmentIn(repository, workspaceId, assignmentId))) {
			return fail('assignment-not-found');
		}
		const deleted = await repository.deleteParticipant(assignmentId, participantId);
		if (!deleted) return fail('participant-not-found');
		return succeed(await deleteWhatIsLeft(repository, deleted));
	});
	if (!outcome.ok) return outcome;
	await forgetDeleted(app, outcome.value);
	return succeed(undefined);
}
