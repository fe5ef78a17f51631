import type { Rule } from '../finding.ts';
import { viewOf } from '../question-view.ts';
import type { SentenceShape } from '../sentence-shape.ts';
import { shorten } from '../shorten.ts';

const NAMES: Readonly<Record<Exclude<SentenceShape, 'prose'>, string>> = {
	heading: 'a heading',
	caption: 'a picture’s caption',
	markup: 'left-over markup',
	list: 'an item of a list'
};

/**
 * G02, G23. What proves the key is a sentence of the article's prose: no heading, picture caption, list
 * item or left-over markup.
 */
export const citationInProse: Rule = {
	id: 'citation-in-prose',
	severity: { newsproof: 'hard', model: 'hard', hand: 'soft' },
	part: 'citations',
	check: (question, article) => {
		const { keySentences, keyCitations } = viewOf(question, article);
		return keySentences.flatMap(({ shape, text, start, end }) => {
			if (shape === 'prose') return [];
			const citation = keyCitations.find((cited) => cited.start < end && start < cited.end)?.id;
			const message = `The answer rests on “${shorten(text)}”, which looks like ${NAMES[shape]}, not like a sentence of the article.`;
			return [{ message, ...(citation !== undefined && { citation }) }];
		});
	}
};
