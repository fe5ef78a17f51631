import { describe, expect, it } from 'vitest';
import { aReview, anEntry, DAY_0, onDay } from '../../../../tests/support/notebook.ts';
import { calendarAt } from './calendar.ts';
import { filedToday } from './filed-today.ts';

const HOUR_MS = 3_600_000;
const clock = { now: DAY_0, calendar: calendarAt(0) };
const answered = (at: number) => ({ lastReview: { ...aReview(0), at }, reviews: 1 });
const idsOf = (filed: ReturnType<typeof filedToday>) => filed.map(({ entry }) => entry.id);

describe('the end of a sitting', () => {
	const before = anEntry('before-leaving', answered(DAY_0 - HOUR_MS));
	const after = anEntry('after-coming-back', { ...answered(DAY_0), articleId: 'other' });

	it('files what was answered before leaving, too, and nothing of the day before', () => {
		const yesterday = anEntry('yesterday', answered(onDay(-1)));
		const filed = filedToday([before, after, yesterday, anEntry('unasked')], {}, clock);
		expect(idsOf(filed).toSorted()).toEqual([after.id, before.id]);
	});

	it('keeps to the article or the quiz that was chosen', () => {
		expect(idsOf(filedToday([before, after], { articleId: 'other' }, clock))).toEqual([after.id]);
		expect(idsOf(filedToday([before, after], { attemptId: 'other' }, clock))).toEqual([]);
	});

	it('leaves out what was retired since', () => {
		expect(filedToday([{ ...before, standing: 'retired' }], {}, clock)).toEqual([]);
	});
});
