import type { Article } from '#lib/core/article/article.ts';
import type { QuestionKind } from '#lib/core/question/question.ts';
import type { Calendar } from '#lib/core/review/calendar.ts';
import type { Entry } from '#lib/core/review/entry.ts';
import type { History } from '#lib/core/review/history.ts';
import type { WholeNotebook } from '#lib/core/review/notebook-file.ts';
import type { NotebookDeed, NotebookEvent, Review } from '#lib/core/review/notebook-event.ts';
import type { PageQuestion } from '#lib/core/review/notebook-page.ts';
import type { ArticleBrief, TodayView } from '#lib/core/review/today-view.ts';

/** An entry with all that asking it needs. */
export type OpenedEntry = {
	readonly entry: Entry;
	readonly content: PageQuestion;
	readonly article: Article;
	/** The reviews that stand, oldest first. */
	readonly reviews: readonly Review[];
};

/** A learner's notebook on this device. What it resolves to is on the disk of the device. */
export type NotebookStore = {
	today(now: number, calendar: Calendar): Promise<TodayView>;
	entries(): Promise<readonly Entry[]>;
	articles(): Promise<readonly ArticleBrief[]>;
	open(entryId: string): Promise<OpenedEntry | undefined>;
	history(now: number, calendar: Calendar): Promise<History>;
	/** The learner's own median for right answers of the kind, in milliseconds. */
	usualMs(kind: QuestionKind): Promise<number | undefined>;
	/** Stamps a deed with an id, the time and its turn, and writes it into the log together with what follows from it. */
	record(deed: NotebookDeed, at: number): Promise<NotebookEvent>;
	/** Adds what another device, a file or the server knows. */
	merge(notebook: WholeNotebook): Promise<void>;
	whole(): Promise<WholeNotebook>;
	/** Deletes everything on this device and remembers only that it was emptied. */
	empty(at: number): Promise<void>;
	/** Calls back when the notebook was changed, here or in another tab. The value ends it. */
	subscribe(listener: () => void): () => void;
	close(): void;
};
