import { isUnderWay } from '#lib/core/quiz/rules.ts';
import type { Fact } from '#lib/core/quiz/facts.ts';
import { attemptIn } from '#lib/core/quiz/fold.ts';
import { extendFold } from './attempt-log.ts';
import type { AttemptWindow } from './attempt-window.ts';
import type { FoldedAttempt } from './folded-attempt.ts';
import { outageSince } from './server-run.ts';
import type { RepositoryReader, StoredEvent } from './storage/storage.ts';

/** How long the server was away since the attempt's last fact, if that counts: only a running clock can lose time. */
export type Outage = { readonly outageMs?: number };

/** What the server notices of itself when it looks at an attempt. */
export type Notice = 'time.expired' | 'attempt.closed' | 'reveal.opened' | 'attempt.resumed';

const KEYS: Readonly<Record<Notice, string>> = {
	'time.expired': '@expired',
	'attempt.closed': '@closed',
	'reveal.opened': '@revealed',
	'attempt.resumed': '@returned'
};

/** The key of what the server noticed after the event `seq`. No client can use it. */
export function noticeKey(type: Notice, seq: number): string {
	return `${KEYS[type]}-${seq}`;
}

/** Whether the server itself noticed what is stored. */
export function isNotice({ key }: Pick<StoredEvent, 'key'>): boolean {
	return key.startsWith('@');
}

/** How long the server was away since the attempt's last fact, for attempts with a clock running. */
export async function outageOf(
	reader: RepositoryReader,
	folded: FoldedAttempt,
	now: number
): Promise<Outage> {
	const last = folded.facts.at(-1);
	if (!last || attemptIn(folded.snapshot).deadline === undefined) return {};
	const outageMs = await outageSince(reader, last.at, now);
	return outageMs > 0 ? { outageMs } : {};
}

type NoticedFact = Fact & { readonly type: Notice };

/**
 * The fact that the attempt's time ran out, when it has by now and counts in the state the attempt
 * is in: it happened at the deadline, whenever it is noticed.
 */
export function expiryOf(
	{ snapshot }: FoldedAttempt,
	outage: Outage,
	now: number
): readonly NoticedFact[] {
	const { deadline } = attemptIn(snapshot);
	if (deadline === undefined) return [];
	const at = deadline + (outage.outageMs ?? 0);
	const expiry: NoticedFact = { type: 'time.expired', at, ...outage };
	return now > at && snapshot.can(expiry) ? [expiry] : [];
}

/** A time in the past of a log: not before its last fact, also where the teacher moved a date there afterwards. */
function notBeforeLast({ facts }: FoldedAttempt, at: number): number {
	return Math.max(at, facts.at(-1)?.at ?? at);
}

/** The fact that the teacher's window ended while the attempt was under way. */
export function closureOf(
	folded: FoldedAttempt,
	closesAtMs: number | undefined,
	now: number
): readonly NoticedFact[] {
	if (closesAtMs === undefined || now < closesAtMs) return [];
	const isOpen = isUnderWay(attemptIn(folded.snapshot));
	return isOpen ? [{ type: 'attempt.closed', at: notBeforeLast(folded, closesAtMs) }] : [];
}

/** The fact that results which waited for a date may be seen. */
export function revealOf(
	folded: FoldedAttempt,
	revealsAtMs: number | undefined,
	now: number
): readonly NoticedFact[] {
	if (revealsAtMs === undefined || now < revealsAtMs) return [];
	const opening: NoticedFact = { type: 'reveal.opened', at: notBeforeLast(folded, revealsAtMs) };
	return folded.snapshot.can(opening) ? [opening] : [];
}

/** The fact that the attempt goes on after an outage, so that a learner who only looks sees the time that is left. */
export function returnOf(
	{ snapshot }: FoldedAttempt,
	outage: Outage,
	now: number
): readonly NoticedFact[] {
	if (outage.outageMs === undefined || snapshot.value === 'paused') return [];
	const back: NoticedFact = { type: 'attempt.resumed', at: now, ...outage };
	return snapshot.can(back) ? [back] : [];
}

/** All that happened to the attempt by itself up to now, in the order in which it happened: the clock, the window's end, the results' date. */
export function noticesOf(
	folded: FoldedAttempt,
	outage: Outage,
	{ closesAtMs, revealsAtMs }: AttemptWindow,
	now: number
): readonly NoticedFact[] {
	const expiry = expiryOf(folded, outage, now);
	const closesFirst = closureOf(folded, closesAtMs, now).filter(({ at }) =>
		expiry.every((expired) => at < expired.at)
	);
	const ended = closesFirst.length > 0 ? closesFirst : expiry;
	const after = extendFold(folded, ended);
	// A question's time that ran out leaves the attempt under way.
	const closed = closureOf(after, closesAtMs, now);
	return [...ended, ...closed, ...revealOf(extendFold(after, closed), revealsAtMs, now)];
}
