import type { Article } from '#lib/core/article/article.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { EntrySource } from '#lib/core/review/entry.ts';
import type { Notebook } from '#lib/core/review/fold-notebook.ts';
import type { NotebookRecord } from '#lib/core/review/merge.ts';
import type { NotebookPage } from '#lib/core/review/notebook-page.ts';
import { CodeLimit } from '../code-limit.ts';
import { VisitorLimit } from '../rate-limit.ts';
import { RecentMap } from '../recent-map.ts';

/** A page with the articles of its questions. `withheld` names what was left out of it while other attempts ask it. */
export type PageWithArticles = {
	readonly page: NotebookPage;
	readonly articles: readonly Article[];
	readonly withheld: string;
};

/** A question that asks for the same fact as another. */
export type Sibling = {
	readonly question: Question;
	/** It was made of the question itself: whoever may see the one may see the other. */
	readonly isDerived: boolean;
};

/** The questions that may be asked in place of another one of the same set, by the id of that one. */
export type SiblingPool = { siblingsOf(questionId: string): readonly Sibling[] };

/** A learner's notebook as the server folds it. */
export type ServerNotebook = {
	readonly notebook: Notebook;
	readonly record: NotebookRecord;
	/** By id. */
	readonly articles: ReadonlyMap<string, Article>;
	/** What each entry is folded from, by entry id: `contentOf` gives what to ask. */
	readonly sources: ReadonlyMap<string, EntrySource>;
};

/** A folded notebook and what it was folded from: the same again gives the same. */
export type FoldedNotebook = ServerNotebook & {
	readonly seq: number;
	readonly firstKey: string;
	readonly pages: readonly NotebookPage[];
};

const SECOND = 1000;

// A class of thirty behind one address begins its notebooks at once.
const KEEPING = {
	address: { burst: 100, everyMs: 10 * SECOND },
	learner: { burst: 5, everyMs: 60 * SECOND }
};

// To read 4,500 questions takes a second, in which others wait.
const EXPORTING = {
	address: { burst: 40, everyMs: 10 * SECOND },
	learner: { burst: 8, everyMs: 30 * SECOND }
};

/** What the process remembers of notebooks. Forgetting costs time, nothing else. */
export type NotebookCaches = {
	/** By attempt id. */
	readonly pages: RecentMap<string, PageWithArticles>;
	/** By the version of a set and how many corrections it has. */
	readonly siblings: RecentMap<string, SiblingPool>;
	/** By learner. */
	readonly folded: RecentMap<string, FoldedNotebook>;
	/** How often the code of a notebook may be guessed. */
	readonly codeLimit: CodeLimit;
	/** How often a notebook may be begun under a code. */
	readonly keepingLimit: VisitorLimit;
	/** How often a browser's notebook may be made into a file. */
	readonly exportLimit: VisitorLimit;
};

export function createNotebookCaches(): NotebookCaches {
	return {
		// Of 5 to 50 kB each.
		pages: new RecentMap(1_000),
		siblings: new RecentMap(200),
		folded: new RecentMap(50),
		codeLimit: new CodeLimit(),
		keepingLimit: new VisitorLimit(KEEPING.address, KEEPING.learner),
		exportLimit: new VisitorLimit(EXPORTING.address, EXPORTING.learner)
	};
}
