import type { Article } from '../article/article.ts';
import type { Calendar } from './calendar.ts';
import type { Entry } from './entry.ts';
import { forecastOf, type DayForecast } from './forecast.ts';
import type { NotebookSettings } from './settings.ts';
import { todayOf, type Today } from './today.ts';

/** An article as lists name it. */
export type ArticleBrief = Pick<Article, 'id' | 'title' | 'publisher' | 'published'>;

/** An article that something was missed in. */
export type MissedArticle = ArticleBrief & {
	/** How many of its entries are still asked. */
	readonly active: number;
	/** The first of these to come back. */
	readonly soonest: readonly Pick<Entry, 'id' | 'stem' | 'reason'>[];
};

/** The first page of a notebook. */
export type TodayView = {
	readonly today: Today;
	readonly settings: NotebookSettings;
	readonly active: number;
	readonly retired: number;
	/** When the next entry comes back, where nothing is due now. */
	readonly nextDueAt?: number;
	/** The articles that something was missed in; the latest missed first. */
	readonly articles: readonly MissedArticle[];
	/** What falls due on each day of the week that begins today. */
	readonly week: readonly DayForecast[];
	/** What was said about questions lately: they were corrected, dropped, or their text changed. */
	readonly noted: readonly Entry[];
};

const NOTES_DAYS = 14;
const FORECAST_DAYS = 7;
/** What one takes in at a glance. */
const SOONEST = 3;

/** The entries of an article that are still asked: how many, and the first of them. */
function askedOf(entries: readonly Entry[]): Pick<MissedArticle, 'active' | 'soonest'> {
	const asked = entries
		.filter(({ standing }) => standing === 'active')
		.toSorted((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
	return {
		active: asked.length,
		soonest: asked.slice(0, SOONEST).map(({ id, stem, reason }) => ({ id, stem, reason }))
	};
}

/** What the first page of a notebook shows. */
export function todayViewOf(
	entries: Iterable<Entry>,
	settings: NotebookSettings,
	articles: ReadonlyMap<string, ArticleBrief>,
	now: number,
	calendar: Calendar
): TodayView {
	const all = [...entries];
	const active = all.filter(({ standing }) => standing === 'active');
	const today = todayOf(all, settings, now, calendar);
	const nextDueAt = active.reduce((soonest, { dueAt }) => Math.min(soonest, dueAt), Infinity);
	const byArticle = Map.groupBy(
		all.toSorted((a, b) => b.notedAt - a.notedAt),
		({ articleId }) => articleId
	);
	const day = calendar.dayOf(now);
	return {
		today,
		settings,
		active: active.length,
		retired: all.filter(({ standing }) => standing === 'retired').length,
		...(today.due === 0 && active.length > 0 && { nextDueAt }),
		articles: [...byArticle].flatMap(([id, missed]) => {
			const article = articles.get(id);
			return article ? [{ ...article, ...askedOf(missed) }] : [];
		}),
		week: forecastOf(all, FORECAST_DAYS, now, calendar),
		noted: all
			.filter(({ note }) => note && calendar.dayOf(note.at) > day - NOTES_DAYS)
			.toSorted((a, b) => (b.note?.at ?? 0) - (a.note?.at ?? 0))
	};
}
