import { createActor, initialTransition, type SnapshotFrom } from 'xstate';
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

const bystander = createActor(quizMachine);

/** What `transition` of xstate makes anew for every fact, at half of a fold's cost: the machine has no children, no effects and no actor to speak to. */
const INERT_SCOPE: Parameters<typeof quizMachine.transition>[2] = {
	self: bystander,
	system: bystander.system,
	id: '',
	sessionId: '',
	logger: () => undefined,
	defer: () => undefined,
	emit: () => undefined,
	stopChild: () => undefined,
	actionExecutor: () => undefined
};

/** A quiz before its first fact. */
export function emptyQuiz(): QuizSnapshot {
	return initialTransition(quizMachine)[0];
}

/** The snapshot after one more fact. Throws `LogDoesNotFoldError` when the fact may not follow: ask `snapshot.can(fact)` first. */
export function applyFact(snapshot: QuizSnapshot, fact: GradedFact): QuizSnapshot {
	if (!snapshot.can(fact)) throw new LogDoesNotFoldError(fact, snapshot.value);
	return quizMachine.transition(snapshot, fact, INERT_SCOPE);
}

/** The snapshot after a log. Resuming is folding; nothing else is saved. */
export function foldFacts(facts: readonly GradedFact[]): QuizSnapshot {
	return facts.reduce(applyFact, emptyQuiz());
}

/** The attempt in a snapshot. */
export function attemptIn(snapshot: QuizSnapshot): Attempt {
	return snapshot.context.attempt;
}
