import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import type { Attempt } from './attempt.ts';
import type { GradedFact } from './facts.ts';
import { quizMachine } from './quiz.machine.ts';

/** Where an attempt stands after some facts. */
export type QuizSnapshot = SnapshotFrom<typeof quizMachine>;

/** The states of a quiz by their names in the machine. */
export type QuizState = QuizSnapshot['value'];

/** A stored log that breaks the machine's rules: it was written by another program or changed by hand. */
export class LogDoesNotFoldError extends Error {
	constructor(fact: GradedFact, state: QuizState) {
		super(`The fact ${JSON.stringify(fact)} cannot follow in the state “${state}”`);
		this.name = 'LogDoesNotFoldError';
	}
}

/** A quiz before its first fact. */
export function emptyQuiz(): QuizSnapshot {
	return initialTransition(quizMachine)[0];
}

/** The snapshot after one more fact. Throws `LogDoesNotFoldError` when the fact may not follow: ask `snapshot.can(fact)` first. */
export function applyFact(snapshot: QuizSnapshot, fact: GradedFact): QuizSnapshot {
	if (!snapshot.can(fact)) throw new LogDoesNotFoldError(fact, snapshot.value);
	return transition(quizMachine, snapshot, fact)[0];
}

/** The snapshot after a log. Resuming is folding; nothing else is saved. */
export function foldFacts(facts: readonly GradedFact[]): QuizSnapshot {
	return facts.reduce(applyFact, emptyQuiz());
}

/** The attempt in a snapshot. */
export function attemptIn(snapshot: QuizSnapshot): Attempt {
	return snapshot.context.attempt;
}
