import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import type { Immutable } from '#lib/core/immutable.ts';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import { responseSchema } from '#lib/core/question/schema.ts';
import { commentSchema, type Fact } from '#lib/core/quiz/facts.ts';
import { selectsSentences } from '#lib/core/quiz/learner-view.ts';
import type { App } from '../app.ts';
import {
	appendToAttempt,
	eventOf,
	extendFold,
	factOf,
	foldAttempt,
	foldAttemptUntil
} from '../attempt-log.ts';
import { isNotice, noticeKey, noticesOf, outageOf } from '../attempt-notices.ts';
import { windowOf } from '../attempt-window.ts';
import type { FoldedAttempt } from '../folded-attempt.ts';
import { acknowledge, type Acknowledgement } from '../learner-attempt.ts';
import type { Repository, StoredEvent } from '../storage/storage.ts';

/** Long enough for the key of a form, which has an id of the page and one of the question in it. */
const key = v.pipe(v.string(), v.regex(/^[\w:.-]{1,120}$/u));
const questionId = v.string();

/** In characters of JSON: 200 sentences, or 30 gaps with a paragraph each. */
const LONGEST_RESPONSE = 20_000;
const response = v.pipe(
	responseSchema,
	v.check((given) => JSON.stringify(given).length <= LONGEST_RESPONSE)
);

/** What a learner may do, as it arrives: a fact without its time, under a key that the learner's side made. */
export const commandSchema = v.variant('type', [
	v.strictObject({ type: v.literal('question.opened'), key, questionId }),
	v.strictObject({
		type: v.literal('answer.submitted'),
		key,
		questionId,
		response,
		certainty: v.optional(v.picklist([1, 2, 3]))
	}),
	v.strictObject({ type: v.literal('hint.taken'), key, questionId }),
	v.strictObject({ type: v.literal('question.flagged'), key, questionId, flagged: v.boolean() }),
	v.strictObject({
		type: v.literal('question.reported'),
		key,
		questionId,
		comment: commentSchema
	}),
	v.strictObject({ type: v.literal('attempt.paused'), key }),
	v.strictObject({ type: v.literal('attempt.resumed'), key }),
	v.strictObject({ type: v.literal('time.expired'), key }),
	v.strictObject({ type: v.literal('finish.requested'), key }),
	v.strictObject({ type: v.literal('attempt.finished'), key }),
	v.strictObject({ type: v.literal('misses.opened'), key }),
	v.strictObject({ type: v.literal('miss.opened'), key, questionId }),
	v.strictObject({ type: v.literal('misses.closed'), key })
]);
export type Command = Immutable<v.InferOutput<typeof commandSchema>>;

/** Why a fact was not recorded. `not-now`: the attempt is in a state in which it cannot happen. */
export type Refusal =
	'attempt-not-found' | 'answer-does-not-fit' | 'not-now' | 'key-reused' | 'busy';

type Recording = Outcome<
	{ readonly acknowledgement: Acknowledgement; readonly folded: FoldedAttempt },
	Refusal | 'sequence-conflict'
>;

/** The command as a fact in the document's names, or a refusal when it answers with what was not shown. */
function factFrom(
	command: Command,
	folded: FoldedAttempt,
	at: number
): Outcome<Fact, 'answer-does-not-fit'> {
	const { key: _key, ...rest } = command;
	if (rest.type !== 'answer.submitted') return succeed({ ...rest, at });
	const entry = folded.questions.get(rest.questionId);
	if (
		!entry ||
		entry.question.kind !== rest.response.kind ||
		!selectsSentences(rest.response, entry.article)
	) {
		return fail('answer-does-not-fit');
	}
	const response = entry.presentation.toLog(rest.response);
	return response.ok ? succeed({ ...rest, response: response.value, at }) : response;
}

function withoutTime({ at: _at, outageMs: _outageMs, ...rest }: Fact) {
	return rest;
}

/** A time that ran out, the window's end, the opening of the results. */
const MOST_NOTICES = 3;

