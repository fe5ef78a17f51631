import type { AssignmentTerms } from '#lib/core/bank/assignment.ts';
import { fraction } from '#lib/core/question/fraction.ts';
import { chooseCounted } from '#lib/core/quiz/counted-attempt.ts';
import { attemptIn } from '#lib/core/quiz/fold.ts';
import { outcomesOf } from '#lib/core/quiz/question-outcome.ts';
import { isUnderWay } from '#lib/core/quiz/rules.ts';
import type { Score } from '#lib/core/quiz/score.ts';
import type { App } from '../app.ts';
import { findOwnAssignment } from '../assignments/find-own-assignment.ts';
import { extendFold, foldAttempt, projectAttempt } from '../attempt-log.ts';
import { noticesOf, outageOf } from '../attempt-notices.ts';
import { windowOf, type AttemptWindow } from '../attempt-window.ts';
import type { FoldedAttempt } from '../folded-attempt.ts';
import { findMarking } from '../quiz-sets.ts';
import type { AttemptRecord } from '../storage/storage.ts';
import type { ParticipantRecord } from '../storage/workspace-records.ts';
import type { AssignmentResults, Entry, Person, TakenAttempt } from './assignment-results.ts';

/** The attempt with what happened to it by itself since its learner looked last: a clock or a window that ran out. Nothing is stored. */
async function asOfNow(
	app: App,
	folded: FoldedAttempt,
	window: AttemptWindow
): Promise<FoldedAttempt> {
	const now = app.now();
	const attempt = attemptIn(folded.snapshot);
	const ends = [attempt.deadline, window.closesAtMs].filter((end) => end !== undefined);
	if (!isUnderWay(attempt) || ends.every((end) => now < end)) return folded;
	const outage = await outageOf(app.storage, folded, now);
	return extendFold(folded, noticesOf(folded, outage, window, now));
}

function scoreIn({ score }: AttemptRecord): Score {
	const { numerator = 0, denominator = 1, maximum = 0 } = score ?? {};
	return { earned: fraction(numerator, denominator), maximum: fraction(maximum) };
}

// A fold never changes, and most are the same from one look at the results to the next.
const known = new WeakMap<FoldedAttempt, TakenAttempt>();

function takenAttempt(record: AttemptRecord, folded: FoldedAttempt): TakenAttempt {
	const attempt = attemptIn(folded.snapshot);
	return {
		id: record.id,
		folded,
		attempt,
		score: scoreIn(projectAttempt(record, folded)),
		outcomes: outcomesOf(attempt, folded.facts),
		mode: attempt.plan.mode,
		startedAt: attempt.startedAt,
		...(attempt.finishedAt !== undefined && { finishedAt: attempt.finishedAt })
	};
}

async function readAttempt(
	app: App,
	record: AttemptRecord,
	window: AttemptWindow
): Promise<TakenAttempt> {
	const stored = await foldAttempt(app, app.storage, record.id);
	app.foldedAttempts.set(record.id, stored);
	const folded = await asOfNow(app, stored, window);
	const taken = known.get(folded) ?? takenAttempt(record, folded);
	known.set(folded, taken);
	return taken;
}

function personOf({ id, name, number }: ParticipantRecord, terms: AssignmentTerms): Person {
	return { id, number, ...(name !== undefined && terms.names !== 'none' && { name }) };
}

/**
 * The results of an assignment of this workspace, as of now. Another workspace's assignment is not found,
 * nor is any without a workspace.
 */
export async function readResults(
	app: App,
	workspaceId: string | undefined,
	assignmentId: string
): Promise<AssignmentResults | undefined> {
	const own = await findOwnAssignment(app, workspaceId, assignmentId);
	if (!own) return undefined;
	const { record, terms } = own;
	const marking = await findMarking(app, app.storage, record.setId, record.version);
	if (!marking) return undefined;
	const { set } = marking;
	const participants = await app.storage.listParticipants(assignmentId);
	const window = await windowOf(app.storage, { assignmentId }, app.now());
	const attempts = new Map<string | undefined, TakenAttempt[]>();
	for (const attempt of await app.storage.listAttemptsOfAssignment(assignmentId)) {
		const taken = await readAttempt(app, attempt, window);
		attempts.set(attempt.participantId, [...(attempts.get(attempt.participantId) ?? []), taken]);
	}
	const entries = participants.map((participant): Entry => {
		const own = attempts.get(participant.id) ?? [];
		const counted = chooseCounted(own, terms.attempts.counts);
		return { person: personOf(participant, terms), attempts: own, ...(counted && { counted }) };
	});
	const questions = set.questions.map((entry, index) => ({ ...entry, number: index + 1 }));
	return { record, terms, set, questions, entries };
}
