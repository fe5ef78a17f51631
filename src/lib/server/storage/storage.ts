import type { RepositoryDeletions } from './deletion-storage.ts';
import type { WorkspaceReader, WorkspaceRepository } from './workspace-storage.ts';

/** A JSON object as it was parsed; its owner's schema says what is in it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A fact to append to a stream. `key` is the client's: it is unique within its stream. */
export type NewEvent = {
	readonly key: string;
	readonly type: string;
	readonly body: JsonObject;
	readonly receivedAtMs: number;
};

/** A fact at its place in a stream; the first has `seq` 1, and there are no gaps. */
export type StoredEvent = NewEvent & { readonly seq: number };

/** `document` is canonical JSON text, opaque to the storage; so in every record here. */
export type ArticleRecord = {
	readonly id: string;
	readonly document: string;
	readonly createdAtMs: number;
};

export type BankRecord = {
	readonly id: string;
	readonly articleId: string;
	readonly hash: string;
	readonly document: string;
	readonly updatedAtMs: number;
};

/** How a bank was drawn: the seed, what was kept, and in `document` what was dropped and why. */
export type DrawingRecord = {
	readonly bankId: string;
	readonly title: string;
	readonly seed: string;
	readonly generatorVersion: number;
	readonly autoCount: number;
	readonly reviewCount: number;
	readonly drawnAtMs: number;
	readonly document: string;
};

/** A drawing in a list. */
export type DrawingSummary = Omit<DrawingRecord, 'document'>;

/**
 * Who sees a set: everyone finds it listed; `learners`, those on whose shelf it is; `assigned`, nobody
 * but by way of an assignment.
 */
export type Audience = 'everyone' | 'learners' | 'assigned';

/** One published version of a question set: frozen. */
export type SetVersionRecord = {
	readonly setId: string;
	readonly version: number;
	readonly audience: Audience;
	readonly title: string;
	readonly hash: string;
	readonly document: string;
	readonly publishedAtMs: number;
	readonly articleIds: readonly string[];
	readonly questionCount: number;
};

/** The newest version of a set, without its document. */
export type SetSummary = Omit<SetVersionRecord, 'document'>;

export type LearnerRecord = {
	readonly id: string;
	readonly tokenHash: string;
	readonly createdAtMs: number;
};

/** A projection of an attempt's events: it can be rebuilt from them. `seq` is the last one folded. */
export type AttemptRecord = {
	readonly id: string;
	readonly learnerId: string;
	readonly setId: string;
	readonly version: number;
	readonly startedAtMs: number;
	readonly updatedAtMs: number;
	readonly state: string;
	readonly seq: number;
	readonly answered: number;
	readonly questionCount: number;
	/** The assignment it was taken for, and as whom. */
	readonly assignmentId?: string;
	readonly participantId?: string;
	readonly score?: {
		readonly numerator: number;
		readonly denominator: number;
		readonly maximum: number;
	};
};

/** One life of a server process, so that an outage can be told from a slow learner. */
export type ServerRun = {
	readonly id: string;
	readonly startedAtMs: number;
	readonly aliveAtMs: number;
};

export type AppendOutcome =
	| { readonly ok: true }
	| { readonly ok: false; readonly reason: 'sequence-conflict' | 'key-reused' };

export type PublishOutcome =
	{ readonly ok: true } | { readonly ok: false; readonly reason: 'version-exists' };

/** What notebooks ask of the storage beside all others. */
export type NotebookReader = {
	/** At most `most` events after `afterSeq`, in the order of `seq`. */
	readSomeEvents(stream: string, afterSeq: number, most: number): Promise<readonly StoredEvent[]>;
	/** The `seq` of the last event, 0 when there is none. */
	lastSeqOf(stream: string): Promise<number>;
	/** The keys of a stream's events that begin with `prefix` (ASCII), in the order of keys. */
	listKeys(stream: string, prefix: string): Promise<readonly string[]>;
	/** Those of these keys that are in the stream. */
	listUsedKeys(stream: string, keys: readonly string[]): Promise<readonly string[]>;
	/** Those of these attempts that there are, in no order. */
	listAttemptsById(ids: readonly string[]): Promise<readonly AttemptRecord[]>;
	/** Every version of these sets, the newest of each first. */
	listVersionsOf(setIds: readonly string[]): Promise<readonly SetSummary[]>;
	/** The ids of the banks about an article that came with the server: nobody drew them, nobody edits them. */
	listCommonBanks(articleId: string): Promise<readonly string[]>;
};

