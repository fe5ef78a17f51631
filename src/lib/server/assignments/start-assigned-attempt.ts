import { readTerms, settingsFor, windowStateAt } from '#lib/core/bank/assignment.ts';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { AttemptWishes } from '#lib/core/quiz/plan.ts';
import type { App } from '../app.ts';
import { beginAttempt, saveBegunAttempt, type BegunAttempt } from '../begin-attempt.ts';
import { findMarking } from '../quiz-sets.ts';
import type { Repository } from '../storage/storage.ts';
import { isUnfinished } from '../use-cases/list-sets.ts';
import { catchUpAttempts } from './catch-up-attempts.ts';
import { holdAssignment } from './hold-assignment.ts';
import { attemptsOf, participantOf } from './participant-of.ts';
import { readMultiplier } from './set-time-multiplier.ts';

export type AssignedStartRefusal =
	| 'assignment-not-found'
	| 'not-joined'
	| 'not-open-yet'
	| 'closed'
	| 'no-attempts-left'
	| 'mode-not-offered'
	| 'set-not-found';

type Mode = AttemptWishes['mode'];
type Start = Outcome<{ readonly id: string; readonly begun?: BegunAttempt }, AssignedStartRefusal>;

async function startIn(
	app: App,
	repository: Repository,
	assignmentId: string,
	learnerId: string,
	wanted: Mode | undefined
): Promise<Start> {
	const at = app.now();
	const record = await holdAssignment(repository, assignmentId);
	if (!record) return fail('assignment-not-found');
	const participant = await participantOf(repository, assignmentId, learnerId);
	if (!participant) return fail('not-joined');
	const state = windowStateAt(record, at);
	if (state !== 'open') return fail(state);
	const attempts = await attemptsOf(repository, participant);
	const unfinished = attempts.findLast(
		(attempt) => attempt.learnerId === learnerId && isUnfinished(attempt)
	);
	if (unfinished) return succeed({ id: unfinished.id });
	const terms = readTerms(record.document);
	const { allowed } = terms.attempts;
	if (allowed !== 'unlimited' && attempts.length >= allowed) return fail('no-attempts-left');
	const marking = await findMarking(app, repository, record.setId, record.version);
	if (!marking) return fail('set-not-found');
	const settings = settingsFor(marking.set.settings, terms);
	const mode = settings.modes.find((offered) => wanted === undefined || offered === wanted);
	if (mode === undefined) return fail('mode-not-offered');
	const wishes = { mode, time: readMultiplier(participant.timeMultiplier) ?? 1 };
	const assigned = { assignmentId, participantId: participant.id, settings };
	const begun = beginAttempt(learnerId, marking, record.version, wishes, at, assigned);
	await saveBegunAttempt(repository, begun);
	return succeed({ id: begun.record.id, begun });
}

/**
 * Starts an attempt at an assignment for a learner who has joined it, or goes on with the one that is
 * not finished. The value is the attempt's id. It is taken under the assignment's settings and
 * the learner's own time; the window and the number of attempts are kept. Without a wish it is taken in
 * the first mode that is offered.
 */
export async function startAssignedAttempt(
	app: App,
	assignmentId: string,
	learnerId: string,
	mode?: Mode
): Promise<Outcome<string, AssignedStartRefusal>> {
	await catchUpAttempts(app, assignmentId, learnerId);
	const started = await app.storage.transaction((repository) =>
		startIn(app, repository, assignmentId, learnerId, mode)
	);
	if (!started.ok) return started;
	const { id, begun } = started.value;
	if (begun) app.foldedAttempts.set(id, begun.folded);
	return succeed(id);
}
