import type { AttemptRecord, RepositoryReader } from '../storage/storage.ts';
import type { ParticipantRecord } from '../storage/workspace-records.ts';

/**
 * The participant that a learner is in an assignment. A learner whose line was merged into another
 * is known by the attempts that went there.
 */
export async function participantOf(
	reader: RepositoryReader,
	assignmentId: string,
	learnerId: string
): Promise<ParticipantRecord | undefined> {
	const own = await reader.findParticipantOf(assignmentId, learnerId);
	if (own) return own;
	const attempts = await reader.listAttempts(learnerId);
	const merged = attempts.find((attempt) => attempt.assignmentId === assignmentId);
	return merged?.participantId === undefined
		? undefined
		: reader.findParticipant(assignmentId, merged.participantId);
}

/** Every attempt of a participant, on whichever device, in the order in which they were started. */
export async function attemptsOf(
	reader: RepositoryReader,
	{ id, assignmentId }: Pick<ParticipantRecord, 'id' | 'assignmentId'>
): Promise<readonly AttemptRecord[]> {
	const attempts = await reader.listAttemptsOfAssignment(assignmentId);
	return attempts.filter(({ participantId }) => participantId === id);
}

/** The number for the next line of a roster. */
export function nextNumber(participants: readonly ParticipantRecord[]): number {
	return Math.max(0, ...participants.map(({ number }) => number)) + 1;
}

/** As many as take part in one assignment: more than the largest school year, fewer than a script makes. */
export const MOST_PARTICIPANTS = 2_000;
