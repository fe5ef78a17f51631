/** How many days what people leave behind is kept. */
export type Retention = { readonly nameDays: number; readonly attemptDays: number };

/** What belongs to one teacher. `retention` is absent until it has been chosen. */
export type WorkspaceRecord = {
	readonly id: string;
	readonly createdAtMs: number;
	readonly retention?: Retention;
	/** The name it is signed into with, in the form in which names are compared. */
	readonly loginName?: string;
	/** An argon2id hash in the PHC string format. */
	readonly passwordHash?: string;
	/** SHA-256 of the token in the recovery link. */
	readonly recoveryHash?: string;
};

/** A device that is signed in. */
export type SessionRecord = {
	readonly tokenHash: string;
	readonly workspaceId: string;
	/** In words, such as “Firefox on Linux”. */
	readonly device: string;
	readonly createdAtMs: number;
	readonly usedAtMs: number;
};

/** A passkey's public half. `publicKey` is SPKI in base64url, `algorithm` a COSE identifier. */
export type PasskeyRecord = {
	readonly credentialId: string;
	readonly workspaceId: string;
	readonly publicKey: string;
	readonly algorithm: number;
	readonly signCount: number;
	readonly label: string;
	readonly createdAtMs: number;
};

/** A bank on a workspace's desk; the bank itself is a `BankRecord`, its history the stream `bank:<id>`. */
export type WorkspaceBankRecord = {
	readonly bankId: string;
	readonly workspaceId: string;
	/** The drawn bank it was copied from. */
	readonly drawnFrom?: string;
	readonly title: string;
	readonly questionCount: number;
	readonly approvedCount: number;
	readonly createdAtMs: number;
	readonly updatedAtMs: number;
};

/** A set as its teacher works on it; `document` is the set as it would be published next. */
export type WorkspaceSetRecord = {
	readonly setId: string;
	readonly workspaceId: string;
	readonly title: string;
	readonly questionCount: number;
	/** The newest version that is published. */
	readonly version?: number;
	/** Counts every save, so that two hands do not overwrite each other. */
	readonly revision: number;
	readonly document: string;
	readonly createdAtMs: number;
	readonly updatedAtMs: number;
};
export type WorkspaceSetSummary = Omit<WorkspaceSetRecord, 'document'>;

/** A set given to one group. `document` holds what it says beyond the set's own settings. */
export type AssignmentRecord = {
	readonly id: string;
	readonly workspaceId: string;
	readonly setId: string;
	readonly version: number;
	readonly code: string;
	readonly title: string;
	readonly revision: number;
	readonly opensAtMs?: number;
	readonly closesAtMs?: number;
	readonly document: string;
	readonly createdAtMs: number;
	readonly updatedAtMs: number;
};
/** An assignment in a list, with how many take part. */
export type AssignmentSummary = Omit<AssignmentRecord, 'document'> & {
	readonly participantCount: number;
};

/** One line of an assignment's roster. `learnerId` is absent until somebody joins as it. */
export type ParticipantRecord = {
	readonly id: string;
	readonly assignmentId: string;
	readonly learnerId?: string;
	readonly name?: string;
	/** A factor of `TIME_MULTIPLIERS` or `unlimited`. */
	readonly timeMultiplier: string;
	/** Counts the roster from 1, for those without a name. */
	readonly number: number;
	/** Whether the teacher put the name down beforehand. */
	readonly listed: boolean;
	readonly createdAtMs: number;
	readonly updatedAtMs: number;
};

/** Which part of a list: `search` is looked for in titles, pages count from 1. */
export type ListQuery = {
	readonly search: string;
	readonly sort: 'updated' | 'created' | 'title';
	readonly page: number;
	readonly pageSize: number;
};
/** A page of a list, and how many there are on all pages. */
export type ListPage<Row> = { readonly rows: readonly Row[]; readonly total: number };

/** What changes when anything happens in an assignment. */
export type AssignmentPulse = {
	readonly participants: number;
	readonly attempts: number;
	readonly facts: number;
	readonly updatedAtMs: number;
};
