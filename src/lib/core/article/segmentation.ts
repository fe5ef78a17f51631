import type { Paragraph, Sentence, Span } from './passage.ts';
import { referenceMarksLength, sentenceGoesOn } from './sentence-joins.ts';

const HEADING_MOST_WORDS = 12;
/** Ends a sentence, or leaves one open: a heading does neither. Closing quotes and notes may follow. */
const STOPPED = /[.!?…:;,](?:["'”’»)\]]|\s*\[\d{1,3}\])*$/u;
const BLANK_LINE = /\n\s*\n/gu;

/** A line shorter than this was not broken for width. */
const NARROWEST_COLUMN = 40;
/** As much of a sentence's end as `sentenceGoesOn` needs to see. */
const CONTEXT_LENGTH = 40;

const sentenceSegmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The paragraphs of a normalised text, split at blank lines; a single line feed stays inside one.
 * A paragraph is a heading when it is one line of at most 12 words that no full stop, question or
 * exclamation mark, colon, semicolon or comma ends, closing quotes and brackets aside.
 */
export function splitParagraphs(text: string): readonly Paragraph[] {
	const gaps = [...text.matchAll(BLANK_LINE)];
	const starts = [0, ...gaps.map((gap) => gap.index + gap[0].length)];
	const ends = [...gaps.map((gap) => gap.index), text.length];
	return starts
		.map((start, index) => trimSpan(text, { start, end: ends[index] ?? text.length }))
		.filter((span) => span.start < span.end)
		.map((span, index) => {
			const kind = isHeading(text.slice(span.start, span.end)) ? 'heading' : 'prose';
			return { ...span, index, kind };
		});
}

function isHeading(block: string): boolean {
	return (
		!block.includes('\n') &&
		!STOPPED.test(block) &&
		block.split(/\s+/u).length <= HEADING_MOST_WORDS
	);
}

/**
 * The sentences of a text's paragraphs, in order. No span has white space at its ends, and together
 * they cover every other character of every paragraph. A heading is one sentence.
 *
 * Boundaries are those of Unicode Standard Annex 29 (`Intl.Segmenter`), less the ones that
 * `sentenceGoesOn` takes back. A line feed inside a paragraph ends a sentence (a list, an address),
 * unless the paragraph was broken for width, where it is a space.
 */
export function splitSentences(
	text: string,
	paragraphs: readonly Paragraph[]
): readonly Sentence[] {
	return paragraphs
		.flatMap((paragraph) =>
			splitParagraph(text, paragraph).map((span) => ({ ...span, paragraph: paragraph.index }))
		)
		.map((sentence, index) => ({ ...sentence, index }));
}

function splitParagraph(text: string, paragraph: Paragraph): readonly Span[] {
	if (paragraph.kind === 'heading') return [{ start: paragraph.start, end: paragraph.end }];
	const block = text.slice(paragraph.start, paragraph.end);
	const running = isBrokenForWidth(block) ? block.replaceAll('\n', ' ') : block;
	return joinPieces(running, segment(running)).map((span) => ({
		start: paragraph.start + span.start,
		end: paragraph.start + span.end
	}));
}

/**
 * The pieces `Intl.Segmenter` makes of a text, note marks at the head of one set apart, without
 * white space at their ends.
 */
function segment(running: string): readonly Span[] {
	return [...sentenceSegmenter.segment(running)].flatMap((piece) => {
		const { start, end } = trimSpan(running, {
			start: piece.index,
			end: piece.index + piece.segment.length
		});
		const rest = start + referenceMarksLength(running.slice(start, end));
		return [trimSpan(running, { start, end: rest }), { start: rest, end }].filter(
			(span) => span.start < span.end
		);
	});
}

function trimSpan(text: string, { start, end }: Span): Span {
	const words = text.slice(start, end);
	const trimmedStart = end - words.trimStart().length;
	return { start: trimmedStart, end: Math.max(trimmedStart, start + words.trimEnd().length) };
}

function joinPieces(running: string, pieces: readonly Span[]): readonly Span[] {
	const sentences: Span[] = [];
	for (const piece of pieces) {
		const last = sentences.at(-1);
		if (last !== undefined && goesOn(running, last, piece)) {
			sentences[sentences.length - 1] = { start: last.start, end: piece.end };
		} else {
			sentences.push(piece);
		}
	}
	return sentences;
}

function goesOn(running: string, last: Span, piece: Span): boolean {
	if (running.slice(last.end, piece.start).includes('\n')) return false;
	const before = running.slice(Math.max(last.start, last.end - CONTEXT_LENGTH), last.end);
	return sentenceGoesOn(before, running.slice(piece.start, piece.end));
}

/**
 * Whether every line is full: the first word of the next one would not have fitted within the
 * longest. Mail and plain-text files break prose so; lists and addresses are not so even.
 */
function isBrokenForWidth(block: string): boolean {
	const lines = block.split('\n');
	const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
	if (lines.length < 2 || width < NARROWEST_COLUMN) return false;
	return lines.slice(1).every((line, index) => {
		const firstWord = line.split(' ', 1)[0] ?? '';
		return (lines[index]?.length ?? 0) + 1 + firstWord.length > width;
	});
}
