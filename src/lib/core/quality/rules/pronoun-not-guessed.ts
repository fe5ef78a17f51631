import type { Rule } from '../finding.ts';
import { viewOf } from '../question-view.ts';
import { FUNCTION_WORDS } from '../words.ts';

const PRONOUNS = new Set(['he', 'she', 'they', 'his', 'her', 'their', 'it']);

/**
 * G19, G25. A name in the stem is in the passages cited. Where they begin with "He", only a sentence
 * that is cited too can say who that is: the person the article is about need not be the one meant.
 */
export const pronounNotGuessed: Rule = {
	id: 'pronoun-not-guessed',
	severity: 'soft',
	weight: 2,
	part: 'stem',
	check: (question, article) => {
		const { bodyWords, bodyPart, form, keySentences, origin } = viewOf(question, article);
		if (form === 'quotation' || form === 'task' || origin === 'hand') return [];
		const pronoun = keySentences.find(({ words }) => PRONOUNS.has(words[0]?.lower ?? ''))?.words[0];
		if (!pronoun) return [];
		const cited = new Set(keySentences.flatMap(({ words }) => words.map(({ lower }) => lower)));
		const guessed = bodyWords.find(
			({ isCapital, lower }, index) =>
				index > 0 && isCapital && !FUNCTION_WORDS.has(lower) && !cited.has(lower)
		);
		return guessed
			? [
					{
						message: `The passage cited says “${pronoun.text}” where the stem says “${guessed.text}”: who is meant is not shown.`,
						part: bodyPart
					}
				]
			: [];
	}
};
