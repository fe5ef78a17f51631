import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#lib/core/bank/canonical.ts';
import { emptiedAt, foldNotebook } from '#lib/core/review/fold-notebook.ts';
import { EMPTY_RECORD, mergeRecords, type NotebookRecord } from '#lib/core/review/merge.ts';
import type { NotebookEvent } from '#lib/core/review/notebook-event.ts';
import { interleaving, play, type Interleaving, type Merge } from './support/notebook-devices.ts';

const SEED = 5;
const INTERLEAVINGS = 1000;

function folded(held: NotebookRecord): string {
	const { settings, entries } = foldNotebook(held);
	return canonicalJson({ settings, entries: [...entries] });
}
const same = (a: NotebookRecord, b: NotebookRecord) => canonicalJson(a) === canonicalJson(b);

/** How many reviews of an entry stand: made, not taken back, and not from before the notebook was emptied. */
function standingOf(entry: string, events: readonly NotebookEvent[]): number {
	const undone = new Set(
		events.flatMap((one) => (one.type === 'review.undone' ? [one.review] : []))
	);
	const since = emptiedAt(events);
	return events.filter(
		(one) =>
			one.type === 'question.reviewed' &&
			one.entry === entry &&
			one.at > since &&
			!undone.has(one.id)
	).length;
}

/** Whether two devices end with the same, and with every event just once. */
function converges(merge: Merge): (story: Interleaving) => boolean {
	return (story) => {
		const { devices, made } = play(story, merge);
		const [one, other] = devices;
		const ids = one.events.map(({ id }) => id).toSorted();
		const entries = [...foldNotebook(one).entries.values()];
		return (
			same(one, other) &&
			folded(one) === folded(other) &&
			same({ ...one, events: [] }, { ...mergeRecords(made, EMPTY_RECORD), events: [] }) &&
			canonicalJson(ids) === canonicalJson(made.events.map(({ id }) => id).toSorted()) &&
			entries.every(({ id, reviews }) => reviews === standingOf(id, made.events))
		);
	};
}

describe('two devices of one learner', () => {
	it('end with the same notebook after any interleaving, no review lost or doubled', () => {
		fc.assert(fc.property(interleaving, converges(mergeRecords)), {
			numRuns: INTERLEAVINGS,
			seed: SEED
		});
	});

	it('do enough in these interleavings: entries, reviews, some undone, notebooks emptied and not', () => {
		const stories = fc.sample(interleaving, { numRuns: INTERLEAVINGS, seed: SEED });
		const ends = stories.map((story) => play(story, mergeRecords));
		const count = (has: (end: (typeof ends)[number]) => boolean) => ends.filter(has).length;
		const hasEvent = (type: NotebookEvent['type']) =>
			count(({ made }) => made.events.some((one) => one.type === type));
		expect(count(({ devices }) => foldNotebook(devices[0]).entries.size > 0)).toBeGreaterThan(500);
		expect(hasEvent('question.reviewed')).toBeGreaterThan(900);
		expect(hasEvent('review.undone')).toBeGreaterThan(300);
		expect(hasEvent('notebook.emptied')).toBeGreaterThan(300);
	});

	const byArrival = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] =>
		[...new Map(items.map((item) => [keyOf(item), item])).values()].toSorted((a, b) =>
			keyOf(a) < keyOf(b) ? -1 : 1
		);
	it.each<[string, Merge]>([
		[
			'keeps the page that arrived last',
			(a, b) => ({
				...mergeRecords(a, b),
				pages: byArrival([...a.pages, ...b.pages], ({ attemptId }) => attemptId)
			})
		],
		[
			'keeps the record that arrived last',
			(a, b) => (b.events.length > 0 ? b : mergeRecords(a, b))
		],
		[
			'adds what arrives',
			(a, b) => ({ ...mergeRecords(a, b), events: [...a.events, ...b.events] })
		],
		[
			'keeps what happened last by the clock',
			(a, b) => {
				const { pages, events } = mergeRecords(a, b);
				const newest = events.toSorted((one, other) => one.at - other.at).slice(-10);
				return { pages, events: newest.toSorted((one, other) => (one.id < other.id ? -1 : 1)) };
			}
		]
	])('would not with a merge that %s', (_, merge) => {
		const run = fc.check(fc.property(interleaving, converges(merge)), {
			numRuns: INTERLEAVINGS,
			seed: SEED,
			endOnFailure: true
		});
		expect(run.failed).toBe(true);
	});
});
