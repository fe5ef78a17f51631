import { citeSpan, findQuote, type Citation, type Support } from '../article/citation.ts';
import { fromSelectors, toSelectors } from '../article/selectors.ts';
import { fail, succeed, type Outcome } from '../outcome.ts';
import type { Immutable } from '../immutable.ts';
import type { CitationDocument } from '../question/citation-schema.ts';

const SENTENCES = {
	'quote-missing': 'The quote is not in the article word for word.',
	'quote-ambiguous':
		'The quote stands in the article more than once: add the words before or after it.',
	'quote-not-at-position': 'The quote does not stand at this position of the article.',
	'context-not-at-position': 'The prefix or suffix does not stand around the quote.',
	'position-out-of-range': 'The position is outside the article.',
	'position-blank': 'The position holds no words.'
} as const;

function isSupport(text: string): text is Support {
	return /^(?:stem|key|explanation|option:.+)$/u.test(text);
}

/** The first words of a quote, to say which one is meant. */
function opening(quote: string): string {
	return quote.length > 48 ? `${quote.slice(0, 47)}…` : quote;
}

/**
 * A citation of a document against its article's text, with offsets in UTF-16 code units. A
 * citation with a position must stand there exactly; one without must stand in the text once, given
 * its context. The failure is a sentence to show.
 */
export function readCitation(
	document: Immutable<CitationDocument>,
	text: string
): Outcome<Citation> {
	const supports = document.supports.filter(isSupport);
	if ('quote' in document) {
		const { quote: exact, before: prefix, after: suffix } = document;
		return locate({ exact, prefix, suffix }, text, document.id, supports);
	}
	const quote = document.selectors.find((selector) => selector.type === 'TextQuoteSelector');
	const position = document.selectors.find((selector) => selector.type === 'TextPositionSelector');
	if (!quote) return fail('A citation needs a TextQuoteSelector.');
	if (!position) return locate(quote, text, document.id, supports);
	const reading = fromSelectors([quote, position], text, document.id, supports);
	return reading.ok
		? succeed(reading.citation)
		: fail(`${SENTENCES[reading.reason]} (“${opening(quote.exact)}”)`);
}

function locate(
	quote: { readonly exact: string; readonly prefix?: string; readonly suffix?: string },
	text: string,
	id: string,
	supports: readonly Support[]
): Outcome<Citation> {
	const match = findQuote(text, quote);
	return match.ok
		? succeed(citeSpan({ text }, match.span, id, supports))
		: fail(`${SENTENCES[match.reason]} (“${opening(quote.exact)}”)`);
}

/** The citation in its long form, for a document: positions in code points. */
export function writeCitation(citation: Citation, text: string): Immutable<CitationDocument> {
	const [quote, position] = toSelectors(citation, text);
	return { id: citation.id, supports: [...citation.supports], selectors: [quote, position] };
}
