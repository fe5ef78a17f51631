import { makeArticle, type Article, type ArticleMetadata } from '../article/article.ts';
import type { Bank, DocumentProblem } from './bank.ts';
import { FORMAT_VERSION, type BankDocument } from './document.ts';
import { readQuestion, writeQuestion } from './question-reading.ts';

/** A bank read from a document, with what was left out of it and why. No bank when the article itself does not fit. */
export type BankReading = {
	readonly bank?: Bank;
	readonly problems: readonly DocumentProblem[];
};

/** The article of a document whose text is in a file of its own. */
export type ArticleSource = { readonly text: string; readonly metadata: ArticleMetadata };

function articleOf(document: BankDocument, source: ArticleSource | undefined): Article | undefined {
	const { text, ...entry } = document.article;
	const metadata = {
		publisher: entry.publisher,
		byline: entry.byline,
		url: entry.url,
		published: entry.published,
		country: entry.country,
		licence: entry.licence
	};
	const known = Object.fromEntries(
		Object.entries(metadata).filter(([, value]) => value !== undefined)
	);
	const raw = text ?? source?.text;
	if (raw === undefined) return undefined;
	return makeArticle(raw, {
		...source?.metadata,
		...known,
		title: entry.title ?? source?.metadata.title ?? document.bank.title ?? document.bank.id,
		language: entry.language ?? source?.metadata.language ?? 'en'
	});
}

function repeatedQuestionIds(document: BankDocument): readonly DocumentProblem[] {
	const ids = document.questions.map(({ id }) => id);
	return ids.flatMap((id, index) =>
		ids.indexOf(id) < index
			? [{ path: ['questions', index, 'id'], message: `The id “${id}” is used twice.` }]
			: []
	);
}

/**
 * Reads a bank whose structure has been checked against its article. Questions with a citation that
 * is not in the article are left out and named; the rest is read.
 */
export function readBank(document: BankDocument, source?: ArticleSource): BankReading {
	const article = articleOf(document, source);
	if (!article) {
		const message = 'The article has neither a text nor a file.';
		return { problems: [{ path: ['article'], message }] };
	}
	if (document.article.id !== undefined && document.article.id !== article.id) {
		const message = `The article's text is not the one this bank was written for: its SHA-256 is ${article.id}.`;
		return { problems: [{ path: ['article', 'id'], message }] };
	}
	const readings = document.questions.map((question) => readQuestion(question, article.text));
	const bank = {
		id: document.bank.id,
		title: document.bank.title ?? article.title,
		article,
		questions: readings.flatMap((reading) => (reading.ok ? [reading.question] : []))
	};
	const problems = readings.flatMap((reading, index) =>
		reading.ok
			? []
			: reading.problems.map(({ path, message }) => ({
					path: ['questions', index, ...path],
					message
				}))
	);
	return { bank, problems: [...repeatedQuestionIds(document), ...problems] };
}

/** The article as a document says it in full, its segmentation left out: that follows from the text. */
export function writeArticle(article: Article): BankDocument['article'] {
	const { paragraphs: _paragraphs, sentences: _sentences, ...entry } = article;
	return entry;
}

/** The bank as a document in its long form: canonical, complete, independent of other files. */
export function writeBank(bank: Bank): BankDocument {
	return {
		newsproof: FORMAT_VERSION,
		bank: { id: bank.id, title: bank.title },
		article: writeArticle(bank.article),
		questions: bank.questions.map((question) => writeQuestion(question, bank.article.text))
	};
}
