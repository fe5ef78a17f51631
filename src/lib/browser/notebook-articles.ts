import { makeArticle, type Article } from '#lib/core/article/article.ts';
import type { ArticleEntry } from '#lib/core/review/notebook-sync.ts';

/** An article as it lies on the disk and travels: its segmentation follows from its text. */
export function entryOf(article: Article): ArticleEntry {
	const { paragraphs: _paragraphs, sentences: _sentences, ...entry } = article;
	return entry;
}

/** The article of such an entry. */
export function articleOf({ text, id: _id, ...metadata }: ArticleEntry): Article {
	return makeArticle(text, metadata);
}

/** Whether the text is the one that the id stands for. */
export function isGenuine(entry: ArticleEntry): boolean {
	return articleOf(entry).id === entry.id;
}
