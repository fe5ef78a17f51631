import type { Article } from '#lib/core/article/article.ts';
import type { GradedFact } from '#lib/core/quiz/facts.ts';
import { attemptIn } from '#lib/core/quiz/fold.ts';
import {
	factForLearner,
	questionForLearner,
	questionsForLearner,
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
