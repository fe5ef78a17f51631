import type { Repository } from '#lib/server/storage/storage.ts';
import type {
	AssignmentRecord,
	ListQuery,
	ParticipantRecord,
	PasskeyRecord,
	SessionRecord,
	WorkspaceBankRecord,
	WorkspaceRecord,
	WorkspaceSetRecord
} from '#lib/server/storage/workspace-records.ts';
import { aBank, aLearner, anArticle, aSetVersion } from './storage-records.ts';

const noonMs = Date.UTC(2026, 10, 22, 12);

export const aWorkspace = (set: Partial<WorkspaceRecord> = {}): WorkspaceRecord => ({
	id: 'workspace-1',
	createdAtMs: noonMs,
	...set
});

export const aSession = (set: Partial<SessionRecord> = {}): SessionRecord => ({
	tokenHash: 'hash-of-session',
	workspaceId: 'workspace-1',
	device: 'Firefox on Linux',
	createdAtMs: noonMs,
	usedAtMs: noonMs,
	...set
});

export const aPasskey = (set: Partial<PasskeyRecord> = {}): PasskeyRecord => ({
	credentialId: 'credential-1',
	workspaceId: 'workspace-1',
	publicKey: 'spki-in-base64url',
	algorithm: -7,
	signCount: 0,
	label: 'Firefox on Linux',
	createdAtMs: noonMs,
	...set
});

export const aWorkspaceBank = (set: Partial<WorkspaceBankRecord> = {}): WorkspaceBankRecord => ({
	bankId: 'bank-1',
	workspaceId: 'workspace-1',
	title: 'The harbour',
	questionCount: 12,
	approvedCount: 3,
	createdAtMs: noonMs,
	updatedAtMs: noonMs,
	...set
});

export const aWorkspaceSet = (set: Partial<WorkspaceSetRecord> = {}): WorkspaceSetRecord => ({
	setId: 'set-1',
	workspaceId: 'workspace-1',
	title: 'The harbour',
	questionCount: 10,
	revision: 1,
	document: '{"questions":["question-1"]}',
	createdAtMs: noonMs,
	updatedAtMs: noonMs,
	...set
});

export const anAssignment = (set: Partial<AssignmentRecord> = {}): AssignmentRecord => ({
	id: 'assignment-1',
	workspaceId: 'workspace-1',
	setId: 'set-1',
	version: 1,
	code: 'KEA-45',
	title: 'Year 9, the harbour',
	revision: 1,
	document: '{"names":"real"}',
	createdAtMs: noonMs,
	updatedAtMs: noonMs,
	...set
});

export const aParticipant = (set: Partial<ParticipantRecord> = {}): ParticipantRecord => ({
	id: 'participant-1',
	assignmentId: 'assignment-1',
	timeMultiplier: '1',
	number: 1,
	listed: false,
	createdAtMs: noonMs,
	updatedAtMs: noonMs,
	...set
});

export const aListQuery = (set: Partial<ListQuery> = {}): ListQuery => ({
	search: '',
	sort: 'title',
	page: 1,
	pageSize: 50,
	...set
});

/** Two workspaces, and what the banks, sets and assignments in them rest on. */
export async function saveWorkspaces(repository: Repository): Promise<void> {
	for (const id of ['workspace-1', 'workspace-2'])
		await repository.saveWorkspace(aWorkspace({ id }));
	await repository.saveArticle(anArticle());
	for (const id of ['bank-1', 'bank-2', 'bank-3']) await repository.saveBank(aBank({ id }));
	for (const setId of ['set-1', 'set-2'])
		await repository.publishSetVersion(aSetVersion({ setId }));
	for (const id of ['learner-1', 'learner-2', 'learner-3']) {
		await repository.saveLearner(aLearner({ id, tokenHash: `hash-of-${id}` }));
	}
}
