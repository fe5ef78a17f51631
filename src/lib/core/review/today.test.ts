import { describe, expect, it } from 'vitest';
import { anEntry, DAY_0, onDay } from '../../../../tests/support/notebook.ts';
import { calendarAt, DAY_MS } from './calendar.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { LONGEST_SITTING, sittingOf, todayOf } from './today.ts';
import type { Entry } from './entry.ts';

const utc = calendarAt(0);
const today = (entries: readonly Entry[], now = DAY_0) =>
	todayOf(entries, DEFAULT_SETTINGS, now, utc);

describe('the days of a calendar', () => {
	it('end at four in the morning of the place', () => {
		const midnight = Date.UTC(2026, 10, 30);
		expect(utc.dayOf(midnight + 3.9 * 3_600_000)).toBe(utc.dayOf(midnight - 1));
		expect(utc.dayOf(midnight + 4 * 3_600_000)).toBe(utc.dayOf(midnight) + 1);
		const auckland = calendarAt(13 * 60);
		expect(auckland.dayOf(midnight + 16 * 3_600_000)).toBe(auckland.dayOf(midnight) + 1);
		expect(auckland.startOf(auckland.dayOf(midnight))).toBeLessThanOrEqual(midnight);
	});
});

describe('what is due', () => {
	it('is due from the morning of its day, not only from its hour', () => {
		const evening = anEntry('a', { dueAt: DAY_0 + 10 * 3_600_000 });
		expect(today([evening]).due).toBe(1);
		expect(today([anEntry('a', { dueAt: onDay(1) })]).due).toBe(0);
	});

	it('leaves out what is retired or closed', () => {
		expect(
			today([anEntry('a', { standing: 'retired' }), anEntry('b', { standing: 'closed' })])
		).toEqual({ due: 0, confident: 0, left: 0, reviewedToday: 0, sitting: [] });
	});

	it('lets no more through than the limit of the day', () => {
		const lastReview = { id: 'r', at: DAY_0, verdict: 'right', questionId: 'q' } as const;
		const done = Array.from({ length: 17 }, (_, index) =>
			anEntry(`done-${index}`, { lastReview, dueAt: onDay(4) })
		);
		const due = Array.from({ length: 12 }, (_, index) => anEntry(`due-${index}`));
		const { left, reviewedToday, sitting } = today([...done, ...due]);
		expect({ left, reviewedToday, asked: sitting.length }).toEqual({
			left: 3,
			reviewedToday: 17,
			asked: 3
		});
	});
});

describe('a sitting', () => {
	it('asks ten at most', () => {
		const many = Array.from({ length: 40 }, (_, index) => anEntry(`q${index}`));
		expect(sittingOf(many, DAY_0)).toHaveLength(LONGEST_SITTING);
	});

	it('begins with errors their learner was sure of, then with what is most likely forgotten', () => {
		const fresh = anEntry('fresh', { memory: { stability: 9, difficulty: 5 } });
		const faded = anEntry('faded', { lastAt: DAY_0 - 30 * DAY_MS });
		const sure = anEntry('sure', { isConfidentError: true, lastAt: DAY_0 - 1 });
		expect(sittingOf([fresh, faded, sure], DAY_0)).toEqual([
			'ferry/sure',
			'ferry/faded',
			'ferry/fresh'
		]);
	});

	it('lets articles take turns', () => {
		const of = (id: string, articleId: string, days: number) =>
			anEntry(id, { articleId, lastAt: DAY_0 - days * DAY_MS });
		const entries = [of('a1', 'a', 9), of('a2', 'a', 8), of('b1', 'b', 7), of('b2', 'b', 6)];
		expect(sittingOf(entries, DAY_0)).toEqual(['ferry/a1', 'ferry/b1', 'ferry/a2', 'ferry/b2']);
	});

	it('asks only one of several questions on a fact', () => {
		const entries = [anEntry('a', { siblingIds: ['b'] }), anEntry('b'), anEntry('c')];
		expect(sittingOf(entries, DAY_0)).toEqual(['ferry/a', 'ferry/c']);
	});
});
