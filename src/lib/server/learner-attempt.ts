import type { Article } from '#lib/core/article/article.ts';
import type { GradedFact } from '#lib/core/quiz/facts.ts';
import type { Attempt } from '#lib/core/quiz/attempt.ts';
import { attemptIn, type QuizState } from '#lib/core/quiz/fold.ts';
import {
	factForLearner,
	questionForLearner,
	questionsForLearner,
	redactAttempt,
	type LearnerQuestion
} from '#lib/core/quiz/learner-view.ts';
import type { FoldedAttempt } from './attempt-log.ts';

/** An attempt as its learner may hold it: the page and the browser's machine need nothing else. */
export type LearnerAttempt = {
	readonly id: string;
	readonly set: { readonly id: string; readonly title: string };
	readonly facts: readonly GradedFact[];
	readonly questions: readonly LearnerQuestion[];
	readonly articles: readonly Article[];
	/** The server's clock when this was made, so that the browser knows its own clock's error. */
	readonly nowMs: number;
};

/** What the attempt's page needs to show where the attempt stands: far less than the whole copy. */
export type LearnerScreen = Pick<
	LearnerAttempt,
	'id' | 'set' | 'articles' | 'questions' | 'nowMs'
> & {
	readonly stage: QuizState;
	readonly attempt: Attempt;
};

/**
 * What a learner's copy changes to after a fact: the facts from index `from` on are these, and these
 * questions replace those held. Finishing can reveal what was withheld: then everything comes anew.
 */
export type Acknowledgement = {
	readonly from: number;
	readonly facts: readonly GradedFact[];
	readonly questions: readonly LearnerQuestion[];
	readonly nowMs: number;
};

/** The whole attempt for its learner. */
export function attemptForLearner(
	id: string,
	folded: FoldedAttempt,
	nowMs: number
): LearnerAttempt {
	const { set, facts, questions, snapshot } = folded;
	const attempt = attemptIn(snapshot);
	return {
		id,
		set: { id: set.id, title: set.title },
		facts: facts.map((fact) => factForLearner(fact, attempt, questions)),
		questions: questionsForLearner(attempt, questions),
		articles: set.articles,
		nowMs
	};
}

/** The attempt's page: the question on the screen, or all of them once the attempt is finished. */
export function screenForLearner(id: string, folded: FoldedAttempt, nowMs: number): LearnerScreen {
	const { set, questions, snapshot } = folded;
	const attempt = attemptIn(snapshot);
	const stage = snapshot.value;
	const onScreen =
		stage === 'summary'
			? questionsForLearner(attempt, questions)
			: [questionForLearner(attempt.current, attempt, questions)].filter(
					(question) => question !== undefined
				);
	const articleIds = new Set(onScreen.map(({ articleId }) => articleId));
	return {
		id,
		set: { id: set.id, title: set.title },
		stage,
		attempt: redactAttempt(attempt, questions),
		questions: onScreen,
		articles: set.articles.filter((article) => articleIds.has(article.id)),
		nowMs
	};
}

/** What changed for the learner between two folds of the same attempt. */
export function acknowledge(
	before: FoldedAttempt,
	after: FoldedAttempt,
	nowMs: number
): Acknowledgement {
	const attempt = attemptIn(after.snapshot);
	const { questions } = after;
	const finishedNow =
		attempt.finishedAt !== undefined && attemptIn(before.snapshot).finishedAt === undefined;
	if (finishedNow) {
		const facts = after.facts.map((fact) => factForLearner(fact, attempt, questions));
		return { from: 0, facts, questions: questionsForLearner(attempt, questions), nowMs };
	}
	const added = after.facts.slice(before.facts.length);
	const touched = new Set([
		...added.flatMap((fact) => ('questionId' in fact ? [fact.questionId] : [])),
		...(added.some(({ type }) => type === 'time.expired')
			? [attemptIn(before.snapshot).current]
			: [])
	]);
	return {
		from: before.facts.length,
		facts: added.map((fact) => factForLearner(fact, attempt, questions)),
		questions: [...touched]
			.map((id) => questionForLearner(id, attempt, questions))
			.filter((question) => question !== undefined),
		nowMs
	};
}
