import { fail, type Outcome } from '#lib/core/outcome.ts';
import { TIME_MULTIPLIERS, type AttemptWishes } from '#lib/core/quiz/plan.ts';
import type { App } from '../app.ts';
import type { ParticipantRecord } from '../storage/workspace-records.ts';
import { changeParticipant, type RosterRefusal } from './change-participant.ts';

/** Every multiplier as it is stored and sent. */
export const STORED_MULTIPLIERS = [...TIME_MULTIPLIERS.map(String), 'unlimited'] as const;

/** A stored multiplier: a factor, or no limit at all. */
export function readMultiplier(stored: string): AttemptWishes['time'] | undefined {
	if (stored === 'unlimited') return stored;
	return TIME_MULTIPLIERS.find((factor) => String(factor) === stored);
}

/** Gives a learner more time, or takes the clock away, from their next attempt on. */
export async function setTimeMultiplier(
	app: App,
	workspaceId: string,
	assignmentId: string,
	participantId: string,
	multiplier: string
): Promise<Outcome<ParticipantRecord, RosterRefusal | 'multiplier-unknown'>> {
	if (readMultiplier(multiplier) === undefined) return fail('multiplier-unknown');
	return changeParticipant<never>(app, workspaceId, assignmentId, participantId, (participant) => ({
		...participant,
		timeMultiplier: multiplier
	}));
}
