import { factsOf } from '../article-facts.ts';
import type { Rule } from '../finding.ts';
import { classOf } from '../option-class.ts';
import { viewOf } from '../question-view.ts';

/** How far from a name an age is taken to be its bearer's, in UTF-16 code units. */
const REACH = 48;
const MINOR =
	/\b(?:(?:[1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[- ](?:year|month|week|day)s?[- ]old|aged (?:[1-9]|1[0-7])\b(?! (?:to|and)\b)|baby|infant|toddler|schoolboy|schoolgirl)\b/iu;

/** G26. The person who is asked for is no child: learners are not made to remember a minor's name. */
export const noMinorAsKey: Rule = {
	id: 'no-minor-as-key',
	severity: 'soft',
	weight: 2,
	part: 'key',
	check: (question, article) => {
		const facts = factsOf(article);
		const { keys, lists } = viewOf(question, article);
		if (lists.length === 0 && question.kind !== 'short-text') return [];
		return keys.slice(0, 1).flatMap((key) => {
			const found = classOf(key, facts);
			if (found.kind !== 'name' || (found.sort !== undefined && found.sort !== 'person')) return [];
			const at = article.text.indexOf(key);
			if (at < 0) return [];
			const after =
				article.text.slice(at + key.length, at + key.length + REACH).split('.')[0] ?? '';
			return /^,? (?:an? |aged |the )/u.test(after) && MINOR.test(after)
				? [`The answer is the name of a child: ${key}.`]
				: [];
		});
	}
};
