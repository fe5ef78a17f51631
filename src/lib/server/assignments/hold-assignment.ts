import type { Repository } from '../storage/storage.ts';
import type { AssignmentRecord } from '../storage/workspace-records.ts';

const TRIES = 5;

/**
 * The assignment as it is now, held until the transaction ends: who else holds it waits, on
 * PostgreSQL too, so that places are given out and attempts are counted one after another.
 */
export async function holdAssignment(
	repository: Repository,
	assignmentId: string
): Promise<AssignmentRecord | undefined> {
	for (let tries = 0; tries < TRIES; tries++) {
		const record = await repository.findAssignment(assignmentId);
		if (!record) return undefined;
		// Writes what is there already, and so takes its row; a change made meanwhile is looked at again.
		const held = await repository.saveAssignment(record, record.revision);
		if (held.ok) return record;
	}
	return undefined;
}
