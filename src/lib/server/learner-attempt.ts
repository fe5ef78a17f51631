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
import {
	correctionsForLearner,
	type LearnerCorrection
} from '#lib/core/quiz/learner-corrections.ts';
import { scoreHistory } from '#lib/core/quiz/score-history.ts';
import { isRevealed } from '#lib/core/quiz/attempt.ts';
import type { AttemptWindow } from './attempt-window.ts';
import type { CaughtUp } from './catch-up.ts';
import type { FoldedAttempt } from './folded-attempt.ts';

/** An attempt as its learner may hold it: the page and the browser's machine need nothing else. */
export type LearnerAttempt = {
	readonly id: string;
	readonly set: { readonly id: string; readonly title: string };
	readonly facts: readonly GradedFact[];
	readonly questions: readonly LearnerQuestion[];
	readonly articles: readonly Article[];
	readonly corrections: readonly LearnerCorrection[];
	readonly window: AttemptWindow;
	/** The server's clock when this was made, so that the browser knows its own clock's error. */
	readonly nowMs: number;
};

/** What the attempt's page needs to show where the attempt stands: far less than the whole copy. */
export type LearnerScreen = Pick<
	LearnerAttempt,
	'id' | 'set' | 'articles' | 'questions' | 'corrections' | 'window' | 'nowMs'
> & {
	readonly stage: QuizState;
	readonly attempt: Attempt;
};

/**
 * What a learner's copy changes to after a fact: the facts from index `from` on are these, and these
 * questions replace those held. The end and the opening of the results can reveal what was withheld:
 * then everything comes anew, with the corrections.
 */
export type Acknowledgement = {
	readonly from: number;
	readonly facts: readonly GradedFact[];
	readonly questions: readonly LearnerQuestion[];
	readonly corrections?: readonly LearnerCorrection[];
	readonly nowMs: number;
};

function correctionsOf({ facts, marking, snapshot }: FoldedAttempt): readonly LearnerCorrection[] {
	const attempt = attemptIn(snapshot);
	return correctionsForLearner(attempt, scoreHistory(facts, marking, attempt));
}

/** The whole attempt for its learner. */
export function attemptForLearner(
	id: string,
	{ folded, window }: CaughtUp,
	nowMs: number
): LearnerAttempt {
	const { marking, facts, questions, snapshot } = folded;
	const { set } = marking;
	const attempt = attemptIn(snapshot);
	return {
		id,
		set: { id: set.id, title: set.title },
		facts: facts.map((fact) => factForLearner(fact, attempt, questions)),
		questions: questionsForLearner(attempt, questions),
		articles: set.articles,
		corrections: correctionsOf(folded),
		window,
		nowMs
	};
}

/** The attempt's page: the question on the screen, or all of them once the attempt is finished. */
export function screenForLearner(
	id: string,
	{ folded, window }: CaughtUp,
	nowMs: number
): LearnerScreen {
	const { marking, questions, snapshot } = folded;
	const { set } = marking;
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
		corrections: correctionsOf(folded),
		window,
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
	const earlier = attemptIn(before.snapshot);
	const isOverNow = attempt.finishedAt !== undefined && earlier.finishedAt === undefined;
	if (isOverNow || (isRevealed(attempt) && !isRevealed(earlier))) {
		const facts = after.facts.map((fact) => factForLearner(fact, attempt, questions));
		return {
			from: 0,
			facts,
			questions: questionsForLearner(attempt, questions),
			corrections: correctionsOf(after),
			nowMs
		};
	}
	const added = after.facts.slice(before.facts.length);
	const touched = new Set([
		...added.flatMap((fact) => ('questionId' in fact ? [fact.questionId] : [])),
		...(added.some(({ type }) => type === 'time.expired') ? [earlier.current] : [])
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
