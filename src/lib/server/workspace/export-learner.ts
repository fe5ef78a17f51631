import { FORMAT_VERSION } from '#lib/core/bank/document.ts';
import { writeJson } from '#lib/interop/newsproof/any-document.ts';
import type { App } from '../app.ts';
import { findOwnAssignment } from '../assignments/find-own-assignment.ts';
import { attemptsOf } from '../assignments/participant-of.ts';
import { findQuizSet } from '../quiz-sets.ts';
import {
	exportAssignment,
	exportAttempts,
	exportParticipant,
	exportTime
} from './exported-records.ts';

/** What was asked in these versions, so that the answers can be read. */
async function questionsIn(
	app: App,
	versions: readonly { readonly setId: string; readonly version: number }[]
): Promise<Readonly<Record<string, string>>> {
	const stems = new Map<string, string>();
	for (const { setId, version } of versions) {
		const set = await findQuizSet(app, app.storage, setId, version);
		for (const { question } of set?.questions ?? []) stems.set(question.id, question.stem);
	}
	return Object.fromEntries(stems);
}

/**
 * All that is held about one learner of this workspace's assignment, as JSON: the name, the time they
 * are given, and each attempt with every answer, flag and comment and when it came. `undefined` when
 * there is no such learner in an assignment of this workspace.
 */
export async function exportLearner(
	app: App,
	workspaceId: string | undefined,
	assignmentId: string,
	participantId: string
): Promise<string | undefined> {
	const own = await findOwnAssignment(app, workspaceId, assignmentId);
	const participant = own && (await app.storage.findParticipant(assignmentId, participantId));
	if (!participant) return undefined;
	const attempts = await attemptsOf(app.storage, participant);
	return writeJson({
		newsproof: FORMAT_VERSION,
		exportedAt: exportTime(app.now()),
		assignment: exportAssignment(own.record),
		participant: exportParticipant(participant),
		questions: await questionsIn(app, attempts),
		attempts: await exportAttempts(app.storage, attempts)
	});
}
