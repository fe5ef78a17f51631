import type { GradedFact } from '../quiz/facts.ts';
import { applyFact, attemptIn, emptyQuiz } from '../quiz/fold.ts';

/** When a question was last answered, and how long it had been on the screen by then, pauses apart. */
export type AnsweringTime = { readonly at: number; readonly tookMs: number };

/** The answering times of an attempt, by question id. A question that was left and returned to has all its time. */
export function answeringTimes(facts: readonly GradedFact[]): ReadonlyMap<string, AnsweringTime> {
	const times = new Map<string, AnsweringTime>();
	const seenMs = new Map<string, number>();
	let snapshot = emptyQuiz();
	let before = { questionId: '', at: 0 };
	for (const fact of facts) {
		if (before.questionId !== '') {
			const seen = seenMs.get(before.questionId) ?? 0;
			seenMs.set(before.questionId, seen + Math.max(0, fact.at - before.at));
		}
		if (fact.type === 'answer.submitted') {
			times.set(fact.questionId, { at: fact.at, tookMs: seenMs.get(fact.questionId) ?? 0 });
		}
		snapshot = applyFact(snapshot, fact);
		const isOnScreen = snapshot.value === 'asking';
		before = { questionId: isOnScreen ? attemptIn(snapshot).current : '', at: fact.at };
	}
	return times;
}
