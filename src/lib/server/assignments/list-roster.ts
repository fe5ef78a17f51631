import type { App } from '../app.ts';
import type { AttemptRecord } from '../storage/storage.ts';
import type { ParticipantRecord } from '../storage/workspace-records.ts';
import { isUnfinished } from '../use-cases/list-sets.ts';
import { findOwnAssignment, type OwnAssignment } from './find-own-assignment.ts';

/** One line of a roster as its teacher sees it. */
export type RosterLine = Pick<
	ParticipantRecord,
	'id' | 'name' | 'number' | 'timeMultiplier' | 'listed'
> & {
	readonly hasJoined: boolean;
	readonly attempts: number;
	readonly finished: number;
	/** When they last did something, if they did. */
	readonly seenAtMs?: number;
};

function lineOf(
	{ id, name, number, timeMultiplier, listed, learnerId }: ParticipantRecord,
	attempts: readonly AttemptRecord[]
): RosterLine {
	return {
		id,
		...(name !== undefined && { name }),
		number,
		timeMultiplier,
		listed,
		hasJoined: learnerId !== undefined || attempts.length > 0,
		attempts: attempts.length,
		finished: attempts.filter((attempt) => !isUnfinished(attempt)).length,
		...(attempts.length > 0 && {
			seenAtMs: Math.max(...attempts.map(({ updatedAtMs }) => updatedAtMs))
		})
	};
}

/** The roster of an own assignment, in the order of its numbers. */
export async function listRoster(
	app: App,
	workspaceId: string | undefined,
	assignmentId: string
): Promise<(OwnAssignment & { readonly lines: readonly RosterLine[] }) | undefined> {
	const own = await findOwnAssignment(app, workspaceId, assignmentId);
	if (!own) return undefined;
	const participants = await app.storage.listParticipants(assignmentId);
	const attempts = Map.groupBy(
		await app.storage.listAttemptsOfAssignment(assignmentId),
		({ participantId }) => participantId
	);
	return { ...own, lines: participants.map((line) => lineOf(line, attempts.get(line.id) ?? [])) };
}
