import { factsOf, straightenQuotes } from '../article-facts.ts';
import type { Rule } from '../finding.ts';
import { viewOf } from '../question-view.ts';
import { wordsOf } from '../words.ts';

const FEWEST_WORDS = 7;

/**
 * G24. A quote whose speaker is asked for can be judged by itself: at least seven words, from the
 * beginning of a sentence to the end of a clause.
 */
export const wholeQuote: Rule = {
	id: 'whole-quote',
	severity: { newsproof: 'hard', model: 'soft', hand: 'off' },
	weight: 2,
	part: 'stem',
	check: (question, article) => {
		const { family, body } = viewOf(question, article);
		if (family !== 'quote-speaker' || body === '') return [];
		const quote = straightenQuotes(body).trim();
		const { straightText } = factsOf(article);
		const at = straightText.indexOf(quote);
		if (at < 0) return [];
		const next = straightText
			.slice(at + quote.length)
			.trimStart()
			.charAt(0);
		return [
			...(wordsOf(quote).length < FEWEST_WORDS
				? ['The quote is too short to tell whose it is.']
				: []),
			...(/^[\p{Lu}\p{Number}"'[]/u.test(quote)
				? []
				: ['The quote begins in the middle of a sentence.']),
			...(/[.!?]$/u.test(quote) || /^[.,!?;:"'–—-]/u.test(next)
				? []
				: ['The quote ends in the middle of a clause.'])
		];
	}
};
