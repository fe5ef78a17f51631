import { factsOf, foldQuotes } from '../article-facts.ts';
import type { Rule } from '../finding.ts';
import { straightenQuotes } from '../article-facts.ts';

const QUOTATION = /"(?<words>[^"]{3,2000})"/gu;

/** G31. The explanation shows its proof: it quotes words of a passage that the question cites. */
export const explanationQuotes: Rule = {
	id: 'explanation-quotes',
	severity: { newsproof: 'soft', model: 'soft', hand: 'off' },
	weight: 2,
	part: 'explanation',
	check: (question, article) => {
		// Lists are shown beside the explanation, each with its own citations.
		if (['multiple', 'match', 'order', 'evidence'].includes(question.kind)) return [];
		const { foldedText } = factsOf(article);
		const quoted = [...straightenQuotes(question.explanation).matchAll(QUOTATION)].some(
			({ groups }) =>
				foldedText.includes(
					foldQuotes(groups?.['words'] ?? '')
						.replace(/[.,;:!?…]+$/u, '')
						.trim()
				)
		);
		return quoted ? [] : ['The explanation quotes nothing from the article.'];
	}
};
