import type { Settings } from '#lib/core/bank/document.ts';
import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import type { App } from '../app.ts';
import { findQuizSet } from '../quiz-sets.ts';
import type { AttemptRecord, SetSummary } from '../storage/storage.ts';

/** What a list shows of a learner's attempt. */
export type AttemptCard = {
	readonly id: string;
	readonly state: string;
	readonly isFinished: boolean;
	readonly answered: number;
	readonly questionCount: number;
	readonly startedAtMs: number;
	readonly score?: { readonly earned: number; readonly maximum: number };
};

/** What a list shows of a set. `attempt` is the learner's unfinished one, else the newest. */
export type SetCard = {
	readonly id: string;
	readonly title: string;
	readonly description?: string;
	readonly version: number;
	readonly questionCount: number;
	readonly settings: Settings;
	readonly articles: readonly {
		readonly id: string;
		readonly title: string;
		readonly publisher?: string;
		readonly published?: string;
	}[];
	readonly attempt?: AttemptCard;
};

const FINISHED = new Set(['summary', 'reviewing', 'withheld']);

/** Whether the attempt still has something to answer. */
export function isUnfinished({ state }: Pick<AttemptRecord, 'state'>): boolean {
	return !FINISHED.has(state);
}

/** What a list may show of an attempt: the score only once it is finished and may be seen. */
export function cardOfAttempt(record: AttemptRecord): AttemptCard {
	const { id, state, answered, questionCount, startedAtMs, score } = record;
	const isFinished = !isUnfinished(record);
	return {
		id,
		state,
		isFinished,
		answered,
		questionCount,
		startedAtMs,
		...(score &&
			isFinished &&
			state !== 'withheld' && {
				score: { earned: score.numerator / score.denominator, maximum: score.maximum }
			})
	};
}

/** The card of a set for a learner with these attempts, newest first. */
export function cardOfSet(
	set: QuizSet,
	version: number,
	attempts: readonly AttemptRecord[]
): SetCard {
	const own = attempts.filter(({ setId }) => setId === set.id);
	const attempt = own.find(isUnfinished) ?? own[0];
	return {
		id: set.id,
		title: set.title,
		...(set.description && { description: set.description }),
		version,
		questionCount: set.questions.length,
		settings: set.settings,
		articles: set.articles.map(({ id, title, publisher, published }) => ({
			id,
			title,
			...(publisher && { publisher }),
			...(published && { published })
		})),
		...(attempt && { attempt: cardOfAttempt(attempt) })
	};
}

async function cardsOf(
	app: App,
	learnerId: string | undefined,
	summaries: readonly SetSummary[]
): Promise<readonly SetCard[]> {
	const attempts = learnerId ? await app.storage.listAttempts(learnerId) : [];
	const cards = await Promise.all(
		summaries.map(async ({ setId, version }) => {
			const set = await findQuizSet(app, app.storage, setId, version);
			return set ? [cardOfSet(set, version, attempts)] : [];
		})
	);
	return cards.flat();
}

/** Every set published for everyone, the short ones first, with the learner's attempt at it. */
export async function listSets(
	app: App,
	learnerId: string | undefined
): Promise<readonly SetCard[]> {
	const cards = await cardsOf(app, learnerId, await app.storage.listSets());
	return cards.toSorted((a, b) => a.questionCount - b.questionCount);
}

/** More of one's own than anyone looks for on the front page. */
const MOST_OWN = 12;

/** The sets drawn by this learner, the newest first. Nobody else sees them listed. */
export async function listOwnSets(
	app: App,
	learnerId: string | undefined
): Promise<readonly SetCard[]> {
	if (learnerId === undefined) return [];
	return cardsOf(app, learnerId, await app.storage.listSetsOf(learnerId, MOST_OWN));
}

/** What a list shows of a bank that a learner drew. */
export type BankCard = {
	readonly id: string;
	readonly title: string;
	readonly seed: string;
	readonly autoCount: number;
	readonly reviewCount: number;
	readonly drawnAtMs: number;
};

/** The banks drawn by this learner, the newest first. */
export async function listOwnBanks(
	app: App,
	learnerId: string | undefined
): Promise<readonly BankCard[]> {
	if (learnerId === undefined) return [];
	const drawings = await app.storage.listDrawings(learnerId, MOST_OWN);
	return drawings.map(({ bankId, title, seed, autoCount, reviewCount, drawnAtMs }) => ({
		id: bankId,
		title,
		seed,
		autoCount,
		reviewCount,
		drawnAtMs
	}));
}
