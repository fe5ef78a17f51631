import type { Article } from '../../article/article.ts';
import { resolveCitation, type Citation } from '../../article/citation.ts';
import type { Question } from '../../question/question.ts';
import type { Rule } from '../finding.ts';

/** The citations whose offsets are not in the article at all. */
export function citationsOutOfRange(question: Question, article: Article): readonly Citation[] {
	return question.citations.filter(
		({ start, end }) => start < 0 || end > article.text.length || start >= end
	);
}

/** Every citation stands in the article at its offsets, byte for byte, between its prefix and suffix. */
export const citationVerbatim: Rule = {
	id: 'citation-verbatim',
	severity: 'hard',
	part: 'citations',
	check: (question, article) => [
		...(question.citations.length === 0 ? ['The question cites nothing.'] : []),
		...question.citations
			.filter((citation) => resolveCitation(citation, article).status !== 'exact')
			.map(({ exact }) => `The article does not say “${exact}” at the cited place.`)
	]
};
