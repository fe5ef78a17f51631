import { describe, expect, it } from 'vitest';
import {
	aPage,
	aPageAnswer,
	aReview,
	anUndo,
	DAY_0,
	onDay
} from '../../../../tests/support/notebook.ts';
import { browseEntries } from './browse.ts';
import { calendarAt } from './calendar.ts';
import { foldNotebook } from './fold-notebook.ts';
import { historyOf } from './history.ts';
import type { NotebookRecord } from './merge.ts';
import { probablyKnownUntil, recallOf } from './recall.ts';
import { todayViewOf } from './today-view.ts';
import { usualMsOf } from './usual-times.ts';

const utc = calendarAt(0);
const record: NotebookRecord = {
	pages: [
		aPage([
			aPageAnswer({ certainty: 3 }),
			aPageAnswer({
				questionId: 'q-numeric',
				kind: 'numeric',
				skill: 'how-many',
				outcome: 'right',
				certainty: 3
			}),
			aPageAnswer({ questionId: 'q-evidence', kind: 'evidence', skill: 'who', outcome: 'skipped' })
		])
	],
	events: [aReview(1, { certainty: 2 }), aReview(2, { verdict: 'wrong' }), anUndo('review-2')]
};
const { entries, settings } = foldNotebook(record);

describe('the history of a notebook', () => {
	const history = historyOf(record, entries, onDay(1), utc);

	it('counts answers in quizzes and reviews by what was asked for, skipped and undone ones not', () => {
		expect(history.skills).toEqual([
			{ skill: 'what', right: 1, of: 2 },
			{ skill: 'how-many', right: 1, of: 1 }
		]);
	});

	it('says how often the learner was right at each certainty', () => {
		expect(history.calibration).toEqual([
			{ certainty: 2, right: 1, of: 1 },
			{ certainty: 3, right: 1, of: 2 }
		]);
	});

	it('forecasts what falls due, what is overdue with today', () => {
		const later = historyOf(record, entries, onDay(4), utc);
		expect(later.forecast).toHaveLength(14);
		expect(later.forecast[0]).toEqual({ day: utc.dayOf(onDay(4)), due: 2 });
	});

	it('counts the reviews of each week up to today', () => {
		expect(history.weeks).toHaveLength(8);
		expect(history.weeks.at(-1)).toMatchObject({ right: 1, of: 1 });
	});
});

describe('the entries of a notebook', () => {
	it('are found by words of their question, quiz or article', () => {
		const ids = (search: string) =>
			browseEntries(entries.values(), { search }, () => 'Ferry returns').map(({ id }) => id);
		expect(ids('CROSSING took')).toEqual(['ferry/q-choice']);
		expect(ids('ferry returns')).toHaveLength(2);
		expect(ids('nothing of it')).toEqual([]);
	});

	it('are likely known until a day that comes after the last answer', () => {
		const entry = entries.get('ferry/q-choice');
		if (!entry) throw new Error('There is no entry');
		expect(probablyKnownUntil(entry)).toBeGreaterThan(entry.lastAt);
		expect(recallOf(entry, entry.lastAt)).toBe('sure');
		expect(recallOf(entry, onDay(4000))).toBe('unlikely');
	});
});

describe('the first page of a notebook', () => {
	it('says when the next question comes back where nothing is due', () => {
		const view = todayViewOf(entries.values(), settings, new Map(), DAY_0, utc);
		expect(view).toMatchObject({ active: 2, retired: 0, nextDueAt: onDay(1) });
	});
});

describe('a learner’s usual time', () => {
	const timed = (tookMs: number, isRight = true) => ({ kind: 'choice', isRight, tookMs }) as const;

	it('is the median of right answers of the kind', () => {
		const answers = [9, 1, 5, 3, 7, 100].map((seconds) => timed(seconds * 1000));
		expect(usualMsOf('choice', answers)).toBe(6000);
		expect(usualMsOf('choice', [...answers, timed(1, false)])).toBe(6000);
		// What nobody measured, as without script, is not quick.
		const unmeasured = Array.from({ length: 9 }, () => timed(0));
		expect(usualMsOf('choice', [...answers, ...unmeasured])).toBe(6000);
	});

	it('is not known below five of them', () => {
		expect(
			usualMsOf(
				'choice',
				[1, 2, 3, 4].map((ms) => timed(ms))
			)
		).toBeUndefined();
		expect(
			usualMsOf(
				'numeric',
				[1, 2, 3, 4, 5].map((ms) => timed(ms))
			)
		).toBeUndefined();
	});
});
