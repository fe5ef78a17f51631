import { factsOf } from '../article-facts.ts';
import type { Rule } from '../finding.ts';
import { GUESSERS } from '../guessers.ts';
import { viewOf } from '../question-view.ts';

const MOST_HITS = 2;

/** G32 (SAQUET: convergence and logical cues). No more than two of four naive ways to guess find the key. */
export const guessable: Rule = {
	id: 'guessable',
	severity: 'soft',
	part: 'options',
	check: (question, article) => {
		if (question.kind !== 'choice' && question.kind !== 'cloze') return [];
		const facts = factsOf(article);
		return viewOf(question, article).lists.flatMap((list) => {
			const hits = GUESSERS.filter(({ pick }) => pick(list, facts)?.isKey);
			return hits.length > MOST_HITS
				? [
						{
							message: `The key can be guessed: it is ${hits.map(({ name }) => name).join(', ')}.`,
							...(list.gap !== undefined && { gap: list.gap })
						}
					]
				: [];
		});
	}
};
