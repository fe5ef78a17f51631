import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import type { Fact } from '#lib/core/quiz/facts.ts';
import type { QuizSnapshot } from '#lib/core/quiz/fold.ts';
import type { Presentations } from '#lib/core/quiz/learner-view.ts';

/** An attempt's log folded with the keys, as of the event `seq`. */
export type FoldedAttempt = {
	readonly seq: number;
	readonly set: QuizSet;
	readonly questions: Presentations;
	readonly facts: readonly Fact[];
	readonly snapshot: QuizSnapshot;
};
