import { sql } from 'kysely';
import type { Deleted, RepositoryDeletions } from './deletion-storage.ts';
import { inStretches, joinDeleted } from './id-stretches.ts';
import type { Execute, Queries } from './queries.ts';

/** What goes when its time is over. */
export function createRetention(
	{ db }: Queries,
	execute: Execute,
	deleteAttempts: (ids: readonly string[]) => Promise<Deleted>
): Pick<RepositoryDeletions, 'forgetNames' | 'deleteOldAttempts'> {
	const assignmentsOf = (workspaceId: string) =>
		db.selectFrom('assignment').select('assignment.id').where('workspace_id', '=', workspaceId);
	const attemptsOfParticipant = db
		.selectFrom('attempt')
		.select('attempt.id')
		.whereRef('attempt.assignment_id', '=', sql.ref('participant.assignment_id'))
		.whereRef('attempt.participant_id', '=', sql.ref('participant.id'));

	return {
		async forgetNames(workspaceId, beforeMs) {
			const isSilent = assignmentsOf(workspaceId).where((assignment) =>
				assignment.or([
					assignment('opens_at_ms', 'is', null),
					assignment('opens_at_ms', '<', beforeMs)
				])
			);
			const strangers = await execute(
				db
					.deleteFrom('participant')
					.where('assignment_id', 'in', isSilent)
					.where('updated_at_ms', '<', beforeMs)
					.where('learner_id', 'is', null)
					.where(({ not, exists }) => not(exists(attemptsOfParticipant)))
					.returning('id')
			);
			const named = await execute(
				db
					.updateTable('participant')
					.set({ name: null })
					.where('assignment_id', 'in', isSilent)
					.where('updated_at_ms', '<', beforeMs)
					.where('name', 'is not', null)
					.where(({ not, exists }) =>
						not(exists(attemptsOfParticipant.where('attempt.updated_at_ms', '>=', beforeMs)))
					)
					.returning('id')
			);
			return strangers.length + named.length;
		},

		async deleteOldAttempts(workspaceId, setIds, beforeMs) {
			const old = db.selectFrom('attempt').select('id').where('updated_at_ms', '<', beforeMs);
			const assigned = await execute(old.where('assignment_id', 'in', assignmentsOf(workspaceId)));
			const ids = assigned.map(({ id }) => id);
			for (const some of inStretches(setIds)) {
				const rows = await execute(old.where('set_id', 'in', some));
				ids.push(...rows.map(({ id }) => id));
			}
			const deleted = await deleteAttempts([...new Set(ids)]);
			const shells = await execute(
				db
					.deleteFrom('participant')
					.where('assignment_id', 'in', assignmentsOf(workspaceId))
					.where('updated_at_ms', '<', beforeMs)
					.where('name', 'is', null)
					.where(({ not, exists }) => not(exists(attemptsOfParticipant)))
					.returning('learner_id')
			);
			const learnerIds = shells.flatMap(({ learner_id }) => learner_id ?? []);
			return joinDeleted([deleted, { learnerIds }]);
		}
	};
}
