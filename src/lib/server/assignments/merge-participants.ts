import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import type { ParticipantRecord } from '../storage/workspace-records.ts';
import type { RosterRefusal } from './change-participant.ts';
import { ownAssignmentIn } from './find-own-assignment.ts';
import { holdAssignment } from './hold-assignment.ts';
import { readMultiplier } from './set-time-multiplier.ts';

const factorOf = (stored: string): number => {
	const factor = readMultiplier(stored) ?? 1;
	return factor === 'unlimited' ? Infinity : factor;
};

/**
 * Makes two lines of a roster that are one learner into one: the second keeps its name and gets the
 * attempts of the first, the more generous time of both, and whoever joined as the first.
 */
export async function mergeParticipants(
	app: App,
	workspaceId: string,
	assignmentId: string,
	fromId: string,
	intoId: string
): Promise<Outcome<ParticipantRecord, RosterRefusal | 'same-participant'>> {
	if (fromId === intoId) return fail('same-participant');
	const at = app.now();
	return app.storage.transaction(
		async (repository): Promise<Outcome<ParticipantRecord, RosterRefusal>> => {
			const own = await ownAssignmentIn(repository, workspaceId, assignmentId);
			if (!own || !(await holdAssignment(repository, assignmentId))) {
				return fail('assignment-not-found');
			}
			const from = await repository.findParticipant(assignmentId, fromId);
			if (!from) return fail('participant-not-found');
			await repository.mergeParticipants(assignmentId, fromId, intoId);
			const into = await repository.findParticipant(assignmentId, intoId);
			if (!into) return fail('participant-not-found');
			const timeMultiplier =
				factorOf(from.timeMultiplier) > factorOf(into.timeMultiplier)
					? from.timeMultiplier
					: into.timeMultiplier;
			const listed = from.listed || into.listed;
			const merged: ParticipantRecord = { ...into, timeMultiplier, listed, updatedAtMs: at };
			await repository.saveParticipant(merged);
			return succeed(merged);
		}
	);
}
