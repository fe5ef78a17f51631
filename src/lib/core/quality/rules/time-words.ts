import type { Rule } from '../finding.ts';
import { viewOf } from '../question-view.ts';

const RELATIVE =
	/(?:^|[^\p{Letter}])(?<word>today|yesterday|tomorrow|tonight|(?:last|next|this) (?:week|weekend|month|year|night|spring|summer|autumn|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|recently|currently|nowadays|soon)(?![\p{Letter}])/iu;

/**
 * G20. "Yesterday" or "next month" mean nothing to someone who reads the stem later, unless the article
 * says when it was published.
 */
export const timeWords: Rule = {
	id: 'time-words',
	severity: { newsproof: 'soft', model: 'soft', hand: 'soft' },
	part: 'stem',
	check: (question, article) => {
		const { body, bodyPart, form } = viewOf(question, article);
		// A sentence with gaps is shown as the article's own, and quoted words are.
		if (article.published !== undefined || form === 'quotation' || form === 'gaps') return [];
		const word = RELATIVE.exec(body)?.groups?.['word'];
		return word === undefined
			? []
			: [
					{
						message: `“${word}” depends on when the article was written, which is not known.`,
						part: bodyPart
					}
				];
	}
};
