import type { App } from '../app.ts';
import { previewId } from '../sets/preview-questions.ts';
import { joinDeleted } from '../storage/id-stretches.ts';
import { deleteWhatIsLeft, forgetDeleted } from './forget-deleted.ts';

/**
 * Deletes a workspace with all that is in it: banks, sets, assignments, the attempts and names of
 * their learners, sessions and ways in. What this visitor drew and the workspace took over goes as
 * well, unless somebody else has it. What others share stays with them.
 */
export async function deleteWorkspace(
	app: App,
	workspaceId: string,
	learnerId?: string
): Promise<void> {
	const forgotten = await app.storage.transaction(async (repository) => {
		const { assignmentIds, setIds, bankIds, drawnFrom } =
			await repository.listWorkspaceContent(workspaceId);
		const previews = [...setIds, ...bankIds].map(previewId);
		const own = [
			await repository.deleteAssignments(assignmentIds),
			await repository.deleteSets([...setIds, ...previews]),
			await repository.deleteBanks(bankIds)
		];
		if (learnerId !== undefined) await repository.takeBanks(learnerId, drawnFrom);
		const drawn = await repository.listForgottenBanks(drawnFrom);
		// A drawn bank is played under its own id.
		const played = await repository.deleteSets(drawn);
		const deleted = joinDeleted([...own, played, await repository.deleteBanks(drawn)]);
		await repository.deleteWorkspace(workspaceId);
		return deleteWhatIsLeft(repository, deleted);
	});
	await forgetDeleted(app, forgotten);
}
