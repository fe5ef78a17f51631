import type { Article } from '#lib/core/article/article.ts';
import { paragraphOf } from '#lib/core/article/citation.ts';
import type { Question } from '#lib/core/question/question.ts';

/** What questions are filtered by, as the address names it. */
export const FILTER_NAMES = ['status', 'tier', 'skill', 'kind', 'paragraph', 'tag'] as const;

/** The paragraphs that a question's key rests on, counted from 1. */
function paragraphsOf(question: Question, article: Article): readonly string[] {
	return question.citations
		.filter(({ supports }) => supports.includes('key'))
		.map((citation) => String(paragraphOf(article, citation).index + 1));
}

/** Whether a question is among those that the address asks for. */
export function isWanted(question: Question, article: Article, wanted: URLSearchParams): boolean {
	return FILTER_NAMES.every((name) => {
		const value = wanted.get(name);
		if (!value) return true;
		if (name === 'paragraph') return paragraphsOf(question, article).includes(value);
		return name === 'tag' ? (question.tags ?? []).includes(value) : question[name] === value;
	});
}

/** The sentences that some question rests its key on, by their index. */
export function askedSentences(
	questions: readonly Question[],
	article: Article
): ReadonlySet<number> {
	const spans = questions.flatMap(({ citations }) =>
		citations.filter(({ supports }) => supports.includes('key'))
	);
	return new Set(
		article.sentences
			.filter(({ start, end }) => spans.some((span) => span.start < end && start < span.end))
			.map(({ index }) => index)
	);
}

/** Where the same page shows questions of another status, all other filters as they are. */
export function hrefWithStatus(wanted: URLSearchParams, status: string): string {
	const others = [...wanted].filter(
		([name, value]) =>
			name !== 'status' && value !== '' && FILTER_NAMES.some((known) => known === name)
	);
	const all = status === '' ? others : [['status', status], ...others];
	return `?${all.map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}
