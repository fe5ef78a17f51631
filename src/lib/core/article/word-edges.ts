import type { Span } from './passage.ts';

const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;

function wordsIn(text: string): readonly Span[] {
	return [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
		start: index,
		end: index + word.length
	}));
}

/**
 * A span grown to whole words and shrunk from blanks at its ends; punctuation that it holds at an end
 * stays. Undefined when it touches no word. Offsets are UTF-16 code units into `text`.
 */
export function snapToWords(text: string, span: Span): Span | undefined {
	const touched = wordsIn(text).filter(({ start, end }) => start < span.end && span.start < end);
	const [first, last] = [touched[0], touched.at(-1)];
	if (!first || !last) return undefined;
	const before = text.slice(Math.min(span.start, first.start), first.start).trimStart();
	const after = text.slice(last.end, Math.max(span.end, last.end)).trimEnd();
	return { start: first.start - before.length, end: last.end + after.length };
}

/** The span with one edge moved by a word, within `bounds`; the same span where there is no word to move by. */
export function moveEdge(
	text: string,
	span: Span,
	edge: 'start' | 'end',
	by: 1 | -1,
	bounds: Span
): Span {
	const words = wordsIn(text).filter(
		({ start, end }) => start >= bounds.start && end <= bounds.end
	);
	const edges = words.map((word) => word[edge]);
	const next =
		by === 1
			? edges.find((place) => place > span[edge])
			: edges.findLast((place) => place < span[edge]);
	const moved = next === undefined ? span : { ...span, [edge]: next };
	return moved.start < moved.end ? moved : span;
}
