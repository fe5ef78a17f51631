import { calendarAt, DAY_MS } from '#lib/core/review/calendar.ts';
import type { Entry } from '#lib/core/review/entry.ts';
import type { History } from '#lib/core/review/history.ts';
import { DEFAULT_SETTINGS } from '#lib/core/review/settings.ts';
import type { MissedArticle, TodayView } from '#lib/core/review/today-view.ts';
import type { NotebookClock } from '#lib/ui/notebook/clock.ts';

/** The first of December 2026, nine in the morning. */
const NOW = Date.UTC(2026, 11, 1, 9);

export const clock: NotebookClock = { now: NOW, zone: 'UTC', calendar: calendarAt(0) };

function entry(id: string, stem: string, set: Partial<Entry> = {}): Entry {
	return {
		id,
		set: { id: 'camp-taji-quick', title: 'Camp Taji in ten questions' },
		questionId: id,
		attemptId: 'sample',
		articleId: 'a',
		stem,
		skill: 'what',
		kind: 'choice',
		siblingIds: [],
		standing: 'active',
		reason: 'wrong',
		isConfidentError: false,
		notedAt: NOW - 6 * DAY_MS,
		memory: { stability: 3, difficulty: 5 },
		lastAt: NOW - 2 * DAY_MS,
		dueAt: NOW,
		reviews: 1,
		lapses: 0,
		lastReview: { id: `${id}-review`, at: NOW - 2 * DAY_MS, verdict: 'right', questionId: id },
		...set
	};
}

/** A question of every standing and every reason. */
export const entries: readonly Entry[] = [
	entry('due', 'When did rockets hit near Camp Taji, according to the article?', {
		isConfidentError: true
	}),
	entry('soon', 'How many New Zealanders are located at Camp Taji?', {
		reason: 'partly',
		dueAt: NOW + DAY_MS
	}),
	entry('later', 'Who confirmed that nobody was harmed?', {
		reason: 'skipped',
		dueAt: NOW + 3 * DAY_MS
	}),
	entry('weeks', 'What kind of rockets does the article name?', {
		reason: 'hinted',
		dueAt: NOW + 17 * DAY_MS
	}),
	entry('retired', 'Which words are reported, and not quoted?', {
		reason: 'guessed',
		standing: 'retired'
	}),
	entry('closed', 'On which day did the base open?', {
		standing: 'closed',
		note: { kind: 'counts-now', at: NOW - DAY_MS, reason: 'Two answers fit.' }
	}),
	entry('noted', 'What did the spokesperson say first?', {
		note: { kind: 'reworded', at: NOW - DAY_MS }
	})
];

const today = clock.calendar.dayOf(NOW);
const WEEK = [7, 2, 0, 4, 1, 0, 12].map((due, index) => ({ day: today + index, due }));

const articles: readonly MissedArticle[] = [
	{
		id: 'a',
		title: 'Rocket attack on Camp Taji',
		publisher: 'Newshub',
		published: 'XXXX-01',
		active: 5,
		soonest: entries.slice(0, 3)
	},
	{
		id: 'b',
		title: 'Council votes to keep the ferry, for now',
		publisher: 'Harbour Post',
		active: 1,
		soonest: entries.slice(3, 4)
	},
	{ id: 'c', title: 'Nothing is asked of this one any more', active: 0, soonest: [] }
];

const usual: TodayView = {
	today: { due: 7, confident: 1, left: 7, reviewedToday: 0, sitting: ['due', 'soon'] },
	settings: DEFAULT_SETTINGS,
	active: 6,
	retired: 1,
	articles,
	week: WEEK,
	noted: entries.filter(({ note }) => note !== undefined)
};

const nothing = { due: 0, confident: 0, left: 0, reviewedToday: 0, sitting: [] };

/** Each of the ways a day can begin. */
export const days: Readonly<Record<string, TodayView>> = {
	due: usual,
	limit: { ...usual, today: { ...nothing, due: 5, reviewedToday: 20 } },
	retired: { ...usual, active: 0, today: nothing },
	done: { ...usual, today: { ...nothing, reviewedToday: 7 }, nextDueAt: NOW + DAY_MS },
	rest: { ...usual, today: nothing, nextDueAt: NOW + 3 * DAY_MS }
};

export const history: History = {
	forecast: Array.from({ length: 14 }, (_, index) => ({
		day: today + index,
		due: [7, 2, 0, 4, 1, 0, 12][index % 7] ?? 0
	})),
	skills: [
		{ skill: 'when', right: 9, of: 12 },
		{ skill: 'attribution', right: 4, of: 11 },
		{ skill: 'how-many', right: 1, of: 2 }
	],
	calibration: [
		{ certainty: 1, right: 3, of: 8 },
		{ certainty: 3, right: 11, of: 14 }
	],
	weeks: Array.from({ length: 8 }, (_, index) => ({
		firstDay: today - 7 * (8 - index) + 1,
		right: index * 2,
		of: index * 3
	}))
};
