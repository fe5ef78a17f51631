import { readTerms } from '#lib/core/bank/assignment.ts';
import type { AttemptRecord, RepositoryReader, StoredEvent } from '../storage/storage.ts';
import type { AssignmentRecord, ParticipantRecord } from '../storage/workspace-records.ts';

/** A time as it stands in an export. */
export function exportTime(ms: number): string {
	return new Date(ms).toISOString();
}

/** A log as it stands in an export. */
export function exportEvents(events: readonly StoredEvent[]): readonly object[] {
	return events.map(({ seq, type, receivedAtMs, body }) => ({
		seq,
		type,
		receivedAt: exportTime(receivedAtMs),
		...body
	}));
}

/** A participant as it stands in an export. */
export function exportParticipant(participant: ParticipantRecord): object {
	const { id, name, number, timeMultiplier, listed, learnerId, createdAtMs } = participant;
	return {
		id,
		...(name !== undefined && { name }),
		number,
		timeMultiplier,
		listedByTeacher: listed,
		hasJoined: learnerId !== undefined,
		since: exportTime(createdAtMs)
	};
}

/** An assignment as it stands in an export, without its participants. */
export function exportAssignment(assignment: AssignmentRecord): object {
	const { id, title, code, setId, version, opensAtMs, closesAtMs, document, createdAtMs } =
		assignment;
	return {
		id,
		title,
		code,
		set: setId,
		version,
		...(opensAtMs !== undefined && { opensAt: exportTime(opensAtMs) }),
		...(closesAtMs !== undefined && { closesAt: exportTime(closesAtMs) }),
		terms: readTerms(document),
		since: exportTime(createdAtMs)
	};
}

function exportAttempt(record: AttemptRecord, events: readonly StoredEvent[]): object {
	const { id, participantId, setId, version, startedAtMs, state, answered, questionCount, score } =
		record;
	return {
		id,
		...(participantId !== undefined && { participant: participantId }),
		set: setId,
		version,
		startedAt: exportTime(startedAtMs),
		state,
		answered,
		questionCount,
		...(score && { score: { earned: score.numerator / score.denominator, of: score.maximum } }),
		events: exportEvents(events)
	};
}

/** Attempts with their logs as they stand in an export. */
export async function exportAttempts(
	reader: RepositoryReader,
	records: readonly AttemptRecord[]
): Promise<readonly object[]> {
	const logs = await reader.readEventsOf(records.map(({ id }) => id));
	return records.map((record) => exportAttempt(record, logs.get(record.id) ?? []));
}
