import { sql, type RawBuilder } from 'kysely';
import type { Execute, Queries } from './queries.ts';
import type { JsonObject } from './storage.ts';
import type { ListQuery } from './workspace-records.ts';
import {
	assignmentFromRow,
	assignmentSummaryFromRow,
	participantFromRow,
	passkeyFromRow,
	sessionFromRow,
	titleKey,
	workspaceBankFromRow,
	workspaceFromRow,
	workspaceSetFromRow,
	workspaceSetSummaryFromRow
} from './workspace-rows.ts';
import type { WorkspaceReader } from './workspace-storage.ts';

/** Whether a title holds what is searched for; the pattern's own signs are taken literally. */
function titleHolds(search: string): RawBuilder<boolean> {
	// PostgreSQL takes no NUL in a text, and no title can hold one there.
	const key = titleKey(search.replaceAll('\0', '').trim());
	if (key === '') return sql<boolean>`true`;
	const pattern = `%${key.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
	return sql<boolean>`title_key like ${pattern} escape '\\'`;
}

const SORTS = {
	updated: { column: 'updated_at_ms', direction: 'desc' },
	created: { column: 'created_at_ms', direction: 'desc' },
	title: { column: 'title_key', direction: 'asc' }
} as const;

const offsetOf = ({ page, pageSize }: ListQuery): number => (page - 1) * pageSize;

/** The reading half of what belongs to workspaces. */
export function createWorkspaceReader({ db, once }: Queries, execute: Execute): WorkspaceReader {
	return {
		async findWorkspace(id) {
			const [row] = await execute(db.selectFrom('workspace').selectAll().where('id', '=', id));
			return row && workspaceFromRow(row);
		},

		async findWorkspaceByLogin(loginName) {
			const [row] = await execute(
				db.selectFrom('workspace').selectAll().where('login_name', '=', loginName)
			);
			return row && workspaceFromRow(row);
		},

		async findWorkspaceByRecovery(recoveryHash) {
			const [row] = await execute(
				db.selectFrom('workspace').selectAll().where('recovery_hash', '=', recoveryHash)
			);
			return row && workspaceFromRow(row);
		},

		async listWorkspaceIds(most, afterId = '') {
			const rows = await execute(
				db.selectFrom('workspace').select('id').where('id', '>', afterId).orderBy('id').limit(most)
			);
			return rows.map(({ id }) => id);
		},

		async findSession(tokenHash) {
			const [row] = await execute(
				once('find-session', [tokenHash], (db) =>
					db.selectFrom('workspace_session').selectAll().where('token_hash', '=', tokenHash)
				)
			);
			return row && sessionFromRow(row);
		},

		async listSessions(workspaceId) {
			const rows = await execute(
				db
					.selectFrom('workspace_session')
					.selectAll()
					.where('workspace_id', '=', workspaceId)
					.orderBy('used_at_ms', 'desc')
					.orderBy('token_hash')
			);
			return rows.map(sessionFromRow);
		},

		async findPasskey(credentialId) {
			const [row] = await execute(
				db.selectFrom('workspace_passkey').selectAll().where('credential_id', '=', credentialId)
			);
			return row && passkeyFromRow(row);
		},

		async listPasskeys(workspaceId) {
			const rows = await execute(
				db
					.selectFrom('workspace_passkey')
					.selectAll()
					.where('workspace_id', '=', workspaceId)
					.orderBy('created_at_ms')
					.orderBy('credential_id')
			);
			return rows.map(passkeyFromRow);
		},

		async findWorkspaceBank(workspaceId, bankId) {
			const [row] = await execute(
				db
					.selectFrom('workspace_bank')
					.selectAll()
					.where('bank_id', '=', bankId)
					.where('workspace_id', '=', workspaceId)
			);
			return row && workspaceBankFromRow(row);
		},

		async findCopyOf(workspaceId, drawnFrom) {
			const [row] = await execute(
				db
					.selectFrom('workspace_bank')
					.selectAll()
					.where('workspace_id', '=', workspaceId)
					.where('drawn_from', '=', drawnFrom)
					.orderBy('created_at_ms')
					.orderBy('bank_id')
					.limit(1)
			);
			return row && workspaceBankFromRow(row);
		},

		async listWorkspaceBanks(workspaceId, list) {
			const { column, direction } = SORTS[list.sort];
			const own = db
				.selectFrom('workspace_bank')
				.where('workspace_id', '=', workspaceId)
				.where(titleHolds(list.search));
			const rows = await execute(
				own
					.selectAll()
					.orderBy(column, direction)
					.orderBy('bank_id')
					.limit(list.pageSize)
					.offset(offsetOf(list))
			);
			const [count] = await execute(own.select(({ fn }) => fn.countAll<number>().as('total')));
			return { rows: rows.map(workspaceBankFromRow), total: count?.total ?? 0 };
		},

		async findWorkspaceSet(workspaceId, setId) {
			const [row] = await execute(
				db
					.selectFrom('workspace_set')
					.selectAll()
					.where('set_id', '=', setId)
					.where('workspace_id', '=', workspaceId)
			);
			return row && workspaceSetFromRow(row);
		},

		async listWorkspaceSets(workspaceId, list) {
			const { column, direction } = SORTS[list.sort];
			const own = db
				.selectFrom('workspace_set')
				.where('workspace_id', '=', workspaceId)
				.where(titleHolds(list.search));
			const rows = await execute(
				own
					.select(['set_id', 'workspace_id', 'title', 'title_key', 'question_count', 'version'])
					.select(['revision', 'created_at_ms', 'updated_at_ms'])
					.orderBy(column, direction)
					.orderBy('set_id')
					.limit(list.pageSize)
					.offset(offsetOf(list))
			);
			const [count] = await execute(own.select(({ fn }) => fn.countAll<number>().as('total')));
			return { rows: rows.map(workspaceSetSummaryFromRow), total: count?.total ?? 0 };
		},

		async findAssignment(id) {
			const [row] = await execute(
				once('find-assignment', [id], (db) =>
					db.selectFrom('assignment').selectAll().where('id', '=', id)
				)
			);
			return row && assignmentFromRow(row);
		},

		async findAssignmentByCode(code) {
			const [row] = await execute(db.selectFrom('assignment').selectAll().where('code', '=', code));
			return row && assignmentFromRow(row);
		},

		async countAssignments() {
			const [row] = await execute(
				db.selectFrom('assignment').select(({ fn }) => fn.countAll<number>().as('total'))
			);
			return row?.total ?? 0;
		},

		async listAssignments(workspaceId, list) {
			const { column, direction } = SORTS[list.sort];
			const own = db
				.selectFrom('assignment')
				.where('workspace_id', '=', workspaceId)
				.where(titleHolds(list.search));
			const rows = await execute(
				own
					.select(['id', 'workspace_id', 'set_id', 'version', 'code', 'title', 'title_key'])
					.select(['revision', 'opens_at_ms', 'closes_at_ms', 'created_at_ms', 'updated_at_ms'])
					.select(({ selectFrom }) =>
						selectFrom('participant')
							.whereRef('participant.assignment_id', '=', 'assignment.id')
							.select(({ fn }) => fn.countAll<number>().as('participants'))
							.as('participants')
					)
					.orderBy(column, direction)
					.orderBy('id')
					.limit(list.pageSize)
					.offset(offsetOf(list))
			);
			const [count] = await execute(own.select(({ fn }) => fn.countAll<number>().as('total')));
			return { rows: rows.map(assignmentSummaryFromRow), total: count?.total ?? 0 };
		},

		async listAssignmentsOfSet(setId) {
			const rows = await execute(
				db
					.selectFrom('assignment')
					.selectAll()
					.where('set_id', '=', setId)
					.orderBy('created_at_ms', 'desc')
					.orderBy('id')
			);
			return rows.map(assignmentFromRow);
		},

		async listParticipants(assignmentId) {
			const rows = await execute(
				db
					.selectFrom('participant')
					.selectAll()
					.where('assignment_id', '=', assignmentId)
					.orderBy('number')
					.orderBy('id')
			);
			return rows.map(participantFromRow);
		},

		async findParticipant(assignmentId, id) {
			const [row] = await execute(
				db
					.selectFrom('participant')
					.selectAll()
					.where('id', '=', id)
					.where('assignment_id', '=', assignmentId)
			);
			return row && participantFromRow(row);
		},

		async findParticipantOf(assignmentId, learnerId) {
			const [row] = await execute(
				db
					.selectFrom('participant')
					.selectAll()
					.where('assignment_id', '=', assignmentId)
					.where('learner_id', '=', learnerId)
			);
			return row && participantFromRow(row);
		},

		async listReports(workspaceId) {
			const rows = await execute(
				db
					.selectFrom('assignment')
					.innerJoin('attempt', 'attempt.assignment_id', 'assignment.id')
					.innerJoin('event', 'event.stream', 'attempt.id')
					.where('assignment.workspace_id', '=', workspaceId)
					.where('event.type', '=', 'question.reported')
					.select('event.body')
					.orderBy('event.received_at_ms')
					.orderBy('attempt.id')
					.orderBy('event.seq')
			);
			return rows.map(({ body }) => ({ body: JSON.parse(body) as JsonObject }));
		},

		async pulseOf(assignmentId) {
			const [attempts] = await execute(
				db
					.selectFrom('attempt')
					.where('assignment_id', '=', assignmentId)
					.select(({ fn }) => [
						fn.countAll<number>().as('attempts'),
						fn.coalesce(fn.sum<number>('seq'), sql<number>`0`).as('facts'),
						fn.coalesce(fn.max('updated_at_ms'), sql<number>`0`).as('updated_at_ms')
					])
			);
			const [participants] = await execute(
				db
					.selectFrom('participant')
					.where('assignment_id', '=', assignmentId)
					.select(({ fn }) => [
						fn.countAll<number>().as('total'),
						fn.coalesce(fn.max('updated_at_ms'), sql<number>`0`).as('updated_at_ms')
					])
			);
			return {
				participants: participants?.total ?? 0,
				attempts: attempts?.attempts ?? 0,
				facts: Number(attempts?.facts ?? 0),
				updatedAtMs: Math.max(attempts?.updated_at_ms ?? 0, participants?.updated_at_ms ?? 0)
			};
		}
	};
}
