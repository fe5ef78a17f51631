import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import type { ParticipantRecord } from '../storage/workspace-records.ts';
import { ownAssignmentIn } from './find-own-assignment.ts';
import { holdAssignment } from './hold-assignment.ts';

export type RosterRefusal = 'assignment-not-found' | 'participant-not-found';

/** Changes one line of an own assignment's roster, or nothing when `change` refuses. */
export async function changeParticipant<Reason extends string>(
	app: App,
	workspaceId: string,
	assignmentId: string,
	participantId: string,
	change: (
		participant: ParticipantRecord,
		others: readonly ParticipantRecord[]
	) => ParticipantRecord | Reason
): Promise<Outcome<ParticipantRecord, RosterRefusal | Reason>> {
	const at = app.now();
	return app.storage.transaction(
		async (repository): Promise<Outcome<ParticipantRecord, RosterRefusal | Reason>> => {
			const own = await ownAssignmentIn(repository, workspaceId, assignmentId);
			if (!own || !(await holdAssignment(repository, assignmentId))) {
				return fail('assignment-not-found');
			}
			const all = await repository.listParticipants(assignmentId);
			const participant = all.find(({ id }) => id === participantId);
			if (!participant) return fail('participant-not-found');
			const others = all.filter(({ id }) => id !== participantId);
			const changed = change(participant, others);
			if (typeof changed === 'string') return fail(changed);
			const record = { ...changed, updatedAtMs: at };
			await repository.saveParticipant(record);
			return succeed(record);
		}
	);
}
