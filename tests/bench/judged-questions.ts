import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { makeArticle, type Article } from '../../src/lib/core/article/article.ts';
import { citeSpan, findQuote } from '../../src/lib/core/article/citation.ts';
import type { Question } from '../../src/lib/core/question/question.ts';

export type Verdict = 'A' | 'M' | 'X';

/** A generated question that a person judged: acceptable, usable after a small edit, unacceptable. */
export type Judged = {
	/** The line of the file it stands on, from 1. */
	readonly line: number;
	readonly verdict: Verdict;
	readonly reason: string | null;
	readonly family: string;
	readonly article: Article;
	readonly question: Question;
};

type Row = {
	readonly verdict: Verdict;
	readonly reason: string | null;
	readonly file: string;
	readonly family: string;
	readonly stem: string;
	readonly options: readonly string[];
	readonly key: string;
	readonly cites: readonly {
		readonly exact: string;
		readonly prefix: string;
		readonly suffix: string;
	}[];
};

const FAMILIES: Readonly<Record<string, string>> = {
	QUOTE: 'quote-speaker',
	ROLE: 'role',
	'ROLE-REV': 'role-reverse',
	'CLOZE-LOC': 'cloze-place',
	'CLOZE-num': 'cloze-number',
	'CLOZE-pct': 'cloze-number',
	'CLOZE-date': 'cloze-date',
	'CLOZE-day': 'cloze-date',
	'CLOZE-year': 'cloze-date',
	'CLOZE-money': 'cloze-money',
	'CLOZE-PER': 'cloze-person',
	'CLOZE-ORG': 'cloze-organisation',
	WHO: 'who',
	NUM: 'how-many',
	WHEN: 'when',
	WHERE: 'where',
	TF: 'true-false',
	NOT: 'supported',
	ATTRIB: 'attribution',
	ATTRIB2: 'attribution',
	STATUS: 'claim-status',
	DEFN: 'which'
};

const SHARED = resolve(import.meta.dirname, '../..', process.env.NEWSPROOF_SHARED ?? '../shared');

function readArticle(path: string, published: string | undefined): Article {
	const text = readFileSync(path, 'utf8');
	const title = text.slice(0, text.indexOf('\n'));
	return makeArticle(text, { title, language: 'en', ...(published && { published }) });
}

/** "March 20, 2006" as 2006-03-20. */
function isoDate(date: string | undefined): string | undefined {
	const milliseconds = date === undefined ? Number.NaN : Date.parse(`${date} UTC`);
	return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString().slice(0, 10);
}

function toQuestion(row: Row, article: Article, id: string): Question | undefined {
	const citations = row.cites.flatMap((cite, index) => {
		const match = findQuote(article.text, cite);
		return match.ok
			? [citeSpan(article, match.span, `c${String(index + 1)}`, ['key', 'explanation'])]
			: [];
	});
	if (citations.length < row.cites.length) return undefined;
	const cited = citations.map(({ exact }) => exact).join(' … ');
	const common = {
		id,
		skill: 'what',
		tier: 'review',
		status: 'draft',
		points: 1,
		citations,
		provenance: [
			{ by: 'newsproof', family: FAMILIES[row.family] ?? row.family, version: 0, seed: 0 }
		]
	} as const;
	if (row.family === 'TF') {
		return {
			...common,
			kind: 'true-false',
			stem: row.stem.replace(/^True or false\? /u, ''),
			key: row.key === 'True',
			feedbackCitations: [],
			explanation: `The article says: “${cited}”`
		};
	}
	const options = row.options.map((text, index) => ({
		id: String.fromCodePoint(97 + index),
		text,
		citations: []
	}));
	return {
		...common,
		kind: 'choice',
		stem: row.stem,
		options,
		key: options.find(({ text }) => text === row.key)?.id ?? '',
		explanation: `${row.key}: the article says “${cited}”`
	};
}

/** The judged questions of the corpus, or `undefined` where there is no corpus. */
export function readJudged(): readonly Judged[] | undefined {
	const path = resolve(SHARED, 'corpus/judged.jsonl');
	if (!existsSync(path)) return undefined;
	const index: readonly { readonly file: string; readonly date?: string }[] = JSON.parse(
		readFileSync(resolve(SHARED, 'corpus/index.json'), 'utf8')
	);
	const dates = new Map(index.map(({ file, date }) => [file, isoDate(date)]));
	const articles = new Map<string, Article>();
	const articleOf = (file: string) => {
		const known = articles.get(file);
		if (known) return known;
		const article = readArticle(resolve(SHARED, 'corpus/articles', file), dates.get(file));
		articles.set(file, article);
		return article;
	};
	return readFileSync(path, 'utf8')
		.trim()
		.split('\n')
		.map((line, place): Judged => {
			const row: Row = JSON.parse(line);
			const article = articleOf(row.file);
			const question = toQuestion(row, article, `row-${String(place + 1)}`);
			if (!question) throw new Error(`judged.jsonl:${String(place + 1)}: a quote is not there`);
			return {
				line: place + 1,
				verdict: row.verdict,
				reason: row.reason,
				family: row.family,
				article,
				question
			};
		});
}
