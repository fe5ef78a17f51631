import type { Span } from '#lib/core/article/article.ts';
import type { AnalysedSentence, Analysis } from '../analysis/analysis.ts';

/** Words of the article that can be understood by themselves, with a sentence among them that is asked about. */
export type Passage = Span & {
	readonly text: string;
	readonly sentences: readonly number[];
	readonly words: number;
};

/**
 * The sentence, or the sentence with the one before it where it leans on that one ("He …").
 * Undefined when that would be too long or the one before leans on another in turn.
 */
export function passageOf(
	sentence: AnalysedSentence,
	{ sentences, article }: Analysis,
	mostWords: number
): Passage | undefined {
	const needsMore = sentence.dependence !== undefined && sentence.dependence !== 'connective';
	if (!needsMore) {
		return sentence.words.length <= mostWords
			? {
					...pick(sentence),
					text: sentence.text,
					sentences: [sentence.index],
					words: sentence.words.length
				}
			: undefined;
	}
	const before = sentences[sentence.index - 1];
	const isUsable =
		before?.kind === 'prose' &&
		sentence.paragraph - before.paragraph <= 1 &&
		(before.dependence === undefined || before.dependence === 'connective') &&
		isBalanced(before.text) &&
		isBalanced(sentence.text);
	if (!isUsable || !before) return undefined;
	const words = before.words.length + sentence.words.length;
	const span = { start: before.start, end: sentence.end };
	return words <= mostWords + 8
		? {
				...span,
				text: article.text.slice(span.start, span.end),
				sentences: [before.index, sentence.index],
				words
			}
		: undefined;
}

/** A quotation that began before or goes on behind would be cut. */
function isBalanced(text: string): boolean {
	return text.split('“').length === text.split('”').length && text.split('"').length % 2 === 1;
}

function pick({ start, end }: Span): Span {
	return { start, end };
}

/** What a cloze of the passage tells to do. */
export function completeStem({ sentences }: Passage): string {
	return sentences.length > 1
		? 'Complete these sentences from the article.'
		: 'Complete the sentence from the article.';
}
