import { sql } from 'kysely';
import type { Deleted, RepositoryDeletions } from './deletion-storage.ts';
import { deleteInStretches, inStretches, joinDeleted } from './id-stretches.ts';
import { createNotebookDeletions } from './notebook-deletions.ts';
import type { Execute, Queries } from './queries.ts';
import { createRetention } from './retention-deletions.ts';

/** The deleting half of a transaction's repository. */
export function createDeletions(queries: Queries, execute: Execute): RepositoryDeletions {
	const { db } = queries;

	const deleteAttempts = (ids: readonly string[]) =>
		deleteInStretches(ids, async (some) => {
			await execute(db.deleteFrom('event').where('stream', 'in', some));
			const gone = await execute(
				db.deleteFrom('attempt').where('id', 'in', some).returning(['id', 'learner_id'])
			);
			return {
				attemptIds: gone.map(({ id }) => id),
				learnerIds: gone.map(({ learner_id }) => learner_id)
			};
		});

	async function deleteAttemptsWhere(
		column: 'assignment_id' | 'set_id',
		values: readonly string[]
	): Promise<Deleted> {
		const rows = await execute(db.selectFrom('attempt').select('id').where(column, 'in', values));
		return deleteAttempts(rows.map(({ id }) => id));
	}

	const ownIn = (table: 'attempt' | 'learner_bank' | 'learner_set') =>
		db.selectFrom(table).select('learner_id').whereRef('learner_id', '=', sql.ref('learner.id'));

	return {
		...createRetention(queries, execute, deleteAttempts),
		...createNotebookDeletions(queries, execute),
		deleteAttempts,

		async listWorkspaceContent(workspaceId) {
			const assignments = await execute(
				db.selectFrom('assignment').select('id').where('workspace_id', '=', workspaceId)
			);
			const sets = await execute(
				db.selectFrom('workspace_set').select('set_id').where('workspace_id', '=', workspaceId)
			);
			const banks = await execute(
				db
					.selectFrom('workspace_bank')
					.select(['bank_id', 'drawn_from'])
					.where('workspace_id', '=', workspaceId)
			);
			return {
				assignmentIds: assignments.map(({ id }) => id),
				setIds: sets.map(({ set_id }) => set_id),
				bankIds: banks.map(({ bank_id }) => bank_id),
				drawnFrom: banks.flatMap(({ drawn_from }) => (drawn_from === null ? [] : [drawn_from]))
			};
		},

		async deleteParticipant(assignmentId, id) {
			const attempts = await execute(
				db
					.selectFrom('attempt')
					.select('id')
					.where('assignment_id', '=', assignmentId)
					.where('participant_id', '=', id)
			);
			const [gone] = await execute(
				db
					.deleteFrom('participant')
					.where('assignment_id', '=', assignmentId)
					.where('id', '=', id)
					.returning('learner_id')
			);
			if (!gone) return undefined;
			const deleted = await deleteAttempts(attempts.map((attempt) => attempt.id));
			const learnerIds = gone.learner_id === null ? [] : [gone.learner_id];
			return joinDeleted([deleted, { learnerIds }]);
		},

		deleteAssignments: (ids) =>
			deleteInStretches(ids, async (some) => {
				const deleted = await deleteAttemptsWhere('assignment_id', some);
				const gone = await execute(
					db.deleteFrom('participant').where('assignment_id', 'in', some).returning('learner_id')
				);
				await execute(db.deleteFrom('assignment').where('id', 'in', some));
				const joined = gone.flatMap(({ learner_id }) => (learner_id === null ? [] : [learner_id]));
				return { ...deleted, learnerIds: [...deleted.learnerIds, ...joined] };
			}),

		deleteSets: (ids) =>
			deleteInStretches(ids, async (some) => {
				const deleted = await deleteAttemptsWhere('set_id', some);
				const corrections = db
					.selectFrom('set_version')
					.where('set_id', 'in', some)
					.select(sql<string>`'corrections:' || set_id || '@' || version`.as('stream'));
				const histories = some.map((id) => `set:${id}`);
				await execute(db.deleteFrom('event').where('stream', 'in', corrections));
				await execute(db.deleteFrom('event').where('stream', 'in', histories));
				const versions = await execute(
					db.deleteFrom('set_version').where('set_id', 'in', some).returning('article_ids')
				);
				const owners = await execute(
					db.deleteFrom('learner_set').where('set_id', 'in', some).returning('learner_id')
				);
				await execute(db.deleteFrom('workspace_set').where('set_id', 'in', some));
				return {
					...deleted,
					learnerIds: [...deleted.learnerIds, ...owners.map(({ learner_id }) => learner_id)],
					articleIds: versions.flatMap(({ article_ids }): string[] => JSON.parse(article_ids))
				};
			}),

		deleteBanks: (ids) =>
			deleteInStretches(ids, async (some) => {
				const streams = some.map((id) => `bank:${id}`);
				await execute(db.deleteFrom('event').where('stream', 'in', streams));
				await execute(db.deleteFrom('workspace_bank').where('bank_id', 'in', some));
				const owners = await execute(
					db.deleteFrom('learner_bank').where('bank_id', 'in', some).returning('learner_id')
				);
				await execute(db.deleteFrom('drawing').where('bank_id', 'in', some));
				const gone = await execute(
					db.deleteFrom('bank').where('id', 'in', some).returning('article_id')
				);
				return {
					learnerIds: owners.map(({ learner_id }) => learner_id),
					articleIds: gone.map(({ article_id }) => article_id)
				};
			}),

		async takeBanks(learnerId, bankIds) {
			for (const some of inStretches(bankIds)) {
				await execute(
					db
						.deleteFrom('learner_bank')
						.where('learner_id', '=', learnerId)
						.where('bank_id', 'in', some)
				);
			}
		},

		async listForgottenBanks(ids) {
			const forgotten: string[] = [];
			for (const some of inStretches(ids)) {
				const rows = await execute(
					db
						.selectFrom('bank')
						.select('id')
						.where('id', 'in', some)
						.where('id', 'in', db.selectFrom('drawing').select('bank_id'))
						.where('id', 'not in', db.selectFrom('learner_bank').select('bank_id'))
						.where('id', 'not in', db.selectFrom('workspace_bank').select('bank_id'))
				);
				forgotten.push(...rows.map(({ id }) => id));
			}
			return forgotten;
		},

		async deleteUnusedArticles(ids) {
			if (ids.length === 0) return;
			// Once for all: a version's document lies before this column, and takes long to read through.
			const rows = await execute(db.selectFrom('set_version').distinct().select('article_ids'));
			const published = new Set(
				rows.flatMap(({ article_ids }): string[] => JSON.parse(article_ids))
			);
			for (const some of inStretches(ids.filter((id) => !published.has(id)))) {
				await execute(
					db
						.deleteFrom('article')
						.where('id', 'in', some)
						.where('id', 'not in', db.selectFrom('bank').select('article_id'))
				);
			}
		},

		async deleteUnusedLearners(ids) {
			const tokenHashes: string[] = [];
			for (const some of inStretches(ids)) {
				const joined = db
					.selectFrom('participant')
					.select('learner_id')
					.where('learner_id', 'is not', null)
					.$narrowType<{ learner_id: string }>();
				const gone = await execute(
					db
						.deleteFrom('learner')
						.where('id', 'in', some)
						.where('id', 'not in', joined)
						.where(({ not, exists }) => not(exists(ownIn('attempt'))))
						.where(({ not, exists }) => not(exists(ownIn('learner_bank'))))
						.where(({ not, exists }) => not(exists(ownIn('learner_set'))))
						.returning(['id', 'token_hash'])
				);
				const notebooks = gone.map(({ id }) => `notebook:${id}`);
				if (notebooks.length > 0) {
					await execute(db.deleteFrom('event').where('stream', 'in', notebooks));
				}
				tokenHashes.push(...gone.map(({ token_hash }) => token_hash));
			}
			return tokenHashes;
		},

		async deleteWorkspace(id) {
			await execute(db.deleteFrom('workspace_session').where('workspace_id', '=', id));
			await execute(db.deleteFrom('workspace_passkey').where('workspace_id', '=', id));
			await execute(db.deleteFrom('workspace').where('id', '=', id));
		}
	};
}
