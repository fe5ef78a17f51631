import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#lib/core/bank/canonical.ts';
import { calendarAt, DAY_MS } from '#lib/core/review/calendar.ts';
import type { Entry } from '#lib/core/review/entry.ts';
import { foldNotebook, type Notebook } from '#lib/core/review/fold-notebook.ts';
import { mergeRecords, type NotebookRecord } from '#lib/core/review/merge.ts';
import type { NotebookEvent } from '#lib/core/review/notebook-event.ts';
import { inferRating } from '#lib/core/review/rating.ts';
import { intervalDays, remember } from '#lib/core/review/schedule.ts';
import { DEFAULT_SETTINGS, settingsOf } from '#lib/core/review/settings.ts';
import { isDue, LONGEST_SITTING, todayOf } from '#lib/core/review/today.ts';
import { aChange, aPage, aPageAnswer, DAY_0, onDay } from './support/notebook.ts';
import {
	entries,
	event,
	moment,
	page,
	record,
	review,
	settingsChange
} from './support/notebook-arbitraries.ts';

const nothing = { pages: [], events: [] };
const entry = 'ferry/q-choice';

/** Everything that a notebook shows follows from this. */
function shown({ settings, entries }: Notebook): string {
	return canonicalJson({
		settings,
		entries: [...entries.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
	});
}
const folded = (held: NotebookRecord) => shown(foldNotebook(held));
const same = (a: NotebookRecord, b: NotebookRecord) => canonicalJson(a) === canonicalJson(b);

describe('what two devices know together', () => {
	it('is the same, whichever tells the other', () => {
		fc.assert(fc.property(record, record, (a, b) => same(mergeRecords(a, b), mergeRecords(b, a))));
	});

	it('is the same, whichever two of three meet first', () => {
		fc.assert(
			fc.property(record, record, record, (a, b, c) =>
				same(mergeRecords(mergeRecords(a, b), c), mergeRecords(a, mergeRecords(b, c)))
			)
		);
	});

	it('is no more when it is told twice', () => {
		fc.assert(
			fc.property(record, record, (a, b) => {
				const both = mergeRecords(a, b);
				return same(mergeRecords(both, both), both) && same(mergeRecords(both, a), both);
			})
		);
	});

	it('has one event for an id, and the same one everywhere, even if two were made under it', () => {
		fc.assert(
			fc.property(event, event, (a, b) => {
				const clash = { ...b, id: a.id };
				const here = mergeRecords({ pages: [], events: [a] }, { pages: [], events: [clash] });
				const there = mergeRecords({ pages: [], events: [clash] }, { pages: [], events: [a] });
				return here.events.length === 1 && same(here, there);
			})
		);
	});

	it('has the page of an attempt that knows most of it, in whatever order pages come', () => {
		fc.assert(
			fc.property(fc.array(page, { minLength: 1 }), (pages) => {
				const held = pages.reduce<NotebookRecord>(
					(before, one) => mergeRecords(before, { pages: [one], events: [] }),
					nothing
				);
				for (const one of held.pages) {
					const all = pages.filter(({ attemptId }) => attemptId === one.attemptId);
					expect(one.revision).toBe(Math.max(...all.map(({ revision }) => revision)));
					const best = all.filter(({ revision }) => revision === one.revision);
					expect(one.provisional).toBe(best.every(({ provisional }) => provisional));
				}
			})
		);
	});
});

describe('a notebook', () => {
	it('is the same, however its record is ordered and however often it was told', () => {
		const told = record.chain((held) =>
			fc.record({
				held: fc.constant(mergeRecords(held, nothing)),
				pages: fc.shuffledSubarray([...held.pages], { minLength: held.pages.length }),
				events: fc.shuffledSubarray([...held.events], { minLength: held.events.length })
			})
		);
		fc.assert(
			fc.property(told, ({ held, pages, events }) => {
				const reversed = { pages: held.pages.toReversed(), events: held.events.toReversed() };
				expect(folded(reversed)).toBe(folded(held));
				const again = [...pages, ...pages].reduce<NotebookRecord>(
					(before, one) => mergeRecords(before, { pages: [one], events: [] }),
					nothing
				);
				const all = [...events, ...events].reduce<NotebookRecord>(
					(before, one) => mergeRecords({ pages: [], events: [one] }, before),
					again
				);
				expect(folded(all)).toBe(folded(held));
			}),
			{ numRuns: 500 }
		);
	});
});

describe('what a learner took back or wished for', () => {
	const held = { pages: [aPage()], events: [] };

	it('counts, though the undoing arrives before the review, by whatever clock', () => {
		fc.assert(
			fc.property(review, moment, moment, (reviewed, undoneAt, emptied) => {
				const done = { ...reviewed, id: 'review', entry };
				const undo: NotebookEvent = {
					type: 'review.undone',
					id: 'undo',
					at: undoneAt,
					turn: 3,
					entry,
					review: 'review'
				};
				const empty: NotebookEvent = {
					type: 'notebook.emptied',
					id: 'emptied',
					at: emptied,
					turn: 4
				};
				const later = aPage([aPageAnswer({ at: onDay(30) })], { attemptId: 'attempt-2' });
				for (const before of [held, { pages: [aPage(), later], events: [empty] }]) {
					const early = mergeRecords(before, { pages: [], events: [undo] });
					const late = mergeRecords(early, { pages: [], events: [done] });
					expect(folded(late)).toBe(folded(before));
				}
			})
		);
	});

	it('stands as it was wished last, though clocks go wrong', () => {
		const wishes = fc.array(fc.tuple(fc.boolean(), moment), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(wishes, fc.nat(), (all, rotation) => {
				const events = all.map(([retires, at], index): NotebookEvent => ({
					type: retires ? 'entry.retired' : 'entry.restored',
					id: `wish-${(index * 7) % 10}`,
					at,
					turn: index + 1,
					entry
				}));
				const cut = rotation % events.length;
				const turned = [...events.slice(cut), ...events.slice(0, cut)];
				const { entries } = foldNotebook({ ...held, events: turned });
				expect(entries.get(entry)?.standing).toBe(all.at(-1)?.[0] ? 'retired' : 'active');
			})
		);
	});

	it('is the last word on each setting by itself', () => {
		fc.assert(
			fc.property(fc.array(settingsChange, { maxLength: 8 }), (changes) => {
				const events = changes.map((one, index) => ({ ...one, id: `s${index}`, turn: index + 1 }));
				const { retention, dailyLimit } = settingsOf(events.toReversed());
				const share = events.findLast((one) => one.retention !== undefined)?.retention;
				const most = events.findLast((one) => one.dailyLimit !== undefined)?.dailyLimit;
				expect(retention).toBe(share ?? DEFAULT_SETTINGS.retention);
				expect(dailyLimit).toBe(most ?? DEFAULT_SETTINGS.dailyLimit);
			})
		);
	});
});

describe('an emptied notebook', () => {
	it('is what it would be if nothing had been before', () => {
		fc.assert(
			fc.property(record, moment, (before, at) => {
				const held = mergeRecords(before, nothing);
				const events = held.events.filter(({ type }) => type !== 'notebook.emptied');
				const emptied: NotebookEvent = { type: 'notebook.emptied', id: 'z', at, turn: 99 };
				const after = foldNotebook({ ...held, events: [...events, emptied] });
				const rest = foldNotebook({
					pages: held.pages.map((one) => ({
						...one,
						answers: one.answers.filter((answer) => answer.at > at)
					})),
					events: events.filter(
						(one) => one.at > at || one.type === 'settings.changed' || one.type === 'review.undone'
					)
				});
				expect(shown(after)).toBe(shown(rest));
				for (const { notedAt } of after.entries.values()) expect(notedAt).toBeGreaterThan(at);
			})
		);
	});

	it('stays empty when the same attempts are heard of again', () => {
		fc.assert(
			fc.property(record, (before) => {
				const emptied: NotebookEvent = {
					type: 'notebook.emptied',
					id: 'z',
					at: onDay(22),
					turn: 99
				};
				const held = mergeRecords(before, { pages: [], events: [emptied] });
				expect(foldNotebook(mergeRecords(held, before)).entries.size).toBe(0);
				expect(DAY_0).toBeLessThan(emptied.at);
			})
		);
	});
});

describe('a question whose key was corrected', () => {
	const CORRECTED_AT = onDay(10);

	it('is known by what was answered since, and due at once while nothing was', () => {
		fc.assert(
			fc.property(fc.array(review, { maxLength: 10 }), (reviews) => {
				const events = reviews.map((one, index) => ({ ...one, id: `r${index}`, entry }));
				const changes = [aChange({ kind: 'key-corrected', at: CORRECTED_AT })];
				const { entries } = foldNotebook({ pages: [aPage(undefined, { changes })], events });
				const since = events
					.filter(({ at }) => at >= CORRECTED_AT)
					.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
				const begun = {
					memory: remember(undefined, { at: CORRECTED_AT, rating: 'again' }),
					at: CORRECTED_AT
				};
				const { memory, at } = since.reduce(
					(before, one) => ({
						memory: remember(before, { at: one.at, rating: inferRating(one) }),
						at: one.at
					}),
					begun
				);
				expect(entries.get(entry)).toMatchObject({
					memory,
					standing: 'active',
					note: { kind: 'key-corrected', at: CORRECTED_AT },
					reviews: events.length,
					dueAt: since.length === 0 ? CORRECTED_AT : at + intervalDays(memory, 0.9) * DAY_MS
				});
			})
		);
	});
});

describe('a day with the notebook', () => {
	const utc = calendarAt(0);
	const limits = fc.integer({ min: 5, max: 30 });

	/** The entries after a sitting in which all was answered. */
	function answerAll(held: readonly Entry[], sitting: readonly string[]): readonly Entry[] {
		return held.map((one) =>
			sitting.includes(one.id)
				? {
						...one,
						dueAt: onDay(1),
						lastReview: { id: 'r', at: DAY_0, verdict: 'right', questionId: one.questionId }
					}
				: one
		);
	}

	it('asks no more than its limit, nothing twice, and only what is due', () => {
		fc.assert(
			fc.property(entries, limits, (begun, dailyLimit) => {
				const settings = { ...DEFAULT_SETTINGS, dailyLimit };
				const first = todayOf(begun, settings, DAY_0, utc);
				const asked: string[] = [];
				let held = begun;
				for (let today = first; today.sitting.length > 0;) {
					expect(today.sitting.length).toBeLessThanOrEqual(LONGEST_SITTING);
					asked.push(...today.sitting);
					held = answerAll(held, today.sitting);
					today = todayOf(held, settings, DAY_0, utc);
				}
				const due = begun.filter((one) => isDue(one, DAY_0, utc)).map(({ id }) => id);
				expect(new Set(asked).size).toBe(asked.length);
				expect(asked.filter((id) => !due.includes(id))).toEqual([]);
				expect(asked.length).toBe(first.left);
				expect(asked.length).toBe(
					Math.max(0, Math.min(due.length, dailyLimit - first.reviewedToday))
				);
			}),
			{ numRuns: 500 }
		);
	});

	it('never asks two questions on one fact in a sitting, and errors their learner was sure of first', () => {
		fc.assert(
			fc.property(entries, limits, (held, dailyLimit) => {
				const { sitting } = todayOf(held, { ...DEFAULT_SETTINGS, dailyLimit }, DAY_0, utc);
				const asked = sitting.flatMap((id) => held.find((one) => one.id === id) ?? []);
				for (const one of asked) {
					const others = asked.filter((other) => one.siblingIds.includes(other.questionId));
					expect(others).toEqual([]);
				}
				const sure = asked.map(({ isConfidentError }) => isConfidentError);
				expect(sure).toEqual(sure.toSorted((a, b) => Number(b) - Number(a)));
				const isLeftOut = held.some(
					(one) =>
						one.isConfidentError &&
						isDue(one, DAY_0, utc) &&
						!asked.includes(one) &&
						!asked.some(
							({ questionId, siblingIds }) =>
								one.siblingIds.includes(questionId) || siblingIds.includes(one.questionId)
						)
				);
				// Who is left out for want of room is left out for others that are as urgent.
				if (isLeftOut) expect(sure.every(Boolean)).toBe(true);
			}),
			{ numRuns: 500 }
		);
	});
});
