import { splitSentences } from '#lib/core/article/segmentation.ts';
import { rangeIn, readBlocks, type TextBlock } from './readable-text.ts';

/** One sentence for the voice, and where it stands on the page. */
export type SpokenSentence = {
	readonly text: string;
	readonly language: string;
	/** Undefined once it has left the page. */
	readonly locate: () => Range | undefined;
};

function sentencesOf(block: TextBlock): readonly SpokenSentence[] {
	const { text, language } = block;
	const whole = { start: 0, end: text.length, index: 0, kind: 'prose' } as const;
	return splitSentences(text, [whole]).map(({ start, end }) => ({
		text: text.slice(start, end).replace(/\s+/gu, ' '),
		language,
		locate: () => rangeIn(block, start, end)
	}));
}

/** An option is read with its letter, as a person at the table would. */
function withLetter(block: TextBlock, sentences: readonly SpokenSentence[]) {
	const letter = block.element
		.querySelector(':scope:is(label) > [aria-hidden="true"]')
		?.textContent.trim();
	const [first, ...others] = sentences;
	return letter && first ? [{ ...first, text: `${letter}: ${first.text}` }, ...others] : sentences;
}

/** What a voice says of a part of the page, sentence by sentence. */
export function spokenSentences(root: HTMLElement): readonly SpokenSentence[] {
	return readBlocks(root).flatMap((block) => withLetter(block, sentencesOf(block)));
}
