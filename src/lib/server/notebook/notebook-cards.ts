import type { Article } from '#lib/core/article/article.ts';
import { contentOf, type Entry, type EntrySource } from '#lib/core/review/entry.ts';
import { cardOf, type NotebookCard } from '#lib/interop/notebook/notebook-card.ts';

/** What cards are made of. */
export type NotebookForCards = {
	readonly entries: ReadonlyMap<string, Entry>;
	readonly sources: ReadonlyMap<string, EntrySource>;
	readonly articles: ReadonlyMap<string, Article>;
};

/** The cards of a notebook's entries, the earliest noted first. An entry whose article is missing has none. */
export function cardsOf(
	{ entries, sources, articles }: NotebookForCards,
	isWanted: (entry: Entry) => boolean = () => true
): readonly NotebookCard[] {
	return [...entries.values()]
		.filter(isWanted)
		.toSorted((a, b) => a.notedAt - b.notedAt || (a.id < b.id ? -1 : 1))
		.flatMap((entry) => {
			const source = sources.get(entry.id);
			const content = source && contentOf(source)?.content;
			const article = content && articles.get(content.articleId);
			if (!article) return [];
			const { id, set, notedAt, dueAt, reviews, lapses, standing } = entry;
			return cardOf(content.question, article, {
				...{ id, quiz: set.title, notedAt, reviews, lapses },
				...(standing === 'active' && { dueAt }),
				retired: standing !== 'active'
			});
		});
}
