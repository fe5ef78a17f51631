import type { Article } from '#lib/core/article/article.ts';
import { verdictOf } from '#lib/core/question/grade.ts';
import { gradeResponse } from '#lib/core/question/registry.ts';
import { recordOf, type Attempt } from '#lib/core/quiz/attempt.ts';
import { attemptIn } from '#lib/core/quiz/fold.ts';
import { factForLearner, redactAttempt } from '#lib/core/quiz/learner-view.ts';
import type { Marking } from '#lib/core/quiz/marking.ts';
import { presentQuestion } from '#lib/core/quiz/presentation.ts';
import type { AnswerOutcome } from '#lib/core/review/notebook-page.ts';
import { pageOfAttempt } from '#lib/core/review/page-of-attempt.ts';
import type { App } from '../app.ts';
import type { FoldedAttempt } from '../folded-attempt.ts';
import { findMarking } from '../quiz-sets.ts';
import type { AttemptRecord, SetSummary } from '../storage/storage.ts';
import {
	correctionsSince,
	followQuestion,
	UNCHANGED,
	type FollowedQuestion
} from './follow-question.ts';
import type { PageWithArticles } from './notebook-caches.ts';
import { siblingPool } from './sibling-pool.ts';
import { unknownIn } from './still-asked.ts';
import type { VersionStamp } from './version-stamps.ts';

type Followed = {
	readonly summary: SetSummary;
	readonly marking: Marking;
	readonly publishedAtMs: number;
};

/** More versions than these are not read to find since when a question stands as it does. */
const MOST_VERSIONS = 20;

async function readNewer(app: App, { newer }: VersionStamp): Promise<readonly Followed[]> {
	const read: Followed[] = [];
	for (const summary of newer.slice(0, MOST_VERSIONS)) {
		const { setId, version, publishedAtMs } = summary;
		const marking = await findMarking(app, app.storage, setId, version);
		if (marking) read.push({ summary, marking, publishedAtMs });
	}
	return read;
}

/** How the version was graded when the attempt was started. */
function markingAt(marking: Marking, at: number): Marking {
	const last = marking.corrections.at(-1);
	return marking.previous && last && last.at > at ? markingAt(marking.previous, at) : marking;
}

function outcomeUnder(
	marking: Marking,
	attempt: Attempt,
	questionId: string
): AnswerOutcome | undefined {
	const question = marking.questions.get(questionId)?.question;
	const { response } = recordOf(attempt, questionId);
	return question && response && verdictOf(gradeResponse(question, response));
}

/**
 * The page of an attempt as it is by now, with the articles of its questions. `stillAsked` are the
 * questions of other attempts whose keys are not to be seen yet: none of them is on it.
 */
export async function pageOfRecord(
	app: App,
	record: AttemptRecord,
	folded: FoldedAttempt,
	stamp: VersionStamp,
	stillAsked: ReadonlySet<string>
): Promise<PageWithArticles> {
	const { marking, facts, questions, snapshot } = folded;
	const attempt = attemptIn(snapshot);
	const [start] = facts;
	const seed = start?.type === 'attempt.started' ? start.seed : '';
	const newer = await readNewer(app, stamp);
	const [newest] = newer;
	const pools = {
		own: await siblingPool(
			app,
			{ marking, version: record.version, audience: stamp.audience },
			record.learnerId
		),
		newest: newest && (await siblingPool(app, { ...newest.summary, ...newest }, record.learnerId))
	};
	const secret = new Set([...stillAsked, ...unknownIn(attempt)]);
	const followed = new Map(
		attempt.plan.questions.map(({ id }): [string, FollowedQuestion] => [
			id,
			secret.has(id) ? UNCHANGED : followQuestion(marking, newer, id)
		])
	);
	const articles = new Map<string, Article>();
	for (const { set } of [...newer.map((one) => one.marking), marking]) {
		for (const article of set.articles) articles.set(article.id, article);
	}
	const corrections = correctionsSince(marking, attempt.startedAt);
	const corrected = new Set(corrections.map(({ questionId }) => questionId));
	const before = markingAt(marking, attempt.startedAt);
	const page = pageOfAttempt({
		attemptId: record.id,
		set: { id: marking.set.id, title: marking.set.title },
		revision: folded.seq + stamp.weight,
		provisional: false,
		attempt: redactAttempt(attempt, questions),
		facts: facts.map((fact) => factForLearner(fact, attempt, questions)),
		wholeOf(id) {
			const entry = questions.get(id);
			return entry && { question: entry.presentation.question, articleId: entry.article.id };
		},
		newerOf(id) {
			const entry = followed.get(id)?.question;
			return (
				entry && {
					question: presentQuestion(entry.question, seed).question,
					articleId: entry.articleId
				}
			);
		},
		siblingsOf(id) {
			const pool = (followed.get(id)?.isInNewest && pools.newest) || pools.own;
			return pool
				.siblingsOf(id)
				.filter(({ question, isDerived }) => isDerived || !secret.has(question.id))
				.map(({ question }) => presentQuestion(question, seed).question);
		},
		outcomeBefore: (id) => (corrected.has(id) ? outcomeUnder(before, attempt, id) : undefined),
		changes: [...corrections, ...[...followed.values()].flatMap(({ changes }) => changes)]
	});
	const used = new Set(page.questions.map(({ articleId }) => articleId));
	return {
		page,
		articles: [...used].flatMap((id) => articles.get(id) ?? []),
		withheld: [...stillAsked].toSorted().join(' ')
	};
}
