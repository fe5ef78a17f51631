import type { Attempt } from './attempt.ts';
import type { Correction } from './corrections.ts';
import type { Fact } from './facts.ts';
import { attemptIn } from './fold.ts';
import { replayFacts, type Marking } from './marking.ts';
import { compareScores, scoreOf, type Score } from './score.ts';

/** What a correction did to the score of an attempt. */
export type ScoreStep = {
	readonly correction: Correction;
	readonly before: Score;
	readonly after: Score;
};

/** The score of an attempt as it counts now, and what each correction since its start did to it. */
export type ScoreHistory = { readonly score: Score; readonly steps: readonly ScoreStep[] };

function attemptUnder(facts: readonly Fact[], marking: Marking): Attempt {
	return attemptIn(replayFacts(facts, marking));
}

/** What a score becomes: the replayed one, unless it is lower and the correction keeps scores. */
export function stepScore(before: Score, replayed: Score, lowering: Correction['lowering']): Score {
	return lowering === 'kept' && compareScores(replayed, before) < 0 ? before : replayed;
}

/**
 * The score of an attempt after each correction, by replaying its log under each. A correction that
 * keeps scores never lowers the part of the maximum that was reached; an attempt started after a
 * correction is simply graded by the corrected set. `attempt` spares the fold under the marking where
 * it is known.
 */
export function scoreHistory(
	facts: readonly Fact[],
	marking: Marking,
	attempt: Attempt = attemptUnder(facts, marking)
): ScoreHistory {
	const replayed = scoreOf(attempt);
	const { previous, corrections } = marking;
	const correction = corrections.at(-1);
	if (!previous || !correction || correction.at <= attempt.startedAt) {
		return { score: replayed, steps: [] };
	}
	const { score: before, steps } = scoreHistory(facts, previous);
	const after = stepScore(before, replayed, correction.lowering);
	return { score: after, steps: [...steps, { correction, before, after }] };
}
