import type { Article } from '../article/article.ts';
import type { Calendar } from './calendar.ts';
import type { Entry } from './entry.ts';
import type { NotebookSettings } from './settings.ts';
import { todayOf, type Today } from './today.ts';

/** An article as lists name it. */
export type ArticleBrief = Pick<Article, 'id' | 'title' | 'publisher' | 'published'>;

/** The first page of a notebook. */
export type TodayView = {
	readonly today: Today;
	readonly settings: NotebookSettings;
	readonly active: number;
	readonly retired: number;
	/** When the next entry comes back, where nothing is due now. */
	readonly nextDueAt?: number;
	/** The articles that something was missed in, with how many entries are still asked; the latest missed first. */
	readonly articles: readonly (ArticleBrief & { readonly active: number })[];
	/** What was said about questions lately: they were corrected, dropped, or their text changed. */
	readonly noted: readonly Entry[];
};

const NOTES_DAYS = 14;

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
	const counts = new Map<string, number>();
	for (const { articleId, standing } of all.toSorted((a, b) => b.notedAt - a.notedAt)) {
		const count = counts.get(articleId) ?? 0;
		counts.set(articleId, count + Number(standing === 'active'));
	}
	const day = calendar.dayOf(now);
	return {
		today,
		settings,
		active: active.length,
		retired: all.filter(({ standing }) => standing === 'retired').length,
		...(today.due === 0 && active.length > 0 && { nextDueAt }),
		articles: [...counts].flatMap(([id, count]) => {
			const article = articles.get(id);
			return article ? [{ ...article, active: count }] : [];
		}),
		noted: all
			.filter(({ note }) => note && calendar.dayOf(note.at) > day - NOTES_DAYS)
			.toSorted((a, b) => (b.note?.at ?? 0) - (a.note?.at ?? 0))
	};
}
