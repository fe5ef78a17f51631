import { fraction, ONE, ZERO, type Fraction } from '#lib/core/question/fraction.ts';
import type { FactOf, FactType, GradedAnswer, GradedFact } from '#lib/core/quiz/facts.ts';
import type { AttemptPlan } from '#lib/core/quiz/plan.ts';

/** When every attempt of the tests starts. */
export const START = Date.UTC(2026, 0, 5, 9);

type Untimed<Fact extends GradedFact> = Fact extends GradedFact ? Omit<Fact, 'at'> : never;
/** A fact whose time, unless given, is one second after the fact before it. */
export type UntimedFact = Untimed<GradedFact> & { readonly at?: number };

/** The facts with an `at` each: one second after the one before, from `START`, unless given. */
export function tick(...facts: readonly UntimedFact[]): readonly GradedFact[] {
	const timed: GradedFact[] = [];
	for (const fact of facts) {
		const at = fact.at ?? (timed.at(-1)?.at ?? START - 1000) + 1000;
		timed.push({ ...fact, at });
	}
	return timed;
}

/** A plan of two choice questions of one point each, `q1` and `q2`, practised freely without a clock. */
export function aPlan(set: Partial<AttemptPlan> = {}): AttemptPlan {
	return {
		setId: 'set',
		version: 1,
		mode: 'practice',
		reveal: 'each',
		navigation: 'free',
		scoring: 'accuracy',
		asksCertainty: false,
		hints: { allowed: true, cost: 0.25 },
		pausing: true,
		questions: [
			{ id: 'q1', points: 1, choices: 3 },
			{ id: 'q2', points: 1, choices: 3 }
		],
		...set
	};
}

export function started(set: Partial<AttemptPlan> = {}): UntimedFact {
	return { type: 'attempt.started', seed: 'seed', plan: aPlan(set) };
}

/** A fact about one question. */
export function about(
	type: 'question.opened' | 'hint.taken' | 'miss.opened',
	questionId: string
): UntimedFact {
	return { type, questionId };
}

export function opened(questionId: string): UntimedFact {
	return about('question.opened', questionId);
}

export function flagged(questionId: string, isFlagged = true): UntimedFact {
	return { type: 'question.flagged', questionId, flagged: isFlagged };
}

export function reported(
	questionId: string,
	comment = 'The article says no such thing.'
): UntimedFact {
	return { type: 'question.reported', questionId, comment };
}

/** A fact that says nothing but its type and time. */
export function plain(
	type: Exclude<
		FactType,
		| 'attempt.started'
		| 'question.opened'
		| 'answer.submitted'
		| 'hint.taken'
		| 'question.flagged'
		| 'question.reported'
		| 'miss.opened'
	>,
	set: { readonly at?: number; readonly outageMs?: number } = {}
): UntimedFact {
	return { type, ...set };
}

export const RIGHT = { fraction: ONE };
export const WRONG = { fraction: ZERO };
export const HALF = { fraction: fraction(1, 2) };

type Untold = Omit<GradedAnswer, 'at'>;

/** An answer to a choice question: `right` chooses a, `wrong` b. Its grade is told unless it says `untold`. */
export function answered(
	questionId: string,
	outcome: 'right' | 'wrong' | 'untold',
	set: Pick<GradedAnswer, 'certainty' | 'grade' | 'outageMs'> & { readonly at?: number } = {}
): UntimedFact {
	const earned: Fraction = outcome === 'right' ? ONE : ZERO;
	const fact: Untold = {
		type: 'answer.submitted',
		questionId,
		response: { kind: 'choice', option: outcome === 'wrong' ? 'b' : 'a' }
	};
	return { ...fact, ...(outcome !== 'untold' && { grade: { fraction: earned } }), ...set };
}

/** The start of an attempt, for tests that fold by hand. */
export function firstFact(set: Partial<AttemptPlan> = {}): FactOf<'attempt.started'> {
	return { type: 'attempt.started', at: START, seed: 'seed', plan: aPlan(set) };
}
