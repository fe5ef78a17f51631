import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { reviewMachine } from './review.machine.ts';
import type { SittingFact } from './sitting.ts';

/** Where a sitting stands. */
export type SittingSnapshot = SnapshotFrom<typeof reviewMachine>;

/** A sitting before its first fact. */
export function emptySitting(): SittingSnapshot {
	return initialTransition(reviewMachine)[0];
}

/** The sitting after one more fact; a fact that may not follow changes nothing. */
export function continueSitting(snapshot: SittingSnapshot, fact: SittingFact): SittingSnapshot {
	return snapshot.can(fact) ? transition(reviewMachine, snapshot, fact)[0] : snapshot;
}
