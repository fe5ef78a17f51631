import type { Settings } from '#lib/core/bank/document.ts';
import type { Fact } from '#lib/core/quiz/facts.ts';
import type { Marking } from '#lib/core/quiz/marking.ts';
import { planAttempt, type AttemptWishes } from '#lib/core/quiz/plan.ts';
import { emptyFold, eventOf, extendFold, projectAttempt } from './attempt-log.ts';
import type { FoldedAttempt } from './folded-attempt.ts';
import { randomId } from './identity.ts';
import type { AttemptRecord, NewEvent, Repository } from './storage/storage.ts';

/** For what and as whom an attempt is taken, and under which settings instead of the set's own. */
export type AssignedTo = {
	readonly assignmentId: string;
	readonly participantId: string;
	readonly settings: Settings;
};

/** An attempt that has begun and is not saved yet. */
export type BegunAttempt = {
	readonly record: AttemptRecord;
	readonly event: NewEvent;
	readonly folded: FoldedAttempt;
};

/** Begins an attempt at a version of a set as it is graded by now. */
export function beginAttempt(
	learnerId: string,
	marking: Marking,
	version: number,
	wishes: AttemptWishes,
	at: number,
	assigned?: AssignedTo
): BegunAttempt {
	const id = randomId();
	const seed = randomId();
	const set = assigned ? { ...marking.set, settings: assigned.settings } : marking.set;
	const plan = planAttempt(set, version, wishes, seed);
	const fact: Fact = { type: 'attempt.started', at, seed, plan };
	const folded = extendFold(emptyFold(marking, seed), [fact]);
	const record = projectAttempt(
		{
			id,
			learnerId,
			setId: set.id,
			version,
			startedAtMs: at,
			updatedAtMs: at,
			state: 'intro',
			seq: 0,
			answered: 0,
			questionCount: set.questions.length,
			...(assigned && {
				assignmentId: assigned.assignmentId,
				participantId: assigned.participantId
			})
		},
		folded
	);
	return { record, event: eventOf(fact, 'start'), folded };
}

/** Saves an attempt that has begun: its projection and its first fact. */
export async function saveBegunAttempt(
	repository: Repository,
	{ record, event }: BegunAttempt
): Promise<void> {
	await repository.saveAttempt(record);
	await repository.appendEvents(record.id, 0, [event]);
}
