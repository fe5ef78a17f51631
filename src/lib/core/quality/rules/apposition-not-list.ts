import { factsOf, straightenQuotes } from '../article-facts.ts';
import type { Rule } from '../finding.ts';
import { ROLE_NOUNS } from '../lexicon/roles.ts';
import { viewOf } from '../question-view.ts';
import { wordsOf } from '../words.ts';

/**
 * G25. What the article is said to call someone or something is a description of it, not the next item
 * of a list: "Houston, the National Museum, and …".
 */
export const appositionNotList: Rule = {
	id: 'apposition-not-list',
	severity: { newsproof: 'hard', model: 'hard', hand: 'soft' },
	part: 'stem',
	check: (question, article) => {
		const { family, body, form, keys } = viewOf(question, article);
		if (form !== 'quotation' || family === 'quote-speaker') return [];
		if (wordsOf(body).some(({ lower }) => ROLE_NOUNS.has(lower))) return [];
		const { straightText } = factsOf(article);
		const described = straightenQuotes(body);
		const key = straightenQuotes(keys[0] ?? '');
		const at = straightText.indexOf(`${key}, ${described}`);
		if (at < 0) return [];
		const after =
			straightText.slice(at + key.length + 2 + described.length).split(/[.;]\s/u)[0] ?? '';
		const isList =
			/^(?:, \p{Lu}[^,]*)?,? and /u.test(after) ||
			/ and (?:the )?\p{Lu}/u.test(described) ||
			/^, (?:the )?\p{Lu}[^,]*, and /u.test(after);
		return isList
			? [`“${body}” is the next item of a list in the article, not a name for “${key}”.`]
			: [];
	}
};
