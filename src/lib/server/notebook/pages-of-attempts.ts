import { setImmediate as turn } from 'node:timers/promises';
import type { Article } from '#lib/core/article/article.ts';
import type { NotebookPage } from '#lib/core/review/notebook-page.ts';
import type { App } from '../app.ts';
import { foldAttempt } from '../attempt-log.ts';
import { stretchesOf } from '../read-logs.ts';
import type { AttemptRecord } from '../storage/storage.ts';
import type { PageWithArticles } from './notebook-caches.ts';
import { pageOfRecord } from './page-of-record.ts';
import { findStillAsked, foldAsOfNow, mayChangeByTime } from './still-asked.ts';
import { stampVersions, type VersionStamp } from './version-stamps.ts';

/** Pages that a notebook lacks, with the articles of their questions. `more`: these are not all. */
export type PageNews = {
	readonly pages: readonly NotebookPage[];
	readonly articles: readonly Article[];
	readonly more: boolean;
};

/** What a notebook holds already: the revision of each page, by attempt id. */
export type HeldRevisions = ReadonlyMap<string, number>;

/** How much one answer may hold. A page has a question for each that was missed, and its siblings. */
export type PageBounds = { readonly pages: number; readonly questions: number };

// Clocks and windows are looked at for so many attempts at a time, the latest first.
const MOST_WATCHED = 50;

/** Whether a teacher took it to see what learners see. */
export function isPreview({ setId }: AttemptRecord): boolean {
	return setId.startsWith('preview.');
}

/** The page of an attempt, the remembered one where nothing has changed since. */
async function findPage(
	app: App,
	record: AttemptRecord,
	stamp: VersionStamp,
	stillAsked: ReadonlySet<string>
): Promise<PageWithArticles | undefined> {
	const folded = mayChangeByTime(record) ? await foldAsOfNow(app, record) : undefined;
	const seq = folded?.seq ?? record.seq;
	const known = app.notebooks.pages.get(record.id);
	const isSame =
		known?.page.revision === seq + stamp.weight &&
		known.withheld === [...stillAsked].toSorted().join(' ');
	if (isSame) return known;
	const reached = folded ?? (await foldAttempt(app, app.storage, record.id));
	const page = await pageOfRecord(app, record, reached, stamp, stillAsked);
	app.notebooks.pages.set(record.id, page);
	return page;
}

function questionsOn({ page }: PageWithArticles): number {
	return page.questions.reduce((sum, { siblings }) => sum + 1 + siblings.length, 0);
}

/**
 * The pages of these attempts that are newer than those held, the latest attempts first, as far as they
 * fit into the bounds. Attempts that a teacher previewed leave none. `others` are further attempts of
 * the same people: what they still ask is on no page.
 */
export async function pagesOfAttempts(
	app: App,
	records: readonly AttemptRecord[],
	others: readonly AttemptRecord[],
	held: HeldRevisions,
	bounds: PageBounds
): Promise<PageNews> {
	const taken = records
		.filter((record) => !isPreview(record))
		.toSorted((a, b) => b.updatedAtMs - a.updatedAtMs || (a.id < b.id ? -1 : 1));
	const stillAsked = await findStillAsked(app, [...taken, ...others]);
	const stamps = await stampVersions(app, taken);
	const isStale = ({ id, seq }: AttemptRecord) =>
		seq + (stamps.get(id)?.weight ?? 0) > (held.get(id) ?? -1);
	const watched = new Set(taken.filter(mayChangeByTime).slice(0, MOST_WATCHED));
	const candidates = taken.filter((record) => isStale(record) || watched.has(record));
	const pages: NotebookPage[] = [];
	const articles = new Map<string, Article>();
	let questions = 0;
	for (const stretch of stretchesOf(candidates)) {
		for (const record of stretch) {
			const stamp = stamps.get(record.id);
			const found = stamp && (await findPage(app, record, stamp, stillAsked));
			if (!found || found.page.revision <= (held.get(record.id) ?? -1)) continue;
			const isFull = pages.length >= bounds.pages || questions >= bounds.questions;
			if (isFull) return { pages, articles: [...articles.values()], more: true };
			pages.push(found.page);
			questions += questionsOn(found);
			for (const article of found.articles) articles.set(article.id, article);
		}
		// Other requests have their turn.
		await turn();
	}
	return { pages, articles: [...articles.values()], more: false };
}

/** The pages of a learner's attempts that are newer than those held. */
export async function pagesOfLearner(
	app: App,
	learnerId: string,
	held: HeldRevisions,
	bounds: PageBounds
): Promise<PageNews> {
	const records = await app.storage.listAttempts(learnerId);
	return pagesOfAttempts(app, records, [], held, bounds);
}
