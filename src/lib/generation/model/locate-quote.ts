import type { Sentence, Span } from '#lib/core/article/article.ts';
import { sentencesTouching } from '#lib/core/article/citation.ts';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { ShownArticle } from './shown-article.ts';
import { foldTypography } from './shown-text.ts';

/** Where a quote stands in the article, and whether that is within the sentences the model named. */
export type LocatedQuote = { readonly span: Span; readonly isWhereNamed: boolean };

type Lost = 'quote-too-short' | 'quote-not-in-article' | 'quote-ambiguous' | 'quote-not-shown';

/** Fewer words stand in too many sentences to prove anything. */
const LEAST_WORDS = 3;
/** A quote that occurs more often is ambiguous anyway. */
const MOST_PLACES = 50;

/**
 * Finds a model's quote in the article, word for word but for the form of quotation marks and
 * dashes. It must stand at one place within the sentences the model named, or else at one place at
 * all: its own idea of where that is counts for nothing. What the model was not shown is not quoted.
 */
export function locateQuote(
	shown: ShownArticle,
	quote: string,
	evidence: readonly number[]
): Outcome<LocatedQuote, Lost> {
	const folded = foldTypography(shown.article.text);
	const words = spellingsOf(quote).find((spelling) => folded.includes(spelling));
	if (quote.split(/\s+/u).length < LEAST_WORDS) return fail('quote-too-short');
	if (words === undefined) return fail('quote-not-in-article');

	const isOffered = ({ index }: Sentence) => shown.sentences.some((s) => s.index === index);
	const isNamed = ({ index }: Sentence) => evidence.includes(index + 1);
	const places = placesOf(words, folded)
		.map((span) => ({ span, sentences: sentencesTouching(shown.article, span) }))
		.filter(({ sentences }) => sentences.length > 0 && sentences.every(isOffered));
	const named = places.filter(({ sentences }) => sentences.every(isNamed));
	const [place] = named.length > 0 ? named : places;
	if (!place) return fail('quote-not-shown');
	if (named.length > 1 || (named.length === 0 && places.length > 1)) return fail('quote-ambiguous');
	return succeed({ span: place.span, isWhereNamed: named.length === 1 });
}

/** The quote as given, and without what models put around quotes. */
function spellingsOf(quote: string): readonly string[] {
	const given = foldTypography(quote).trim();
	const unnumbered = given.replace(/^(?:\[\d+\]\s*)+/u, '');
	const bare = unnumbered.replace(/^["']+/u, '').replace(/["']+$/u, '');
	const undotted = bare.replace(/^(?:\.{3}|…)\s*/u, '').replace(/\s*(?:\.{3}|…)$/u, '');
	return [given, unnumbered, bare, undotted].filter((spelling) => spelling !== '');
}

function placesOf(words: string, text: string): readonly Span[] {
	const places: Span[] = [];
	let start = text.indexOf(words);
	while (start !== -1 && places.length < MOST_PLACES) {
		places.push({ start, end: start + words.length });
		start = text.indexOf(words, start + 1);
	}
	return places;
}
