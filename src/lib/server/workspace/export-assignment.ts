import { FORMAT_VERSION } from '#lib/core/bank/document.ts';
import { writeJson } from '#lib/interop/newsproof/any-document.ts';
import type { App } from '../app.ts';
import { findOwnAssignment } from '../assignments/find-own-assignment.ts';
import {
	exportAssignment,
	exportAttempts,
	exportParticipant,
	exportTime
} from './exported-records.ts';

/**
 * All of an assignment of this workspace, as JSON: its terms, who takes part, and each attempt with
 * every answer, flag and comment. `undefined` when the workspace has no such assignment.
 */
export async function exportWholeAssignment(
	app: App,
	workspaceId: string | undefined,
	assignmentId: string
): Promise<string | undefined> {
	const own = await findOwnAssignment(app, workspaceId, assignmentId);
	if (!own) return undefined;
	const participants = await app.storage.listParticipants(assignmentId);
	const attempts = await app.storage.listAttemptsOfAssignment(assignmentId);
	return writeJson({
		newsproof: FORMAT_VERSION,
		exportedAt: exportTime(app.now()),
		assignment: exportAssignment(own.record),
		participants: participants.map(exportParticipant),
		attempts: await exportAttempts(app.storage, attempts)
	});
}
