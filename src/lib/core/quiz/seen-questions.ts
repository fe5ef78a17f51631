import type { Fact } from './facts.ts';
import { applyFact, attemptIn, emptyQuiz } from './fold.ts';

/**
 * The ids of the questions that were on the screen before the attempt was finished. Whoever looks at a miss
 * afterwards has not had it to answer.
 */
export function seenQuestions(facts: readonly Fact[]): ReadonlySet<string> {
	const seen = new Set<string>();
	let snapshot = emptyQuiz();
	for (const fact of facts) {
		snapshot = applyFact(snapshot, fact);
		const { current, finishedAt } = attemptIn(snapshot);
		if (finishedAt !== undefined) break;
		seen.add(current);
	}
	return seen;
}
