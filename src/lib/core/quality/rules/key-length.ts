import type { Rule } from '../finding.ts';
import { viewOf } from '../question-view.ts';

const MOST = 1.5;
/** Below this the eye does not see a difference, in UTF-16 code units. */
const NOTICED = 10;
const SENTENCE = 8;

/** G12 (Haladyna, Downing & Rodriguez 2002, guideline 24): the key is not told by its length. */
export const keyLength: Rule = {
	id: 'key-length',
	severity: 'soft',
	part: 'options',
	check: (question, article) => {
		if (question.kind !== 'choice' && question.kind !== 'cloze') return [];
		return viewOf(question, article).lists.flatMap(({ options, gap }) => {
			const key = options.find(({ isKey }) => isKey);
			// Sentences are as long as what they say.
			if (options.some(({ words }) => words.length >= SENTENCE)) return [];
			const lengths = options
				.filter(({ isKey }) => !isKey)
				.map(({ text }) => text.length)
				.sort((a, b) => a - b);
			const median = lengths[lengths.length >> 1];
			if (!key || median === undefined) return [];
			const isLong = key.text.length > MOST * median && key.text.length - median > NOTICED;
			return isLong
				? [
						{
							message: `The key “${key.text}” is much longer than the other options.`,
							option: key.option,
							...(gap !== undefined && { gap })
						}
					]
				: [];
		});
	}
};
