import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import type { FoldedAttempt } from './folded-attempt.ts';
import { createArticleReader, type ArticleReader } from './ingest/article-reader.ts';
import { RecentMap } from './recent-map.ts';
import type { Storage } from './storage/storage.ts';

/** What the use cases work with: the world, handed to them. */
export type App = {
	readonly storage: Storage;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** A published version never changes, so a parsed one is kept. */
	readonly setVersions: RecentMap<string, QuizSet>;
	/** Attempts as of their last acknowledged fact. Forgetting one costs a longer fold, nothing else. */
	readonly foldedAttempts: RecentMap<string, FoldedAttempt>;
	/** The learners of recent requests, by the hash of their token. */
	readonly learnerIds: RecentMap<string, string>;
	/** Reads articles in; `close` ends its processes. */
	readonly articleReader: ArticleReader;
};

/** An app around an open storage. */
export function createApp(
	storage: Storage,
	now: () => number = Date.now,
	articleReader: ArticleReader = createArticleReader({ fetchUrls: false })
): App {
	return {
		storage,
		now,
		setVersions: new RecentMap(200),
		// Of 50 to 150 kB each, most of it the questions under this attempt's names.
		foldedAttempts: new RecentMap(1_000),
		learnerIds: new RecentMap(10_000),
		articleReader
	};
}
