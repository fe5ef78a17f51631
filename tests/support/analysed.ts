import { makeArticle, type Article } from '#lib/core/article/article.ts';
import { analyseArticle, type Analysis } from '#lib/generation/analysis/analysis.ts';

/** An article of these paragraphs under a title that none of them shares a word with. */
export function anArticleOf(...paragraphs: readonly string[]): Article {
	return makeArticle(paragraphs.join('\n\n'), { title: 'Untitled', language: 'en' });
}

/** What is found in an article of these paragraphs without a parser. */
export function analysed(...paragraphs: readonly string[]): Analysis {
	return analyseArticle(anArticleOf(...paragraphs), undefined);
}
