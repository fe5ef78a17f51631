import { expect, test } from 'vitest';
import { anEntry, DAY_0, onDay } from '../../../../tests/support/notebook.ts';
import { calendarAt } from './calendar.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { todayViewOf } from './today-view.ts';

const utc = calendarAt(0);
const ARTICLES = new Map(
	[
		{ id: 'article-1', title: 'Zebras at the zoo' },
		{ id: 'article-2', title: 'Apples in autumn' }
	].map((article) => [article.id, article])
);
const entries = [
	...[4, 1, 3, 2].map((days) =>
		anEntry(`zebra-${days}`, { articleId: 'article-1', dueAt: onDay(days), notedAt: onDay(-2) })
	),
	anEntry('zebra-5', { articleId: 'article-1', standing: 'retired', notedAt: onDay(-2) }),
	anEntry('apple', { articleId: 'article-2', dueAt: onDay(-1), notedAt: onDay(-1) })
];
const view = todayViewOf(entries, DEFAULT_SETTINGS, ARTICLES, DAY_0, utc);

test('what was missed is listed by its article, the latest first, with what comes back soonest', () => {
	expect(view.articles).toMatchObject([
		{ title: 'Apples in autumn', active: 1, soonest: [{ id: 'ferry/apple' }] },
		{
			title: 'Zebras at the zoo',
			active: 4,
			soonest: [{ id: 'ferry/zebra-1' }, { id: 'ferry/zebra-2' }, { id: 'ferry/zebra-3' }]
		}
	]);
});

test('the week ahead begins with what is due or overdue today', () => {
	expect(view.week.map(({ due }) => due)).toEqual([1, 1, 1, 1, 1, 0, 0]);
	expect(view.week[0]?.day).toBe(utc.dayOf(DAY_0));
});
