import { citeSpan } from './citation.ts';
import type { Citation, Support } from './citation.ts';
import { toCodePoint, toUtf16, OffsetError } from './code-points.ts';

/** W3C Web Annotation Data Model §4.2.4; a document may leave the context out. */
export type TextQuoteSelector = {
	readonly type: 'TextQuoteSelector';
	readonly exact: string;
	readonly prefix?: string;
	readonly suffix?: string;
};

/** W3C Web Annotation Data Model §4.2.5; `start` and `end` count code points, `end` exclusive. */
export type TextPositionSelector = {
	readonly type: 'TextPositionSelector';
	readonly start: number;
	readonly end: number;
};

/** The two selectors of one citation, as a document carries them. */
export type Selectors = readonly [TextQuoteSelector, TextPositionSelector];

/** A citation read from a document, or what the document got wrong. */
export type SelectorReading =
	| { readonly ok: true; readonly citation: Citation }
	| {
			readonly ok: false;
			readonly reason:
				| 'position-out-of-range'
				| 'position-blank'
				| 'quote-not-at-position'
				| 'context-not-at-position';
	  };

/** A citation of `text` as W3C selectors. Throws `OffsetError` when its span is not in the text. */
export function toSelectors(
	citation: Citation,
	text: string
): readonly [Required<TextQuoteSelector>, TextPositionSelector] {
	const { exact, prefix, suffix, start, end } = citation;
	return [
		{ type: 'TextQuoteSelector', exact, prefix, suffix },
		{
			type: 'TextPositionSelector',
			start: toCodePoint(text, start),
			end: toCodePoint(text, end)
		}
	];
}

/**
 * Reads a citation of `text` from W3C selectors. Both must agree with the text and so with each
 * other; the citation's context is taken from the text, whatever length the document keeps. To
 * locate a quote whose position is unknown or stale, use `findQuote`.
 */
export function fromSelectors(
	selectors: Selectors,
	text: string,
	id: string,
	supports: readonly Support[]
): SelectorReading {
	const [quote, position] = selectors;
	const span = readSpan(position, text);
	if (span === undefined) return { ok: false, reason: 'position-out-of-range' };
	const exact = text.slice(span.start, span.end);
	if (exact.trim() === '') return { ok: false, reason: 'position-blank' };
	if (exact !== quote.exact) return { ok: false, reason: 'quote-not-at-position' };
	const prefixFits = text.slice(0, span.start).endsWith(quote.prefix ?? '');
	if (!prefixFits || !text.startsWith(quote.suffix ?? '', span.end)) {
		return { ok: false, reason: 'context-not-at-position' };
	}
	return { ok: true, citation: citeSpan({ text }, span, id, supports) };
}

function readSpan(position: TextPositionSelector, text: string) {
	try {
		const start = toUtf16(text, position.start);
		const end = toUtf16(text, position.end);
		return start <= end ? { start, end } : undefined;
	} catch (error) {
		if (error instanceof OffsetError) return undefined;
		throw error;
	}
}
