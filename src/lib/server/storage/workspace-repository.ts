import type { Execute, Queries } from './queries.ts';
import { createWorkspaceReader } from './workspace-reader.ts';
import {
	assignmentToRow,
	participantToRow,
	passkeyToRow,
	sessionToRow,
	workspaceBankToRow,
	workspaceSetToRow,
	workspaceToRow
} from './workspace-rows.ts';
import type { SaveOutcome, TakenOutcome, WorkspaceRepository } from './workspace-storage.ts';

const savedIf = (rows: readonly unknown[]): SaveOutcome =>
	rows.length === 1 ? { ok: true } : { ok: false, reason: 'revision-conflict' };

const takenUnless = (rows: readonly unknown[]): TakenOutcome =>
	rows.length === 1 ? { ok: true } : { ok: false, reason: 'taken' };

/** What a transaction may do with workspaces. */
export function createWorkspaceRepository(queries: Queries, execute: Execute): WorkspaceRepository {
	const { db } = queries;

	return {
		...createWorkspaceReader(queries, execute),

		async saveWorkspace(workspace) {
			const row = workspaceToRow(workspace);
			const others = await execute(
				db
					.selectFrom('workspace')
					.select('id')
					.where('login_name', '=', row.login_name)
					.where('id', '!=', row.id)
			);
			if (others.length > 0) return { ok: false, reason: 'taken' };
			await execute(
				db
					.insertInto('workspace')
					.values(row)
					.onConflict((conflict) => conflict.column('id').doUpdateSet(row))
			);
			return { ok: true };
		},

		async saveSession(session) {
			const row = sessionToRow(session);
			await execute(
				db
					.insertInto('workspace_session')
					.values(row)
					.onConflict((conflict) => conflict.column('token_hash').doUpdateSet(row))
			);
		},

		async noteSessionUse(tokenHash, usedAtMs) {
			await execute(
				db
					.updateTable('workspace_session')
					.set({ used_at_ms: usedAtMs })
					.where('token_hash', '=', tokenHash)
			);
		},

		async endSession(tokenHash) {
			await execute(db.deleteFrom('workspace_session').where('token_hash', '=', tokenHash));
		},

		async endSessions(workspaceId, exceptHash = '') {
			await execute(
				db
					.deleteFrom('workspace_session')
					.where('workspace_id', '=', workspaceId)
					.where('token_hash', '!=', exceptHash)
			);
		},

		async savePasskey(passkey) {
			const row = passkeyToRow(passkey);
			const saved = await execute(
				db
					.insertInto('workspace_passkey')
					.values(row)
					.onConflict((conflict) =>
						conflict
							.column('credential_id')
							.doUpdateSet(row)
							.where('workspace_passkey.workspace_id', '=', row.workspace_id)
					)
					.returning('credential_id')
			);
			return takenUnless(saved);
		},

		async deletePasskey(workspaceId, credentialId) {
			await execute(
				db
					.deleteFrom('workspace_passkey')
					.where('credential_id', '=', credentialId)
					.where('workspace_id', '=', workspaceId)
			);
		},

		async saveWorkspaceBank(bank) {
			const row = workspaceBankToRow(bank);
			await execute(
				db
					.insertInto('workspace_bank')
					.values(row)
					.onConflict((conflict) =>
						conflict
							.column('bank_id')
							.doUpdateSet(row)
							.where('workspace_bank.workspace_id', '=', row.workspace_id)
					)
			);
		},

		async saveWorkspaceSet(set, expected) {
			const row = workspaceSetToRow(set);
			const { version: _, ...edited } = row;
			const saved =
				expected === 0
					? await execute(
							db
								.insertInto('workspace_set')
								.values(row)
								.onConflict((conflict) => conflict.column('set_id').doNothing())
								.returning('set_id')
						)
					: await execute(
							db
								.updateTable('workspace_set')
								.set(edited)
								.where('set_id', '=', row.set_id)
								.where('workspace_id', '=', row.workspace_id)
								.where('revision', '=', expected)
								.returning('set_id')
						);
			return savedIf(saved);
		},

		async noteVersion(setId, version) {
			await execute(db.updateTable('workspace_set').set({ version }).where('set_id', '=', setId));
		},

		async addAssignment(assignment) {
			const added = await execute(
				db
					.insertInto('assignment')
					.values(assignmentToRow(assignment))
					.onConflict((conflict) => conflict.column('code').doNothing())
					.returning('id')
			);
			return takenUnless(added);
		},

		async saveAssignment(assignment, expected) {
			const row = assignmentToRow(assignment);
			const saved = await execute(
				db
					.updateTable('assignment')
					.set(row)
					.where('id', '=', row.id)
					.where('workspace_id', '=', row.workspace_id)
					.where('revision', '=', expected)
					.returning('id')
			);
			return savedIf(saved);
		},

		async saveParticipant(participant) {
			const row = participantToRow(participant);
			await execute(
				db
					.insertInto('participant')
					.values(row)
					.onConflict((conflict) => conflict.column('id').doUpdateSet(row))
			);
		},

		async mergeParticipants(assignmentId, fromId, intoId) {
			const both = await execute(
				db
					.selectFrom('participant')
					.select(['id', 'learner_id'])
					.where('assignment_id', '=', assignmentId)
					.where('id', 'in', [fromId, intoId])
			);
			if (both.length !== 2) return;
			await execute(
				db
					.updateTable('attempt')
					.set({ participant_id: intoId })
					.where('assignment_id', '=', assignmentId)
					.where('participant_id', '=', fromId)
			);
			await execute(
				db
					.deleteFrom('participant')
					.where('assignment_id', '=', assignmentId)
					.where('id', '=', fromId)
			);
			// After the one is gone, since a learner is one participant at most.
			await execute(
				db
					.updateTable('participant')
					.set({ learner_id: both.find(({ id }) => id === fromId)?.learner_id ?? null })
					.where('id', '=', intoId)
					.where('learner_id', 'is', null)
			);
		}
	};
}
