/** What a deletion took with it, and what may be of no use to anybody by now. */
export type Deleted = {
	readonly attemptIds: readonly string[];
	/** Who had a part in what is gone. */
	readonly learnerIds: readonly string[];
	/** What it was about. */
	readonly articleIds: readonly string[];
};

/** What is a workspace's own. */
export type WorkspaceContent = {
	readonly assignmentIds: readonly string[];
	readonly setIds: readonly string[];
	readonly bankIds: readonly string[];
	/** The drawn banks that its own were copied from. */
	readonly drawnFrom: readonly string[];
};

/**
 * Deleting, for a transaction. Each takes its own rows and the logs of what they stood for, and
 * nothing that anything else refers to. Ids that are not there are passed over.
 */
export type RepositoryDeletions = {
	listWorkspaceContent(workspaceId: string): Promise<WorkspaceContent>;
	/** Attempts with their logs. */
	deleteAttempts(ids: readonly string[]): Promise<Deleted>;
	/** A participant of an assignment, with their attempts for it; `undefined` when there is none. */
	deleteParticipant(assignmentId: string, id: string): Promise<Deleted | undefined>;
	/** Assignments, with their participants and attempts. */
	deleteAssignments(ids: readonly string[]): Promise<Deleted>;
	/** Sets with their drafts, history, versions, corrections and attempts, off every shelf. Nothing may be assigned of them any more. */
	deleteSets(ids: readonly string[]): Promise<Deleted>;
	/** Banks with their history and drawing, off every desk and shelf. */
	deleteBanks(ids: readonly string[]): Promise<Deleted>;
	/** Takes banks off a learner's shelf. */
	takeBanks(learnerId: string, bankIds: readonly string[]): Promise<void>;
	/** Those of these banks that somebody drew, and that are on no desk and no shelf. */
	listForgottenBanks(ids: readonly string[]): Promise<readonly string[]>;
	/** Those of these articles that no bank and no published version is about. */
	deleteUnusedArticles(ids: readonly string[]): Promise<void>;
	/**
	 * Those of these learners who have no attempt, no place in an assignment and nothing on a shelf,
	 * with the notebook that the server holds for them.
	 * Gives the hashes of their tokens.
	 */
	deleteUnusedLearners(ids: readonly string[]): Promise<readonly string[]>;
	/** Deletes all events of a notebook's stream; says whether there were any. */
	deleteNotebook(stream: string): Promise<boolean>;
	/** Deletes the notebooks kept under codes in which nothing has been stored since `beforeMs`. Gives how many. */
	deleteOldNotebooks(beforeMs: number): Promise<number>;
	/** The workspace itself, with its sessions and passkeys. What is in it must be gone. */
	deleteWorkspace(id: string): Promise<void>;
	/**
	 * Removes the names of the workspace's participants of whom nothing was heard since `beforeMs`, and
	 * whose assignment has not opened since; those who never joined go altogether. Gives how many.
	 */
	forgetNames(workspaceId: string, beforeMs: number): Promise<number>;
	/**
	 * Deletes the attempts for the workspace's assignments and at these sets without a fact since
	 * `beforeMs`, and then the participants without a name, without attempts and as old.
	 */
	deleteOldAttempts(
		workspaceId: string,
		setIds: readonly string[],
		beforeMs: number
	): Promise<Deleted>;
};
