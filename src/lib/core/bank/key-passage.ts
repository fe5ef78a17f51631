import { citeSpan, findQuote } from '../article/citation.ts';
import type { Article } from '../article/article.ts';
import { fail, succeed, type Outcome } from '../outcome.ts';
import type { Question } from '../question/question.ts';

/** The words that show a question's key, as the article has them; empty when nothing does. */
export function keyPassageOf({ citations }: Question): string {
	return citations.find(({ supports }) => supports.includes('key'))?.exact ?? '';
}

/**
 * The question with its key resting on these words of the article; what showed it before stays where
 * it shows something else. Words that are there already change nothing.
 */
export function withKeyPassage(
	question: Question,
	quote: string,
	article: Article
): Outcome<Question, 'quote-missing' | 'quote-ambiguous'> {
	const exact = quote.replaceAll('\r\n', '\n').trim();
	if (exact === '' || exact === keyPassageOf(question)) return succeed(question);
	const match = findQuote(article.text, { exact });
	if (!match.ok) return fail(match.reason);
	const ids = new Set(question.citations.map(({ id }) => id));
	const free = Array.from({ length: ids.size + 1 }, (_, index) => `c${index + 1}`).find(
		(id) => !ids.has(id)
	);
	// One that shows nothing else any more still shows where the article was misread.
	const kept = question.citations.map((citation) => {
		const supports = citation.supports.filter((part) => part !== 'key');
		return { ...citation, supports: supports.length > 0 ? supports : ['explanation' as const] };
	});
	const cited = citeSpan(article, match.span, free ?? 'key', ['key', 'explanation']);
	return succeed({ ...question, citations: [...kept, cited] });
}
