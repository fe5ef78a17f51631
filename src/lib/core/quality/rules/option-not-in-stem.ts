import type { Rule } from '../finding.ts';
import { isOneSlipApart } from '../edit-distance.ts';
import { distractorsOf, viewOf } from '../question-view.ts';

/** Names shorter than this may well differ by a letter. */
const SHORTEST_NAME = 8;

/** G16 (SAQUET: logical cues). No wrong option stands in the stem already, where it cannot be the answer. */
export const optionNotInStem: Rule = {
	id: 'option-not-in-stem',
	severity: { newsproof: 'soft', model: 'soft', hand: 'soft' },
	weight: 2,
	part: 'options',
	check: (question, article) => {
		const view = viewOf(question, article);
		if (view.form !== 'gaps' && view.form !== 'question') return [];
		const stem = view.bodyWords.map(({ lower }) => lower);
		return distractorsOf(view).flatMap(({ text, words, option, gap }) => {
			if (words.length === 0 || words.length > 5) return [];
			const wanted = words.map(({ lower }) => lower).join(' ');
			const near = wanted.slice(0, 2);
			const isThere = stem.some((word, index) => {
				if (!word.startsWith(near.charAt(0)) && !word.startsWith(near.charAt(1))) return false;
				const there = stem.slice(index, index + words.length).join(' ');
				return (
					there === wanted ||
					(wanted.length >= SHORTEST_NAME && !/\d/u.test(wanted) && isOneSlipApart(there, wanted))
				);
			});
			return isThere
				? [
						{
							message: `The option “${text}” stands in the stem already and is ruled out.`,
							option,
							...(gap !== undefined && { gap })
						}
					]
				: [];
		});
	}
};
