import type { Article } from '../article/article.ts';
import type { Question } from '../question/question.ts';

/** All questions drawn from one article. */
export type Bank = {
	readonly id: string;
	readonly title: string;
	readonly article: Article;
	readonly questions: readonly Question[];
};

/** What is wrong with one place of a document: the path of keys to it, and a sentence. */
export type DocumentProblem = {
	readonly path: readonly (string | number)[];
	readonly message: string;
};
