import type { Rule } from '../finding.ts';
import { viewOf } from '../question-view.ts';

const NEGATIVE =
	/^(?:which|who|what|where|when)\b(?:(?!\bthat\b)[^,;:]){0,60}?(?:\b(?<word>not|never|except|least)\b|n['’]t\b)/iu;

/**
 * G15 (Haladyna, Downing & Rodriguez 2002, guideline 17): the stem asks for what is, not for what is not;
 * where it cannot, the NOT is in capitals.
 */
export const negativeStem: Rule = {
	id: 'negative-stem',
	severity: 'soft',
	part: 'stem',
	check: (question, article) => {
		const { form } = viewOf(question, article);
		if (form !== 'question' && form !== 'task') return [];
		const stem = question.stem.replace(/^according to the article, /iu, '');
		const match = NEGATIVE.exec(stem.replaceAll(/[“"][^“”"]*[”"]/gu, ''));
		const word = match?.groups?.['word'];
		return match && (word === undefined || word !== word.toUpperCase())
			? [
					'The stem asks for what is not so: a reader in a hurry overlooks it. Ask the other way round, or write NOT in capitals.'
				]
			: [];
	}
};
