import { browseEntries, type EntryFilter } from './browse.ts';
import type { Entry } from './entry.ts';
import type { ArticleBrief } from './today-view.ts';

/** The most entries of a list that are added at once. */
export const ENTRIES_AT_ONCE = 100;

/** A list of a notebook's entries, as far as it is shown. */
export type EntriesView = {
	readonly entries: readonly Entry[];
	/** How many the filter lets through, shown or not. */
	readonly found: number;
	readonly total: number;
	/** The articles that there are entries of, by title. */
	readonly articles: readonly ArticleBrief[];
};

/** What a list shows: of the entries that the filter lets through the first `most`. */
export function entriesViewOf(
	entries: readonly Entry[],
	articles: ReadonlyMap<string, ArticleBrief>,
	filter: EntryFilter,
	most = ENTRIES_AT_ONCE
): EntriesView {
	const found = browseEntries(entries, filter, (id) => articles.get(id)?.title ?? '');
	const used = new Set(entries.map(({ articleId }) => articleId));
	return {
		entries: found.slice(0, most),
		found: found.length,
		total: entries.length,
		articles: [...articles.values()]
			.filter(({ id }) => used.has(id))
			.toSorted((a, b) => (a.title < b.title ? -1 : 1))
	};
}

/** Reads what a list's address asks for. */
export function readEntriesAddress(parameters: URLSearchParams): {
	readonly filter: EntryFilter;
	readonly most: number;
} {
	const standing = parameters.get('standing');
	const most = Number(parameters.get('show'));
	return {
		filter: {
			search: (parameters.get('q') ?? '').slice(0, 200),
			...((standing === 'active' || standing === 'retired' || standing === 'closed') && {
				standing
			}),
			...(parameters.get('article') && { articleId: parameters.get('article') ?? '' })
		},
		most: Number.isSafeInteger(most) && most > 0 ? most : ENTRIES_AT_ONCE
	};
}
