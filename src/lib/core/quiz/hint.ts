import type { Article } from '../article/article.ts';
import { paragraphOf } from '../article/citation.ts';
import type { Question } from '../question/question.ts';

/** What a hint points at: the paragraph that the key rests on, by its index in the article. */
export function hintOf(question: Question, article: Article): number | undefined {
	const citation =
		question.citations.find(({ supports }) => supports.includes('key')) ?? question.citations[0];
	return citation && paragraphOf(article, citation).index;
}
