import type { Article } from '#lib/core/article/article.ts';
import { answerParts, wholeAnswer } from '#lib/core/question/answer-parts.ts';
import type { Question, Response } from '#lib/core/question/question.ts';

/** A response in words, in a line. The response names what the document names, as the log does. */
export function responseText(question: Question, article: Article, response: Response): string {
	return wholeAnswer(answerParts(question, article), response).text;
}
