import type { Rule } from '../finding.ts';
import { viewOf } from '../question-view.ts';

/** Words that tie a sentence to one before it, which the learner is not shown. */
const TIES_BACK =
	/(?:^|\s)(?<word>subsequently|afterwards|thereafter|(?:minutes?|hours?|days?|weeks?|months?|years?) later|(?<=would |will |was |were |could )then|instead(?! of)|likewise|similarly|moreover|furthermore|therefore|consequently|nevertheless|nonetheless)(?=[\s,.?!]|$)/iu;
/** A sentence may open so when only a gap in it is asked for. */
const OPENS_WITH_OTHER = /^other\s/iu;

/** G19. Nothing in the stem refers to a sentence before it: "subsequently", "four minutes later", "other". */
export const noLooseConnective: Rule = {
	id: 'no-loose-connective',
	severity: { newsproof: 'soft', model: 'soft', hand: 'soft' },
	part: 'stem',
	check: (question, article) => {
		const { body, bodyPart, form, family, lists } = viewOf(question, article);
		if (family === 'supported') {
			return lists
				.flatMap(({ options }) => options)
				.flatMap(({ text, option }) => {
					const word = TIES_BACK.exec(text)?.groups?.['word'];
					const message = `“${word ?? ''}” refers to something before it.`;
					return word === undefined ? [] : [{ message, weight: 2, part: 'options', option }];
				});
		}
		if (form === 'quotation' || form === 'task') return [];
		const word = TIES_BACK.exec(body)?.groups?.['word'];
		return [
			...(word === undefined
				? []
				: [{ message: `“${word}” refers to something before it.`, weight: 2, part: bodyPart }]),
			...(OPENS_WITH_OTHER.test(body)
				? [{ message: 'It is not said beside whom the “other” ones stand.', part: bodyPart }]
				: [])
		];
	}
};
