import type {
	AssignmentPulse,
	AssignmentRecord,
	AssignmentSummary,
	ListPage,
	ListQuery,
	ParticipantRecord,
	PasskeyRecord,
	SessionRecord,
	WorkspaceBankRecord,
	WorkspaceRecord,
	WorkspaceSetRecord,
	WorkspaceSetSummary
} from './workspace-records.ts';

export type SaveOutcome =
	{ readonly ok: true } | { readonly ok: false; readonly reason: 'revision-conflict' };

export type TakenOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: 'taken' };

/** A learner's remark as it is stored: the body of its fact, for the reader to check. */
export type Report = { readonly body: Readonly<Record<string, unknown>> };

/** What can be read of workspaces. What belongs to one is found only with its id. */
export type WorkspaceReader = {
	findWorkspace(id: string): Promise<WorkspaceRecord | undefined>;
	findWorkspaceByLogin(loginName: string): Promise<WorkspaceRecord | undefined>;
	findWorkspaceByRecovery(recoveryHash: string): Promise<WorkspaceRecord | undefined>;
	/** The ids of all workspaces in the order of ids: at most `most`, those after `afterId` when it is given. */
	listWorkspaceIds(most: number, afterId?: string): Promise<readonly string[]>;
	findSession(tokenHash: string): Promise<SessionRecord | undefined>;
	/** The one used last first. */
	listSessions(workspaceId: string): Promise<readonly SessionRecord[]>;
	findPasskey(credentialId: string): Promise<PasskeyRecord | undefined>;
	listPasskeys(workspaceId: string): Promise<readonly PasskeyRecord[]>;
	findWorkspaceBank(workspaceId: string, bankId: string): Promise<WorkspaceBankRecord | undefined>;
	/** The workspace's own copy of a drawn bank, the oldest if there are several. */
	findCopyOf(workspaceId: string, drawnFrom: string): Promise<WorkspaceBankRecord | undefined>;
	listWorkspaceBanks(workspaceId: string, query: ListQuery): Promise<ListPage<WorkspaceBankRecord>>;
	findWorkspaceSet(workspaceId: string, setId: string): Promise<WorkspaceSetRecord | undefined>;
	listWorkspaceSets(workspaceId: string, query: ListQuery): Promise<ListPage<WorkspaceSetSummary>>;
	findAssignment(id: string): Promise<AssignmentRecord | undefined>;
	findAssignmentByCode(code: string): Promise<AssignmentRecord | undefined>;
	countAssignments(): Promise<number>;
	listAssignments(workspaceId: string, query: ListQuery): Promise<ListPage<AssignmentSummary>>;
	/** The newest first. */
	listAssignmentsOfSet(setId: string): Promise<readonly AssignmentRecord[]>;
	/** In the order of their numbers. */
	listParticipants(assignmentId: string): Promise<readonly ParticipantRecord[]>;
	findParticipant(assignmentId: string, id: string): Promise<ParticipantRecord | undefined>;
	findParticipantOf(
		assignmentId: string,
		learnerId: string
	): Promise<ParticipantRecord | undefined>;
	/** What learners reported in the workspace's assignments, the newest last; `body` is the fact's. */
	listReports(workspaceId: string): Promise<readonly Report[]>;
	pulseOf(assignmentId: string): Promise<AssignmentPulse>;
};

/** What a transaction may do with workspaces. */
export type WorkspaceRepository = WorkspaceReader & {
	/** `taken` when another workspace signs in under the name. */
	saveWorkspace(workspace: WorkspaceRecord): Promise<TakenOutcome>;
	saveSession(session: SessionRecord): Promise<void>;
	/** Notes the use of a session that is still there. */
	noteSessionUse(tokenHash: string, usedAtMs: number): Promise<void>;
	endSession(tokenHash: string): Promise<void>;
	/** Ends every session of the workspace but the one with `exceptHash`. */
	endSessions(workspaceId: string, exceptHash?: string): Promise<void>;
	/** `taken` when another workspace has the credential. */
	savePasskey(passkey: PasskeyRecord): Promise<TakenOutcome>;
	deletePasskey(workspaceId: string, credentialId: string): Promise<void>;
	/** A bank stays in the workspace it was first saved in. */
	saveWorkspaceBank(bank: WorkspaceBankRecord): Promise<void>;
	/** Saves what is revision `expected` by now; a new set expects 0. The version stays as it was noted. */
	saveWorkspaceSet(set: WorkspaceSetRecord, expected: number): Promise<SaveOutcome>;
	/** Notes the newest published version, whatever the draft's revision. */
	noteVersion(setId: string, version: number): Promise<void>;
	/** `taken` when another assignment has the code. */
	addAssignment(assignment: AssignmentRecord): Promise<TakenOutcome>;
	saveAssignment(assignment: AssignmentRecord, expected: number): Promise<SaveOutcome>;
	/** A participant's number is unique only if the caller counts in the same transaction. */
	saveParticipant(participant: ParticipantRecord): Promise<void>;
	/**
	 * Hands the attempts of one participant over to another, and the learner unless the other has one.
	 * Changes nothing unless both are in the assignment.
	 */
	mergeParticipants(assignmentId: string, fromId: string, intoId: string): Promise<void>;
};
