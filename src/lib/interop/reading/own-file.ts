import { normaliseText } from '#lib/core/article/article.ts';
import type { ArticleBlock, ReadArticle } from '#lib/core/article/article-reading.ts';
import { splitParagraphs } from '#lib/core/article/segmentation.ts';
import { readArticleFile } from '../newsproof/article-file.ts';

/**
 * Reads an article's file as this program writes it; undefined for any other text. It says itself
 * what it is, and its words stay as they are, since banks quote them.
 */
export function readOwnFile(text: string): ReadArticle | undefined {
	if (!/^\uFEFF?---\r?\n/u.test(text)) return undefined;
	const { value } = readArticleFile(text, '');
	if (!value) return undefined;
	const body = normaliseText(value.text);
	const blocks = splitParagraphs(body).map(({ start, end, kind }): ArticleBlock => ({
		kind: kind === 'heading' ? 'heading' : 'paragraph',
		text: body.slice(start, end)
	}));
	return { ...value.metadata, blocks, leftOut: [] };
}