export type RepositoryReader = WorkspaceReader &
	NotebookReader & {
		findArticle(id: string): Promise<ArticleRecord | undefined>;
		findBank(id: string): Promise<BankRecord | undefined>;
		findDrawing(bankId: string): Promise<DrawingRecord | undefined>;
		/** Whether the bank is one of the learner's. */
		hasBank(learnerId: string, bankId: string): Promise<boolean>;
		/** The learner's drawings, at most `most` of them, the newest first. */
		listDrawings(learnerId: string, most: number): Promise<readonly DrawingSummary[]>;
		/** The newest version of each set for everyone, in the order of first publication, then of set id. */
		listSets(): Promise<readonly SetSummary[]>;
		/** The newest version of each set on the learner's shelf, at most `most` of them, the newest there first. */
		listSetsOf(learnerId: string, most: number): Promise<readonly SetSummary[]>;
		/** The newest version when `version` is left out. */
		findSetVersion(setId: string, version?: number): Promise<SetVersionRecord | undefined>;
		findLearner(tokenHash: string): Promise<LearnerRecord | undefined>;
		findAttempt(id: string): Promise<AttemptRecord | undefined>;
		/** Newest first. */
		listAttempts(learnerId: string): Promise<readonly AttemptRecord[]>;
		/** Everybody's attempts for the assignment, in the order in which they were started. */
		listAttemptsOfAssignment(assignmentId: string): Promise<readonly AttemptRecord[]>;
		/** Everybody's attempts at one version of a set, in the order in which they were started. */
		listAttemptsOfVersion(setId: string, version: number): Promise<readonly AttemptRecord[]>;
		/** Every version of the set, the newest first. */
		listVersions(setId: string): Promise<readonly SetSummary[]>;
		/** The ids of every learner's attempts in the order of ids: at most `most` of them, those after `afterId` when it is given. */
		listAttemptIds(most: number, afterId?: string): Promise<readonly string[]>;
		/** In the order of `seq`; those after `afterSeq` when it is given. */
		readEvents(stream: string, afterSeq?: number): Promise<readonly StoredEvent[]>;
		/** The events of many streams, each in the order of `seq`; a stream without any is left out. */
		readEventsOf(streams: readonly string[]): Promise<ReadonlyMap<string, readonly StoredEvent[]>>;
		findEvent(stream: string, key: string): Promise<StoredEvent | undefined>;
		/** The runs seen alive at `aliveSinceMs` or later, oldest first. */
		listServerRuns(aliveSinceMs: number): Promise<readonly ServerRun[]>;
	};

/** What a transaction may do. It is of no use once its work has ended: every call then rejects. */
export type Repository = RepositoryReader &
	WorkspaceRepository &
	RepositoryDeletions & {
		/** Articles are immutable: saving the same id again changes nothing. */
		saveArticle(record: ArticleRecord): Promise<void>;
		/** Its article must have been saved. */
		saveBank(record: BankRecord): Promise<void>;
		/** Its bank must have been saved. */
		saveDrawing(record: DrawingRecord): Promise<void>;
		/** Makes a saved bank one of the learner's; a bank that is stays so since then. */
		giveBank(learnerId: string, bankId: string, atMs: number): Promise<void>;
		publishSetVersion(record: SetVersionRecord): Promise<PublishOutcome>;
		/** Puts a set on the learner's shelf; one that is there stays where it is. */
		giveSet(learnerId: string, setId: string, atMs: number): Promise<void>;
		saveLearner(record: LearnerRecord): Promise<void>;
		/** Its learner and its set version must have been saved. */
		saveAttempt(record: AttemptRecord): Promise<void>;
		/**
		 * Appends all of `events` as `expectedSeq + 1` and on, or nothing: `key-reused` when a key is in
		 * the stream already (or twice in `events`), else `sequence-conflict` when the stream's last
		 * `seq` is not `expectedSeq` (0 for an empty stream).
		 */
		appendEvents(
			stream: string,
			expectedSeq: number,
			events: readonly NewEvent[]
		): Promise<AppendOutcome>;
		saveServerRun(run: ServerRun): Promise<void>;
	};

/**
 * The store. Its own readers see every acknowledged write and nothing uncommitted; inside a
 * transaction use the repository that is handed down, which also sees what the work has written.
 */
export type Storage = RepositoryReader & {
	/**
	 * Runs `work` as one unit and resolves with its result only after the commit is on disk. A throw
	 * rolls back this work alone and rejects with what was thrown. `work` may run again when
	 * PostgreSQL asks for a retry, and others may wait for it: let it await the repository only.
	 *
	 * @throws StorageUnavailableError when the database cannot commit (disk full, connection lost)
	 * @throws NestedTransactionError when called from inside a transaction of the same storage
	 */
	transaction<T>(work: (repository: Repository) => Promise<T>): Promise<T>;
	/**
	 * Leaves nothing in the database's files of what was deleted and committed before. `false` when
	 * something may be left: somebody reads the files still, or they are too large to be written anew
	 * on the way. A thorough purge then takes the time it needs. PostgreSQL makes the room free to be
	 * written over, and no more.
	 */
	purge(isThorough?: boolean): Promise<boolean>;
	/** Waits for queued work, then closes; later transactions are refused. */
	close(): Promise<void>;
};
