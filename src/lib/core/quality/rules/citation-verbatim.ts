import type { Article } from '../../article/article.ts';
import { resolveCitation, type Citation } from '../../article/citation.ts';
import { splitsSurrogatePair } from '../../article/code-points.ts';
import type { Question } from '../../question/question.ts';
import type { Rule } from '../finding.ts';

/** The citations whose offsets are no passage of the article: outside it, or inside a character. */
export function citationsOutOfRange(question: Question, { text }: Article): readonly Citation[] {
	const isPlace = (offset: number) =>
		Number.isInteger(offset) &&
		offset >= 0 &&
		offset <= text.length &&
		!splitsSurrogatePair(text, offset);
	return question.citations.filter(
		({ start, end }) => !isPlace(start) || !isPlace(end) || start >= end
	);
}

/** G02. Every citation stands in the article at its offsets, byte for byte, between its prefix and suffix. */
export const citationVerbatim: Rule = {
	id: 'citation-verbatim',
	severity: 'hard',
	part: 'citations',
	check: (question, article) => {
		const outside = citationsOutOfRange(question, article);
		return [
			...(question.citations.length === 0 ? ['The question cites nothing.'] : []),
			...question.citations
				.filter(
					(citation) =>
						outside.includes(citation) || resolveCitation(citation, article).status !== 'exact'
				)
				.map(({ exact, id }) => ({
					message: `The article does not say “${exact}” at the cited place.`,
					citation: id
				}))
		];
	}
};
