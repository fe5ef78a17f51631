import { describe, expect, it } from 'vitest';
import { aReview, anEntry, DAY_0, onDay } from '../../../../tests/support/notebook.ts';
import { calendarAt } from './calendar.ts';
import type { Entry } from './entry.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { filedSince, offerSitting, type SittingWish } from './sitting-wish.ts';

const clock = { now: DAY_0, calendar: calendarAt(0) };
const offer = (
	entries: readonly Entry[],
	wish: SittingWish,
	{ settings = DEFAULT_SETTINGS, since = Infinity } = {}
) => offerSitting(entries, wish, settings, clock, since);
const answered = (at: number) => ({ lastReview: { ...aReview(0), at }, reviews: 1 });
const many = Array.from({ length: 14 }, (_, index) => anEntry(`q${index + 10}`));

describe('what a sitting asks', () => {
	it('is what is due, ten at a time, with what is left said', () => {
		expect(offer(many, {})).toEqual({ entries: expect.objectContaining({ length: 10 }), more: 4 });
	});

	it('ends at the day’s limit, and goes beyond it only when that is wished', () => {
		const settings = { ...DEFAULT_SETTINGS, dailyLimit: 5 };
		const done = Array.from({ length: 5 }, (_, index) =>
			anEntry(`done${index}`, { ...answered(DAY_0 - 1000), dueAt: onDay(3) })
		);
		expect(offer([...done, ...many], {}, { settings })).toEqual({ entries: [], more: 0 });
		const beyond = offer([...done, ...many], { isBeyondLimit: true }, { settings });
		expect(beyond.entries).toHaveLength(10);
	});

	it('takes in what is not due when all of an article or an attempt is wished', () => {
		const later = anEntry('later', { dueAt: onDay(9), articleId: 'other', attemptId: 'other' });
		expect(offer([later, ...many], {}).entries).not.toContain(later.id);
		expect(offer([later, ...many], { articleId: 'other' }).entries).toEqual([later.id]);
		expect(offer([later, ...many], { attemptId: 'other' }).entries).toEqual([later.id]);
	});

	it('never takes in what is retired or closed', () => {
		const entries = [
			anEntry('a', { standing: 'retired' }),
			anEntry('b', { standing: 'closed' }),
			anEntry('c')
		];
		expect(offer(entries, { attemptId: 'attempt-1' }).entries).toEqual(['ferry/c']);
	});

	it('leaves out what was answered since it began, so that it comes to an end', () => {
		const entries = [
			anEntry('a', answered(DAY_0)),
			anEntry('b', answered(DAY_0 - 1)),
			anEntry('c')
		];
		const open = offer(entries, { attemptId: 'attempt-1' }, { since: DAY_0 });
		expect(open.entries.toSorted()).toEqual(['ferry/b', 'ferry/c']);
	});
});

it('files what was answered by the day it comes back on', () => {
	const entries = [
		anEntry('late', { ...answered(DAY_0), dueAt: onDay(9) }),
		anEntry('soon', { ...answered(DAY_0 + 5), dueAt: onDay(1) }),
		anEntry('before', { ...answered(DAY_0 - 5), dueAt: onDay(2) }),
		anEntry('never')
	];
	expect(filedSince(entries, DAY_0).map(({ entry, verdict }) => [entry.id, verdict])).toEqual([
		['ferry/soon', 'right'],
		['ferry/late', 'right']
	]);
});
