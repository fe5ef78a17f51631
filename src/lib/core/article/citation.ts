import type { Article, Paragraph, Sentence, Span } from './article.ts';
import { splitsSurrogatePair } from './code-points.ts';

/** The part of a question that a citation backs; `option:<id>` is one of its options. */
export type Support = 'stem' | 'key' | 'explanation' | `option:${string}`;

/**
 * A passage pinned twice: by its words with some context (W3C Web Annotation Data Model §4.2.4,
 * TextQuoteSelector) and by its place (§4.2.5, TextPositionSelector). `start` and `end` are UTF-16
 * code units into `article.text`; documents count code points, see `toSelectors`.
 */
export type Citation = {
	readonly id: string;
	readonly supports: readonly Support[];
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
} & Span;

/** What became of a citation in a version of the text. */
export type Resolution =
	| { readonly status: 'exact'; readonly span: Span }
	| { readonly status: 'moved'; readonly span: Span }
	| { readonly status: 'lost'; readonly reason: 'quote-missing' | 'quote-ambiguous' };

/** Where a quote stands, or why that cannot be said; `count` is how often its words occur. */
export type QuoteMatch =
	| { readonly ok: true; readonly span: Span }
	| {
			readonly ok: false;
			readonly reason: 'quote-missing' | 'quote-ambiguous';
			readonly count: number;
	  };

/** A span that cannot be cited: outside the text, blank, or through a character. */
export class CitationError extends Error {
	override readonly name = 'CitationError';
	readonly span: Span;

	constructor(span: Span, problem: string) {
		super(`Cannot cite ${String(span.start)}–${String(span.end)}: ${problem}`);
		this.span = span;
	}
}

/** Context kept on each side of a quote, in UTF-16 code units. */
const CONTEXT_LENGTH = 32;

/** A quote of one repeated letter must not cost the square of its length. */
const MOST_COUNTED = 100;

/**
 * Pins a span of an article. `prefix` and `suffix` hold up to 32 UTF-16 code units of context, one
 * less where that would split a surrogate pair. Throws `CitationError` when the span is out of
 * range, holds nothing but white space, or starts or ends inside a surrogate pair.
 */
export function citeSpan(
	article: Pick<Article, 'text'>,
	span: Span,
	id: string,
	supports: readonly Support[]
): Citation {
	const { text } = article;
	const { start, end } = span;
	if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length) {
		throw new CitationError(span, `the text runs from 0 to ${String(text.length)}`);
	}
	if (start >= end || text.slice(start, end).trim() === '') {
		throw new CitationError(span, 'it holds no words');
	}
	if (splitsSurrogatePair(text, start) || splitsSurrogatePair(text, end)) {
		throw new CitationError(span, 'it splits a surrogate pair');
	}
	const from = Math.max(0, start - CONTEXT_LENGTH);
	const to = Math.min(text.length, end + CONTEXT_LENGTH);
	return {
		id,
		supports,
		exact: text.slice(start, end),
		prefix: text.slice(splitsSurrogatePair(text, from) ? from + 1 : from, start),
		suffix: text.slice(end, splitsSurrogatePair(text, to) ? to - 1 : to),
		start,
		end
	};
}

/**
 * Finds a citation in a version of its article.
 *
 * `exact`: the words and their context stand at the offsets, byte for byte. `moved`: they do not,
 * but `findQuote` knows the one place where the words stand now (the same place, when only the
 * context changed). `lost`: the words are gone, or it cannot be said which of several places is meant.
 */
export function resolveCitation(citation: Citation, article: Pick<Article, 'text'>): Resolution {
	const { text } = article;
	const { start, end, exact } = citation;
	if (
		exact !== '' &&
		text.slice(start, end) === exact &&
		standsAt(text, start, { exact, prefix: citation.prefix, suffix: citation.suffix })
	) {
		return { status: 'exact', span: { start, end } };
	}
	const match = findQuote(text, citation);
	return match.ok
		? { status: 'moved', span: match.span }
		: { status: 'lost', reason: match.reason };
}

type Quote = { readonly exact: string; readonly prefix?: string; readonly suffix?: string };

/**
 * Locates a quote by its words, as W3C TextQuoteSelector (Web Annotation Data Model §4.2.4) does.
 * A quote that occurs once is found whatever its context; one that occurs more often is found when
 * `prefix` and `suffix` both fit at exactly one place. Occurrences may overlap, and `count` stops
 * at 100; an empty quote is missing. Compares code units: normalise both sides first.
 */
export function findQuote(text: string, quote: Quote): QuoteMatch {
	const { exact, prefix = '', suffix = '' } = quote;
	const places = exact === '' ? [] : findPlaces(text, exact, MOST_COUNTED);
	const count = places.length;
	const fitting = count > 1 ? findPlaces(text, prefix + exact + suffix, 2) : places;
	const [place] = fitting;
	if (count === 0) return { ok: false, reason: 'quote-missing', count };
	if (place === undefined || fitting.length > 1) {
		return { ok: false, reason: 'quote-ambiguous', count };
	}
	const start = count > 1 ? place + prefix.length : place;
	return { ok: true, span: { start, end: start + exact.length } };
}

/** Where some words begin in a text, overlaps included, at most so many. */
function findPlaces(text: string, words: string, most: number): readonly number[] {
	const places: number[] = [];
	let place = text.indexOf(words);
	while (place !== -1 && places.length < most) {
		places.push(place);
		place = text.indexOf(words, place + 1);
	}
	return places;
}

function standsAt(text: string, start: number, quote: Quote): boolean {
	const { exact, prefix = '', suffix = '' } = quote;
	return (
		start >= prefix.length &&
		text.startsWith(prefix, start - prefix.length) &&
		text.startsWith(exact, start) &&
		text.startsWith(suffix, start + exact.length)
	);
}

/** The sentences that share at least one character with a span, in reading order. */
export function sentencesTouching(article: Article, span: Span): readonly Sentence[] {
	return article.sentences.filter((sentence) => touches(sentence, span));
}

/**
 * The whole sentence or sentences a span touches, as one span: what a reader is shown around a
 * quote. Throws `CitationError` when it touches none.
 */
export function passageAround(article: Article, span: Span): Span {
	const touched = sentencesTouching(article, span);
	const first = touched[0];
	const last = touched.at(-1);
	if (first === undefined || last === undefined) {
		throw new CitationError(span, 'it touches no sentence of the article');
	}
	return { start: first.start, end: last.end };
}

/** The first paragraph a span touches. Throws `CitationError` when it touches none. */
export function paragraphOf(article: Article, span: Span): Paragraph {
	const paragraph = article.paragraphs.find((candidate) => touches(candidate, span));
	if (paragraph === undefined) {
		throw new CitationError(span, 'it touches no paragraph of the article');
	}
	return paragraph;
}

function touches(passage: Span, span: Span): boolean {
	return passage.start < span.end && span.start < passage.end;
}
