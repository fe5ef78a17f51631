import type { Article } from '#lib/core/article/article.ts';
import type { QuestionKind } from '#lib/core/question/question.ts';
import type { Calendar } from '#lib/core/review/calendar.ts';
import type { Entry } from '#lib/core/review/entry.ts';
import type { History } from '#lib/core/review/history.ts';
import type { WholeNotebook } from '#lib/core/review/notebook-file.ts';
import type { NotebookDeed, NotebookEvent, Review } from '#lib/core/review/notebook-event.ts';
import type { NotebookPage, PageQuestion } from '#lib/core/review/notebook-page.ts';
import type { Immutable } from '#lib/core/immutable.ts';
import type { SyncAnswer, SyncRequest } from '#lib/core/review/notebook-sync.ts';
import type { ArticleBrief, TodayView } from '#lib/core/review/today-view.ts';
import type { SyncProblem } from './notebook-database.ts';

/** An entry with all that asking it needs. */
export type OpenedEntry = {
	readonly entry: Entry;
	readonly content: PageQuestion;
	readonly article: Article;
	/** The reviews that stand, oldest first. */
	readonly reviews: readonly Review[];
};

/** Where the notebook is kept beside this device. */
export type Keeping =
	| {
			readonly kind: 'on-this-device';
			/** It was kept under a code whose copy on the server is gone. */
			readonly wasLost: boolean;
	  }
	| {
			readonly kind: 'kept';
			readonly code: string;
			/** When the server and this device last held the same. */
			readonly syncedAt?: number;
			/** How many events the server is still to be sent. */
			readonly waiting: number;
			readonly problem?: SyncProblem;
	  };

/** A learner's notebook on this device. What it resolves to is on the disk of the device. */
export type NotebookStore = {
	/** The time by which the notebook is kept, in milliseconds since 1970: the device's, put right by the server's. */
	now(): number;
	today(now: number, calendar: Calendar): Promise<TodayView>;
	entries(): Promise<readonly Entry[]>;
	articles(): Promise<readonly ArticleBrief[]>;
	open(entryId: string): Promise<OpenedEntry | undefined>;
	history(now: number, calendar: Calendar): Promise<History>;
	/** The learner's own median for right answers of the kind, in milliseconds. */
	usualMs(kind: QuestionKind): Promise<number | undefined>;
	/** Stamps a deed with an id, the time and its turn, and writes it into the log together with what follows from it. */
	record(deed: NotebookDeed, at: number): Promise<NotebookEvent>;
	/** Adds what another device or a file knows. */
	merge(notebook: WholeNotebook): Promise<void>;
	/** Adds what this device knows of one of its attempts, in place of what it made of it before. */
	note(page: NotebookPage, articles: readonly Article[]): Promise<void>;
	whole(): Promise<WholeNotebook>;
	/** Deletes everything on this device and remembers only that it was emptied. */
	empty(at: number): Promise<void>;
	keeping(): Promise<Keeping>;
	/** What `notebook-sync.ts` exchanges by. */
	readonly exchange: NotebookExchange;
	/** Calls back when the notebook was changed, here or in another tab. The value ends it. */
	subscribe(listener: () => void): () => void;
	close(): void;
};

/** What the notebook asks the server. */
export type SyncQuestion = Immutable<SyncRequest>;

/** The side of the notebook that the server is spoken to through. */
export type NotebookExchange = {
	/** What to ask the server next. */
	request(): Promise<SyncQuestion>;
	/** Takes over what the server says, and forgets to send what it has been sent. */
	accept(asked: SyncQuestion, answer: SyncAnswer, clockErrorMs: number | undefined): Promise<void>;
	/** Notes that an exchange under this code failed. A code that is unknown is given up. */
	fail(asked: Pick<SyncQuestion, 'code'>, problem: SyncProblem): Promise<void>;
	/** Keeps the notebook under a code from now on, or under none. All of it is to be sent. */
	keepUnder(code: string | undefined): Promise<void>;
};
