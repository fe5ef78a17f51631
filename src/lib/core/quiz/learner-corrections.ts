import { isRevealed, type Attempt } from './attempt.ts';
import type { Change } from './corrections.ts';
import { mayReveal } from './learner-view.ts';
import type { ScoreHistory } from './score-history.ts';
import type { Score } from './score.ts';

/** What a learner may know of a correction since the attempt was started. `scores` are there once the result is. */
export type LearnerCorrection = {
	readonly at: number;
	readonly reason: string;
	readonly type: Change['type'];
	readonly questionId?: string;
	readonly scores?: { readonly before: Score; readonly after: Score };
};

function questionIdIn(change: Change): { readonly questionId?: string } {
	switch (change.type) {
		case 'question.corrected':
			return { questionId: change.question.id };
		case 'question.dropped':
			return { questionId: change.questionId };
		case 'scoring.changed':
			return {};
	}
}

/**
 * The corrections of an attempt that its learner may know of, oldest first. A reason can give a key
 * away, so it is told when the question's key may be seen, and not before.
 */
export function correctionsForLearner(
	attempt: Attempt,
	{ steps }: ScoreHistory
): readonly LearnerCorrection[] {
	return steps.flatMap(({ correction: { at, reason, change }, before, after }) => {
		const about = questionIdIn(change);
		const isTold =
			about.questionId === undefined ? isRevealed(attempt) : mayReveal(attempt, about.questionId);
		if (!isTold) return [];
		const scores = isRevealed(attempt) ? { scores: { before, after } } : {};
		return [{ at, reason, type: change.type, ...about, ...scores }];
	});
}
