import type { Acknowledgement } from '#lib/server/learner-attempt.ts';
import type { Command } from '#lib/server/use-cases/record-fact.ts';

/**
 * One command as its sender saw it. `unknown`: sent, never answered, and not tried again, as when a
 * tab is closed; it may be in the log or not.
 */
export type Invocation = {
	readonly attemptId: string;
	readonly command: Command;
	sends: number;
	outcome: 'unknown' | 'acknowledged' | 'refused';
	acknowledgement?: Acknowledgement;
};

/** Something a learner saw that must not happen, whatever crashes. */
export type Surprise = {
	readonly kind:
		'attempt-gone' | 'refused' | 'resumed-elsewhere' | 'shown-otherwise' | 'acknowledged-otherwise';
	readonly attemptId: string;
	readonly detail: string;
};

/** What all learners of a run did and saw. */
export type History = {
	readonly invocations: Invocation[];
	readonly surprises: Surprise[];
	/** Attempts whose start was acknowledged. */
	readonly attempts: string[];
};

export function emptyHistory(): History {
	return { invocations: [], surprises: [], attempts: [] };
}
