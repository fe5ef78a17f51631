import { baseForms } from '#lib/core/word-forms.ts';
import { offsetIn, rangeIn, readBlocks, type TextBlock } from './readable-text.ts';

/** A word of an article, and where it stands on the page. */
export type ArticleWord = { readonly word: string; readonly locate: () => Range | undefined };

const SHORTEST_UNCOMMON = 4;

function wordIn(block: TextBlock, { segment, index }: Intl.SegmentData): ArticleWord {
	return { word: segment, locate: () => rangeIn(block, index, index + segment.length) };
}

function segmentsOf({ text, language }: TextBlock): Intl.Segments {
	return new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
}

/** A capital inside a sentence is a name's: the glossary explains words, never who somebody is. */
function isName(text: string, { segment, index }: Intl.SegmentData): boolean {
	if (!/^\p{Lu}/u.test(segment)) return false;
	return !/(?:^|[.!?:]["”’)]?\s+|["“‘(])$/u.test(text.slice(0, index));
}

type Caret = { readonly node: Node; readonly offset: number };

function caretAt(x: number, y: number): Caret | undefined {
	// Chromium before 128, and Safari before 26.2, know only the other one.
	const position =
		'caretPositionFromPoint' in document ? document.caretPositionFromPoint(x, y) : undefined;
	if (position) return { node: position.offsetNode, offset: position.offset };
	const range = 'caretRangeFromPoint' in document ? document.caretRangeFromPoint(x, y) : undefined;
	return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

/** The word at a place on the screen, if one of `root` stands there and it is no name. */
export function wordAt(root: HTMLElement, x: number, y: number): ArticleWord | undefined {
	const caret = caretAt(x, y);
	if (!caret || !root.contains(caret.node)) return undefined;
	for (const block of readBlocks(root)) {
		const offset = offsetIn(block, caret.node, caret.offset);
		if (offset === undefined) continue;
		const found = segmentsOf(block).containing(offset);
		return found?.isWordLike && !isName(block.text, found) ? wordIn(block, found) : undefined;
	}
	return undefined;
}

/** The words of an article that are not common, each where it stands first. */
export function uncommonWords(
	root: HTMLElement,
	isCommon: (word: string) => boolean
): readonly ArticleWord[] {
	const words: ArticleWord[] = [];
	const seen = new Set<string>();
	for (const block of readBlocks(root)) {
		for (const segment of segmentsOf(block)) {
			const word = segment.segment;
			const isPlain = segment.isWordLike && /^\p{Ll}+$/u.test(word);
			if (!isPlain || word.length < SHORTEST_UNCOMMON || isCommon(word)) continue;
			// One form of a word is enough.
			const bases = baseForms(word).filter(({ length }) => length >= SHORTEST_UNCOMMON);
			if (!bases.some((base) => seen.has(base))) words.push(wordIn(block, segment));
			for (const base of bases) seen.add(base);
		}
	}
	return words;
}