/** The first acknowledgement again, for a key that is in the log already. */
async function repeatAcknowledgement(
	app: App,
	repository: Repository,
	attemptId: string,
	command: Command,
	stored: StoredEvent
): Promise<Recording> {
	const folded = await foldAttemptUntil(app, repository, attemptId, stored.seq);
	const fact = factFrom(command, folded, 0);
	if (!fact.ok || !isDeepStrictEqual(withoutTime(fact.value), withoutTime(factOf(stored)))) {
		return fail('key-reused');
	}
	// What the server noticed together with the fact was part of the first acknowledgement.
	const earlier = await repository.readEvents(
		attemptId,
		Math.max(0, stored.seq - 2 - MOST_NOTICES)
	);
	const other = earlier
		.filter(({ seq }) => seq < stored.seq)
		.findLast((event) => !isNotice(event) || event.receivedAtMs !== stored.receivedAtMs);
	const from = other?.seq ?? stored.seq - 1;
	const before = await foldAttemptUntil(app, repository, attemptId, from);
	const acknowledgement = acknowledge(before, folded, stored.receivedAtMs);
	return succeed({ acknowledgement, folded: await foldAttempt(app, repository, attemptId) });
}

async function recordOnce(
	app: App,
	repository: Repository,
	learnerId: string,
	attemptId: string,
	command: Command,
	now: number
): Promise<Recording> {
	const record = await repository.findAttempt(attemptId);
	if (record?.learnerId !== learnerId) return fail('attempt-not-found');
	const before = await foldAttempt(app, repository, attemptId);
	// After the fold: on PostgreSQL a fact that another node commits between the two shows here.
	const stored = await repository.findEvent(attemptId, command.key);
	if (stored) return repeatAcknowledgement(app, repository, attemptId, command, stored);
	const outage = await outageOf(repository, before, now);
	const window = await windowOf(repository, record, now);
	const noticed = noticesOf(before, outage, window, now);
	const reached = extendFold(before, noticed);
	const wanted = factFrom(command, reached, now);
	if (!wanted.ok) return wanted;
	const given = { ...wanted.value, ...(noticed.length === 0 && outage) };
	// The clock is the server's: a browser that says the time is up only makes the server look.
	const facts = given.type === 'time.expired' ? [] : [given];
	const isAllowed = facts.every((fact) => reached.snapshot.can(fact));
	if (!isAllowed && noticed.length === 0) return fail('not-now');
	const after = isAllowed ? extendFold(reached, facts) : reached;
	const events = [
		...noticed.map((fact) =>
			eventOf(fact, fact.type === given.type ? command.key : noticeKey(fact.type, before.seq), now)
		),
		...(isAllowed ? facts.map((fact) => eventOf(fact, command.key)) : [])
	];
	if (events.length === 0) return fail('not-now');
	const appended = await appendToAttempt(repository, record, before, after, events);
	// Whoever was quicker may have stored this very command: look again before calling its key reused.
	if (!appended.ok) return fail('sequence-conflict');
	return succeed({ acknowledgement: acknowledge(before, after, now), folded: after });
}

const TRIES = 5;

/**
 * Records what a learner did: an answer, a hint, a flag, a move, a pause, the end. The value comes
 * only after the fact is on disk. The same command under the same key again gets the first
 * acknowledgement; another command under it is refused.
 */
export async function recordFact(
	app: App,
	learnerId: string,
	attemptId: string,
	command: Command
): Promise<Outcome<Acknowledgement, Refusal>> {
	const now = app.now();
	for (let tries = 0; tries < TRIES; tries++) {
		const recording = await app.storage.transaction((repository) =>
			recordOnce(app, repository, learnerId, attemptId, command, now)
		);
		if (recording.ok) {
			app.foldedAttempts.set(attemptId, recording.value.folded);
			return succeed(recording.value.acknowledgement);
		}
		// Another node, or another tab, was quicker: look again.
		app.foldedAttempts.delete(attemptId);
		if (recording.reason !== 'sequence-conflict') return fail(recording.reason);
	}
	return fail('busy');
}
