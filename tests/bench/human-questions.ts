import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { makeArticle, type Article } from '../../src/lib/core/article/article.ts';
import { citeSpan, findQuote } from '../../src/lib/core/article/citation.ts';
import type { Question } from '../../src/lib/core/question/question.ts';

type Row = {
	readonly file: string;
	readonly question: string;
	readonly answer: string;
	readonly distractors: readonly string[];
	readonly spanA: readonly { readonly exact: string }[];
};

/** A question that a person wrote, with the article it is about. */
export type HumanQuestion = { readonly question: Question; readonly article: Article };

const CORPUS = resolve(
	import.meta.dirname,
	'../..',
	process.env.NEWSPROOF_SHARED ?? '../shared',
	'corpus'
);

/**
 * The questions of OneStopQA (Berzak et al. 2020) as a teacher would have written them here, those whose
 * evidence stands once in the article; `undefined` where there is no corpus.
 */
export function readHumanQuestions(): readonly HumanQuestion[] | undefined {
	const path = resolve(CORPUS, 'onestopqa.json');
	if (!existsSync(path)) return undefined;
	const rows: readonly Row[] = JSON.parse(readFileSync(path, 'utf8'));
	const articles = new Map<string, Article>();
	return rows.flatMap((row, index) => {
		const article = articles.get(row.file) ?? readArticle(row.file);
		articles.set(row.file, article);
		const question = toQuestion(row, article, `human-${String(index + 1)}`);
		return question ? [{ question, article }] : [];
	});
}

function readArticle(file: string): Article {
	const text = readFileSync(resolve(CORPUS, 'articles', file), 'utf8');
	return makeArticle(text, { title: text.slice(0, text.indexOf('\n')), language: 'en' });
}

function toQuestion(row: Row, article: Article, id: string): Question | undefined {
	const citations = row.spanA.flatMap(({ exact }, index) => {
		const match = findQuote(article.text, { exact });
		return match.ok
			? [citeSpan(article, match.span, `c${String(index + 1)}`, ['key', 'explanation'])]
			: [];
	});
	const [first] = citations;
	if (!first) return undefined;
	return {
		id,
		kind: 'choice',
		skill: 'what',
		tier: 'review',
		status: 'draft',
		points: 1,
		stem: row.question,
		options: [row.answer, ...row.distractors].map((text, index) => ({
			id: String.fromCodePoint(97 + index),
			text,
			citations: []
		})),
		key: 'a',
		explanation: `${row.answer}: the article says “${first.exact}”`,
		citations,
		provenance: [{ by: 'hand' }]
	};
}
