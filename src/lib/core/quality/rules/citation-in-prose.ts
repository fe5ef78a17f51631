import type { Article } from '../../article/article.ts';
import type { Question } from '../../question/question.ts';
import { factsOf } from '../article-facts.ts';
import type { Remark, Rule } from '../finding.ts';
import { nearestSentences } from '../nearest-sentences.ts';
import { viewOf } from '../question-view.ts';
import type { SentenceShape } from '../sentence-shape.ts';
import { shorten } from '../shorten.ts';
import { stemsOf } from '../words.ts';

/** An option of so many words can be a sentence. */
const SENTENCE = 6;

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
		return [
			...nonProseOptions(question, article),
			...keySentences.flatMap(({ shape, text, start, end }) => {
				if (shape === 'prose') return [];
				const citation = keyCitations.find((cited) => cited.start < end && start < cited.end)?.id;
				const message = `The answer rests on “${shorten(text)}”, which looks like ${NAMES[shape]}, not like a sentence of the article.`;
				return [{ message, ...(citation !== undefined && { citation }) }];
			})
		];
	}
};

/** Options that are a caption or heading word for word, offered as if the article said them. */
function nonProseOptions(question: Question, article: Article): readonly Remark[] {
	const { lists } = viewOf(question, article);
	return lists
		.flatMap(({ options }) => options)
		.filter(({ words }) => words.length >= SENTENCE)
		.flatMap(({ text, option, words }) => {
			const [near] = nearestSentences(stemsOf(words), factsOf(article));
			const isIt = near?.sentence.text === text && near.sentence.shape !== 'prose';
			const message = `The option “${shorten(text)}” looks like a caption or heading, not like a sentence of the article.`;
			return isIt ? [{ message, part: 'options', option }] : [];
		});
}
