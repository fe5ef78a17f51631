import { makeArticle, type Article } from '../article/article.ts';
import type { Question } from '../question/question.ts';
import type { Bank } from './bank.ts';
import { writeArticle } from './bank-reading.ts';
import type { BankDocument, SetDocument, Settings } from './document.ts';
import { readQuestion, writeQuestion, type QuestionDocument } from './question-reading.ts';

/** A question in a set, with the article it was drawn from. */
export type SetQuestion = { readonly articleId: string; readonly question: Question };

/** A question set with everything it needs to be taken: its questions whole, their articles, its settings. */
export type QuizSet = {
	readonly id: string;
	readonly title: string;
	readonly description?: string;
	readonly settings: Settings;
	readonly articles: readonly Article[];
	readonly questions: readonly SetQuestion[];
};

/** A published version as it is stored: frozen, self-contained. */
export type SetVersionDocument = {
	readonly newsproof: 1;
	readonly set: Pick<QuizSet, 'id' | 'title' | 'description' | 'settings'>;
	readonly articles: readonly BankDocument['article'][];
	readonly questions: readonly {
		readonly article: string;
		readonly question: QuestionDocument;
	}[];
};

/** A stored version that cannot be read back: the database was changed by another hand. */
export class SetVersionError extends Error {
	constructor(setId: string, problem: string) {
		super(`The stored version of the set “${setId}” cannot be read: ${problem}`);
		this.name = 'SetVersionError';
	}
}

/** A set put together, or the questions that its banks do not have (or have withdrawn) and the ids that stand in it twice. */
export type SetAssembly =
	| { readonly ok: true; readonly set: QuizSet }
	| {
			readonly ok: false;
			readonly missing: readonly string[];
			readonly repeated: readonly string[];
	  };

/** `question-id` of the set's only bank, or `bank-id/question-id`. */
function findQuestion(reference: string, banks: readonly Bank[]): SetQuestion | undefined {
	const slash = reference.indexOf('/');
	const questionId = reference.slice(slash + 1);
	const candidates = slash < 0 ? banks : banks.filter(({ id }) => id === reference.slice(0, slash));
	for (const { article, questions } of candidates) {
		const question = questions.find(({ id }) => id === questionId);
		if (question && question.status !== 'withdrawn') return { articleId: article.id, question };
	}
	return undefined;
}

/** Puts a set together from the banks it names. */
export function assembleSet(document: SetDocument, banks: readonly Bank[]): SetAssembly {
	const { id, title, description, settings, questions: references } = document.set;
	const found = references.map((reference) => findQuestion(reference, banks));
	const missing = references.filter((_, index) => !found[index]);
	const questions = found.filter((question) => question !== undefined);
	const ids = questions.map(({ question }) => question.id);
	// An attempt keeps its records by question id, so an id must mean one question.
	const repeated = ids.filter((id, index) => ids.indexOf(id) < index);
	if (missing.length > 0 || repeated.length > 0) return { ok: false, missing, repeated };
	const used = new Set(questions.map(({ articleId }) => articleId));
	const articles = banks.map(({ article }) => article).filter((article) => used.has(article.id));
	return { ok: true, set: { id, title, description, settings, articles, questions } };
}

/** The set as it is frozen and stored. */
export function writeSetVersion(set: QuizSet): SetVersionDocument {
	const { id, title, description, settings } = set;
	const texts = new Map(set.articles.map((article) => [article.id, article.text]));
	return {
		newsproof: 1,
		set: { id, title, ...(description && { description }), settings },
		articles: set.articles.map(writeArticle),
		questions: set.questions.map(({ articleId, question }) => ({
			article: articleId,
			question: writeQuestion(question, texts.get(articleId) ?? '')
		}))
	};
}

/** Reads a stored version back. Throws `SetVersionError` when an article or a quote is not what it was. */
export function readSetVersion(document: SetVersionDocument): QuizSet {
	const { id } = document.set;
	const articles = document.articles.map((entry) => {
		const { text = '', title = '', language = 'en', id: _id, file: _file, ...metadata } = entry;
		const article = makeArticle(text, { ...metadata, title, language });
		if (article.id !== entry.id) throw new SetVersionError(id, 'an article has changed');
		return article;
	});
	const questions = document.questions.map(({ article: articleId, question }) => {
		const text = articles.find((article) => article.id === articleId)?.text ?? '';
		const reading = readQuestion(question, text);
		if (!reading.ok) throw new SetVersionError(id, `a citation of ${question.id} is lost`);
		return { articleId, question: reading.question };
	});
	return { ...document.set, articles, questions };
}
