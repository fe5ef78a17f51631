import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import { CodeLimit } from './code-limit.ts';
import { noDrawer, type Drawer } from './drawing/drawer.ts';
import type { FoldedAttempt } from './folded-attempt.ts';
import { createArticleReader, type ArticleReader } from './ingest/article-reader.ts';
import { createBankExtensions, type BankExtensions } from './model/bank-extensions.ts';
import { createNotebookCaches, type NotebookCaches } from './notebook/notebook-caches.ts';
import { VisitorLimit } from './rate-limit.ts';
import { RecentMap } from './recent-map.ts';
import { QuizPictures } from './share/quiz-pictures.ts';
import type { Storage } from './storage/storage.ts';
import { PasskeyChallenges } from './workspace/passkey-challenges.ts';
import { SignInLimit } from './workspace/sign-in-limit.ts';

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
	/** Draws banks; `close` ends its thread. */
	readonly drawer: Drawer;
	/** Has a language model add to banks, if there is one; `close` ends its calls. */
	readonly bankExtensions: BankExtensions;
	/** How often a visitor may have a text read or a bank drawn. */
	readonly drawingLimit: VisitorLimit;
	/** How often a visitor may have a page fetched from another site. */
	readonly fetchingLimit: VisitorLimit;
	/** How often the code of an assignment may be guessed. */
	readonly codeLimit: CodeLimit;
	/** How often a password may be tried. */
	readonly signInLimit: SignInLimit;
	/** What is remembered of notebooks, and how often they may be asked for. */
	readonly notebooks: NotebookCaches;
	/** The pictures that stand for quizzes where their links are shared. */
	readonly quizPictures: QuizPictures;
	/** What passkeys have been asked and have not answered. */
	readonly passkeyChallenges: PasskeyChallenges;
	/** Whether languages that are only samples may be looked at. */
	readonly showsSampleLanguages: boolean;
	/** Whether the page with every component may be looked at. */
	readonly showsComponentPage: boolean;
};

/** What only those who work on the app look at. */
export type Workshop = Pick<App, 'showsSampleLanguages' | 'showsComponentPage'>;
const NO_WORKSHOP: Workshop = { showsSampleLanguages: false, showsComponentPage: false };

const SECOND = 1000;

// A class of thirty behind one address draws at once; one learner cannot take all of it.
const DRAWINGS = {
	address: { burst: 150, everyMs: SECOND },
	learner: { burst: 30, everyMs: 4 * SECOND }
};
// Slower, since it is another site that answers.
const FETCHES = {
	address: { burst: 60, everyMs: 2 * SECOND },
	learner: { burst: 10, everyMs: 10 * SECOND }
};

/** An app around an open storage. */
export function createApp(
	storage: Storage,
	now: () => number = Date.now,
	articleReader: ArticleReader = createArticleReader({ fetchUrls: false }),
	drawer: Drawer = noDrawer,
	bankExtensions: BankExtensions = createBankExtensions(),
	workshop: Workshop = NO_WORKSHOP
): App {
	return {
		storage,
		now,
		setVersions: new RecentMap(200),
		// Of 50 to 150 kB each, most of it the questions under this attempt's names.
		foldedAttempts: new RecentMap(1_000),
		learnerIds: new RecentMap(10_000),
		articleReader,
		drawer,
		bankExtensions,
		drawingLimit: new VisitorLimit(DRAWINGS.address, DRAWINGS.learner),
		fetchingLimit: new VisitorLimit(FETCHES.address, FETCHES.learner),
		codeLimit: new CodeLimit(),
		signInLimit: new SignInLimit(),
		notebooks: createNotebookCaches(),
		quizPictures: new QuizPictures(),
		passkeyChallenges: new PasskeyChallenges(),
		...workshop
	};
}
