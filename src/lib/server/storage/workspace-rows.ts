import type { Tables } from './tables.ts';
import type {
	AssignmentRecord,
	AssignmentSummary,
	ParticipantRecord,
	PasskeyRecord,
	SessionRecord,
	WorkspaceBankRecord,
	WorkspaceRecord,
	WorkspaceSetRecord,
	WorkspaceSetSummary
} from './workspace-records.ts';

// PostgreSQL takes no more than 2,704 bytes into an index, SQLite no more than 50,000 into a pattern.
const LONGEST_KEY = 300;

/** A title as it is searched and sorted: without case and accents, and not beyond its beginning. */
export function titleKey(title: string): string {
	return title
		.normalize('NFKD')
		.replaceAll(/\p{Mn}/gu, '')
		.toLowerCase()
		.slice(0, LONGEST_KEY);
}

export const workspaceToRow = (workspace: WorkspaceRecord): Tables['workspace'] => ({
	id: workspace.id,
	created_at_ms: workspace.createdAtMs,
	name_days: workspace.retention?.nameDays ?? null,
	attempt_days: workspace.retention?.attemptDays ?? null,
	login_name: workspace.loginName ?? null,
	password_hash: workspace.passwordHash ?? null,
	recovery_hash: workspace.recoveryHash ?? null
});

export const workspaceFromRow = (row: Tables['workspace']): WorkspaceRecord => ({
	id: row.id,
	createdAtMs: row.created_at_ms,
	...(row.name_days !== null &&
		row.attempt_days !== null && {
			retention: { nameDays: row.name_days, attemptDays: row.attempt_days }
		}),
	...(row.login_name !== null && { loginName: row.login_name }),
	...(row.password_hash !== null && { passwordHash: row.password_hash }),
	...(row.recovery_hash !== null && { recoveryHash: row.recovery_hash })
});

export const sessionToRow = (session: SessionRecord): Tables['workspace_session'] => ({
	token_hash: session.tokenHash,
	workspace_id: session.workspaceId,
	device: session.device,
	created_at_ms: session.createdAtMs,
	used_at_ms: session.usedAtMs
});

export const sessionFromRow = (row: Tables['workspace_session']): SessionRecord => ({
	tokenHash: row.token_hash,
	workspaceId: row.workspace_id,
	device: row.device,
	createdAtMs: row.created_at_ms,
	usedAtMs: row.used_at_ms
});

export const passkeyToRow = (passkey: PasskeyRecord): Tables['workspace_passkey'] => ({
	credential_id: passkey.credentialId,
	workspace_id: passkey.workspaceId,
	public_key: passkey.publicKey,
	algorithm: passkey.algorithm,
	sign_count: passkey.signCount,
	label: passkey.label,
	created_at_ms: passkey.createdAtMs
});

export const passkeyFromRow = (row: Tables['workspace_passkey']): PasskeyRecord => ({
	credentialId: row.credential_id,
	workspaceId: row.workspace_id,
	publicKey: row.public_key,
	algorithm: row.algorithm,
	signCount: row.sign_count,
	label: row.label,
	createdAtMs: row.created_at_ms
});

export const workspaceBankToRow = (bank: WorkspaceBankRecord): Tables['workspace_bank'] => ({
	bank_id: bank.bankId,
	workspace_id: bank.workspaceId,
	drawn_from: bank.drawnFrom ?? null,
	title: bank.title,
	title_key: titleKey(bank.title),
	question_count: bank.questionCount,
	approved_count: bank.approvedCount,
	created_at_ms: bank.createdAtMs,
	updated_at_ms: bank.updatedAtMs
});

export const workspaceBankFromRow = (row: Tables['workspace_bank']): WorkspaceBankRecord => ({
	bankId: row.bank_id,
	workspaceId: row.workspace_id,
	...(row.drawn_from !== null && { drawnFrom: row.drawn_from }),
	title: row.title,
	questionCount: row.question_count,
	approvedCount: row.approved_count,
	createdAtMs: row.created_at_ms,
	updatedAtMs: row.updated_at_ms
});

export const workspaceSetToRow = (set: WorkspaceSetRecord): Tables['workspace_set'] => ({
	set_id: set.setId,
	workspace_id: set.workspaceId,
	title: set.title,
	title_key: titleKey(set.title),
	question_count: set.questionCount,
	version: set.version ?? null,
	revision: set.revision,
	document: set.document,
	created_at_ms: set.createdAtMs,
	updated_at_ms: set.updatedAtMs
});

export const workspaceSetSummaryFromRow = (
	row: Omit<Tables['workspace_set'], 'document'>
): WorkspaceSetSummary => ({
	setId: row.set_id,
	workspaceId: row.workspace_id,
	title: row.title,
	questionCount: row.question_count,
	...(row.version !== null && { version: row.version }),
	revision: row.revision,
	createdAtMs: row.created_at_ms,
	updatedAtMs: row.updated_at_ms
});

export const workspaceSetFromRow = (row: Tables['workspace_set']): WorkspaceSetRecord => ({
	...workspaceSetSummaryFromRow(row),
	document: row.document
});

export const assignmentToRow = (assignment: AssignmentRecord): Tables['assignment'] => ({
	id: assignment.id,
	workspace_id: assignment.workspaceId,
	set_id: assignment.setId,
	version: assignment.version,
	code: assignment.code,
	title: assignment.title,
	title_key: titleKey(assignment.title),
	revision: assignment.revision,
	opens_at_ms: assignment.opensAtMs ?? null,
	closes_at_ms: assignment.closesAtMs ?? null,
	document: assignment.document,
	created_at_ms: assignment.createdAtMs,
	updated_at_ms: assignment.updatedAtMs
});

const assignmentHeadFromRow = (
	row: Omit<Tables['assignment'], 'document'>
): Omit<AssignmentRecord, 'document'> => ({
	id: row.id,
	workspaceId: row.workspace_id,
	setId: row.set_id,
	version: row.version,
	code: row.code,
	title: row.title,
	revision: row.revision,
	...(row.opens_at_ms !== null && { opensAtMs: row.opens_at_ms }),
	...(row.closes_at_ms !== null && { closesAtMs: row.closes_at_ms }),
	createdAtMs: row.created_at_ms,
	updatedAtMs: row.updated_at_ms
});

export const assignmentFromRow = (row: Tables['assignment']): AssignmentRecord => ({
	...assignmentHeadFromRow(row),
	document: row.document
});

export const assignmentSummaryFromRow = (
	row: Omit<Tables['assignment'], 'document'> & { readonly participants: number | null }
): AssignmentSummary => ({
	...assignmentHeadFromRow(row),
	participantCount: row.participants ?? 0
});

export const participantToRow = (participant: ParticipantRecord): Tables['participant'] => ({
	id: participant.id,
	assignment_id: participant.assignmentId,
	learner_id: participant.learnerId ?? null,
	name: participant.name ?? null,
	time_multiplier: participant.timeMultiplier,
	number: participant.number,
	listed: participant.listed ? 1 : 0,
	created_at_ms: participant.createdAtMs,
	updated_at_ms: participant.updatedAtMs
});

export const participantFromRow = (row: Tables['participant']): ParticipantRecord => ({
	id: row.id,
	assignmentId: row.assignment_id,
	...(row.learner_id !== null && { learnerId: row.learner_id }),
	...(row.name !== null && { name: row.name }),
	timeMultiplier: row.time_multiplier,
	number: row.number,
	listed: row.listed === 1,
	createdAtMs: row.created_at_ms,
	updatedAtMs: row.updated_at_ms
});
