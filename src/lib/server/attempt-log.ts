import * as v from 'valibot';
import { recordOf } from '#lib/core/quiz/attempt.ts';
import { factSchema, type Fact } from '#lib/core/quiz/facts.ts';
import { applyFact, attemptIn, emptyQuiz } from '#lib/core/quiz/fold.ts';
import { gradeFact, presentSet } from '#lib/core/quiz/learner-view.ts';
import { scoreOf } from '#lib/core/quiz/score.ts';
import type { App } from './app.ts';
import type { FoldedAttempt } from './folded-attempt.ts';
import { findQuizSet } from './quiz-sets.ts';
import { outageSince } from './server-run.ts';
import type {
	AppendOutcome,
	AttemptRecord,
	NewEvent,
	Repository,
	RepositoryReader,
	StoredEvent
} from './storage/storage.ts';

export type { FoldedAttempt } from './folded-attempt.ts';

/** An attempt without a log, or a log that does not start an attempt. */
export class AttemptLogError extends Error {
	constructor(attemptId: string, problem: string) {
		super(`The log of the attempt ${attemptId} ${problem}`);
		this.name = 'AttemptLogError';
	}
}

/** The fact in a stored event. The database is an edge: what it holds is checked. */
export function factOf(event: StoredEvent): Fact {
	return v.parse(factSchema, { ...event.body, type: event.type });
}

/** The event that stores a fact under a client's key. A time that ran out is noticed, and so received, later than it happened. */
export function eventOf(fact: Fact, key: string, receivedAtMs = fact.at): NewEvent {
	const { type, ...body } = fact;
	return { key, type, body, receivedAtMs };
}

/** The key of a time that ran out, noticed by the server after the event `seq`. No client can use it. */
export function expiryKey(seq: number): string {
	return `@expired-${seq}`;
}

/** The key of a return after an outage, noticed by the server after the event `seq`. No client can use it. */
export function returnKey(seq: number): string {
	return `@returned-${seq}`;
}

/** The folded attempt after more facts. Each must be allowed: see `snapshot.can`. */
export function extendFold(folded: FoldedAttempt, facts: readonly Fact[]): FoldedAttempt {
	return {
		...folded,
		seq: folded.seq + facts.length,
		facts: [...folded.facts, ...facts],
		snapshot: facts.reduce(
			(snapshot, fact) => applyFact(snapshot, gradeFact(fact, folded.questions)),
			folded.snapshot
		)
	};
}

async function beginFold(
	app: App,
	reader: RepositoryReader,
	attemptId: string,
	first: Fact | undefined
): Promise<FoldedAttempt> {
	if (first?.type !== 'attempt.started') {
		throw new AttemptLogError(attemptId, 'does not begin with attempt.started');
	}
	const set = await findQuizSet(app, reader, first.plan.setId, first.plan.version);
	if (!set) throw new AttemptLogError(attemptId, 'names a set version that is not stored');
	const questions = presentSet(set, first.seed);
	return { seq: 0, set, questions, facts: [], snapshot: emptyQuiz() };
}

/** The attempt as of its last stored event. Within a transaction it sees that transaction's events. */
export async function foldAttempt(
	app: App,
	reader: RepositoryReader,
	attemptId: string
): Promise<FoldedAttempt> {
	const known = app.foldedAttempts.get(attemptId);
	const facts = (await reader.readEvents(attemptId, known?.seq ?? 0)).map(factOf);
	if (known && facts.length === 0) return known;
	return extendFold(known ?? (await beginFold(app, reader, attemptId, facts[0])), facts);
}

/** The attempt as it was at its event `seq`. */
export async function foldAttemptUntil(
	app: App,
	reader: RepositoryReader,
	attemptId: string,
	seq: number
): Promise<FoldedAttempt> {
	const facts = (await reader.readEvents(attemptId)).slice(0, seq).map(factOf);
	return extendFold(await beginFold(app, reader, attemptId, facts[0]), facts);
}

/** How long the server was away since the attempt's last fact, for attempts with a clock running. */
export async function outageOf(
	reader: RepositoryReader,
	folded: FoldedAttempt,
	now: number
): Promise<{ readonly outageMs?: number }> {
	const last = folded.facts.at(-1);
	if (!last || attemptIn(folded.snapshot).deadline === undefined) return {};
	const outageMs = await outageSince(reader, last.at, now);
	return outageMs > 0 ? { outageMs } : {};
}

/**
 * The fact that the attempt's time ran out, when it has by now and counts in the state the attempt
 * is in: it happened at the deadline, whenever it is noticed.
 */
export function expiryOf(
	{ snapshot }: FoldedAttempt,
	outage: { readonly outageMs?: number },
	now: number
): readonly Fact[] {
	const { deadline } = attemptIn(snapshot);
	if (deadline === undefined) return [];
	const at = deadline + (outage.outageMs ?? 0);
	const expiry: Fact = { type: 'time.expired', at, ...outage };
	return now > at && snapshot.can(expiry) ? [expiry] : [];
}

/** The fact that the attempt goes on after an outage, so that a learner who only looks sees the time that is left. */
export function returnOf(
	{ snapshot }: FoldedAttempt,
	outage: { readonly outageMs?: number },
	now: number
): readonly Fact[] {
	if (outage.outageMs === undefined || snapshot.value === 'paused') return [];
	const back: Fact = { type: 'attempt.resumed', at: now, ...outage };
	return snapshot.can(back) ? [back] : [];
}

/** Appends events and brings the attempt's projection up to them. */
export async function appendToAttempt(
	repository: Repository,
	record: AttemptRecord,
	before: FoldedAttempt,
	after: FoldedAttempt,
	events: readonly NewEvent[]
): Promise<AppendOutcome> {
	const outcome = await repository.appendEvents(record.id, before.seq, events);
	if (outcome.ok) await repository.saveAttempt(projectAttempt(record, after));
	return outcome;
}

/** What lists and results show of an attempt. It follows from the log alone. */
export function projectAttempt(record: AttemptRecord, folded: FoldedAttempt): AttemptRecord {
	const attempt = attemptIn(folded.snapshot);
	const { earned, maximum } = scoreOf(attempt);
	return {
		...record,
		updatedAtMs: folded.facts.at(-1)?.at ?? record.updatedAtMs,
		state: folded.snapshot.value,
		seq: folded.seq,
		answered: attempt.plan.questions.filter(({ id }) => recordOf(attempt, id).response).length,
		questionCount: attempt.plan.questions.length,
		score: {
			numerator: earned.numerator,
			denominator: earned.denominator,
			maximum: maximum.numerator
		}
	};
}
