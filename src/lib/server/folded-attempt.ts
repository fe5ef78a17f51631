import type { Fact } from '#lib/core/quiz/facts.ts';
import type { QuizSnapshot } from '#lib/core/quiz/fold.ts';
import type { Presentations } from '#lib/core/quiz/learner-view.ts';
import type { Marking } from '#lib/core/quiz/marking.ts';

/** An attempt's log folded with the keys as they are corrected by now, as of the event `seq`. */
export type FoldedAttempt = {
	readonly seq: number;
	readonly marking: Marking;
	readonly questions: Presentations;
	readonly facts: readonly Fact[];
	readonly snapshot: QuizSnapshot;
};
