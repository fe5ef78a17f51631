import * as v from 'valibot';
import { isRevealed, recordOf } from '#lib/core/quiz/attempt.ts';
import { factSchema, type Fact } from '#lib/core/quiz/facts.ts';
import { applyFact, attemptIn, emptyQuiz } from '#lib/core/quiz/fold.ts';
import { presentSet } from '#lib/core/quiz/learner-view.ts';
import { markFact, type Marking } from '#lib/core/quiz/marking.ts';
import { scoreHistory } from '#lib/core/quiz/score-history.ts';
import type { App } from './app.ts';
import type { FoldedAttempt } from './folded-attempt.ts';
import { findMarking, readCorrections } from './quiz-sets.ts';
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

/** The folded attempt after more facts. Each must be allowed: see `snapshot.can`. */
export function extendFold(folded: FoldedAttempt, facts: readonly Fact[]): FoldedAttempt {
	return {
		...folded,
		seq: folded.seq + facts.length,
		facts: [...folded.facts, ...facts],
		snapshot: facts.reduce(
			(snapshot, fact) => applyFact(snapshot, markFact(fact, folded.marking)),
			folded.snapshot
		)
	};
}

/** The fold of no facts yet, of an attempt with this seed. */
export function emptyFold(marking: Marking, seed: string): FoldedAttempt {
	const questions = presentSet(marking.set, seed);
	return { seq: 0, marking, questions, facts: [], snapshot: emptyQuiz() };
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
	const marking = await findMarking(app, reader, first.plan.setId, first.plan.version);
	if (!marking) throw new AttemptLogError(attemptId, 'names a set version that is not stored');
	return emptyFold(marking, first.seed);
}

/** A fold that is remembered, unless its set was corrected since. */
async function recallFold(
	app: App,
	reader: RepositoryReader,
	attemptId: string
): Promise<FoldedAttempt | undefined> {
	const known = app.foldedAttempts.get(attemptId);
	if (!known) return undefined;
	const { setId, version } = attemptIn(known.snapshot).plan;
	const seen = known.marking.corrections.length;
	const newer = await readCorrections(reader, setId, version, seen);
	return newer.length === 0 ? known : undefined;
}

/** The attempt as of its last stored event and its set's last correction. Within a transaction it sees that transaction's events. */
export async function foldAttempt(
	app: App,
	reader: RepositoryReader,
	attemptId: string
): Promise<FoldedAttempt> {
	const known = await recallFold(app, reader, attemptId);
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

/** What an attempt's projection is made from. */
export type Projectable = Pick<FoldedAttempt, 'seq' | 'marking' | 'facts' | 'snapshot'>;

/**
 * What lists and results show of an attempt. It follows from its log and its set's corrections alone.
 * The state `withheld` is that of an attempt which is over, and whose learner may not see its score yet.
 */
export function projectAttempt(
	record: AttemptRecord,
	{ seq, marking, facts, snapshot }: Projectable
): AttemptRecord {
	const attempt = attemptIn(snapshot);
	const { earned, maximum } = scoreHistory(facts, marking, attempt).score;
	const isWithheld = attempt.finishedAt !== undefined && !isRevealed(attempt);
	return {
		...record,
		updatedAtMs: facts.at(-1)?.at ?? record.updatedAtMs,
		state: isWithheld ? 'withheld' : snapshot.value,
		seq,
		answered: attempt.plan.questions.filter(({ id }) => recordOf(attempt, id).response).length,
		questionCount: attempt.plan.questions.length,
		score: {
			numerator: earned.numerator,
			denominator: earned.denominator,
			maximum: maximum.numerator
		}
	};
}
