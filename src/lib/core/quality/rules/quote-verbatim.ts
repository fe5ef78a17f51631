import {
	dropQuotes,
	factsOf,
	foldQuotes,
	straightenQuotes,
	type ArticleFacts
} from '../article-facts.ts';
import { feedbackTextsOf } from '../feedback-texts.ts';
import type { Part, Place, Remark, Rule } from '../finding.ts';
import { GAP, viewOf } from '../question-view.ts';
import { shorten } from '../shorten.ts';

/** A quotation within double quotation marks; at most this long, so that a stray mark costs little. */
const QUOTATION = /"(?<words>[^"]{1,2000})"/gu;
const HAS_QUOTE = /["“”„‟″«»]/u;
const CUT = /\s*(?:\.{3}|…|▁|_{3,})\s*/u;

/**
 * G24. Whatever a stem, an explanation or a feedback sets in double quotation marks stands in the article word for
 * word, but for the case of its first letter, a mark at its end, and stretches left out with an ellipsis.
 */
export const quoteVerbatim: Rule = {
	id: 'quote-verbatim',
	severity: 'hard',
	part: 'stem',
	check: (question, article) => {
		const facts = factsOf(article);
		const view = viewOf(question, article);
		const offered = foldQuotes(
			[view.body, ...view.lists.flatMap(({ options }) => options.map(({ text }) => text))].join(
				'\n'
			)
		);
		return [
			...(question.kind === 'cloze' ? [] : misquoted(question.stem, facts, '', { part: 'stem' })),
			...feedbackTextsOf(question).flatMap(({ text, ...place }) =>
				misquoted(text, facts, offered, place)
			)
		];
	}
};

function misquoted(
	text: string,
	{ foldedText, unquotedText }: ArticleFacts,
	offered: string,
	place: Place & { readonly part: Part }
): readonly Remark[] {
	if (!HAS_QUOTE.test(text)) return [];
	return [...straightenQuotes(text).matchAll(QUOTATION)].flatMap(({ groups }) => {
		const words = groups?.['words'] ?? '';
		const pieces = words
			.replaceAll(GAP, '…')
			.split(CUT)
			.map(trimQuotation)
			.filter((piece) => piece !== '');
		const isThere = (piece: string) => {
			const lower = foldQuotes(piece);
			return (
				foldedText.includes(lower) ||
				offered.includes(lower) ||
				unquotedText.includes(dropQuotes(piece))
			);
		};
		return pieces.every(isThere)
			? []
			: [{ message: `The article does not say “${shorten(words)}” word for word.`, ...place }];
	});
}

function trimQuotation(piece: string): string {
	return piece
		.trim()
		.replace(/[.,;:!?]+$/u, '')
		.trim();
}
