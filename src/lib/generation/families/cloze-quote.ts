import type { Span } from '#lib/core/article/article.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { findDependence } from '../analysis/self-containment.ts';
import type { Attributed } from '../analysis/speakers.ts';
import { wordsOf } from '../analysis/words.ts';
import { findWordGap } from '../distractors/word-gaps.ts';
import { inSentence, isWholeName } from './speaker-names.ts';
import { Citations, makeOptions, quote, type Draft, type Drafting } from './draft.ts';

const LEAST_WORDS = 9;
const MOST_WORDS = 30;

/** What somebody says, with a noun left out. */
export function draftQuoteClozes(drafting: Drafting): readonly Draft[] {
	const { analysis } = drafting;
	return analysis.quoted
		.filter(({ speaker }) => isWholeName(speaker))
		.flatMap((attributed) =>
			sentencesOf(attributed, analysis).flatMap((saying) => toDraft(saying, attributed, drafting))
		);
}

/** One whole sentence of somebody's own words. */
type Saying = Span & { readonly text: string; readonly sentence: number };

function sentencesOf(
	{ quotation }: Attributed,
	{ article, sentences }: Analysis
): readonly Saying[] {
	return sentences.flatMap(({ start, end, index }): readonly Saying[] => {
		if (start >= quotation.end || end <= quotation.start) return [];
		const from = Math.max(start, quotation.start);
		const to = Math.min(end, quotation.end);
		const raw = article.text.slice(from, to);
		const text = raw.replace(/[\s,]+$/u, '');
		const saying = { start: from, end: from + text.length, text, sentence: index };
		const count = wordsOf(article.text, saying).length;
		const isWhole =
			/^[\p{Lu}\p{N}]/u.test(text) && (/[.!,]$/u.test(raw.trimEnd()) || to === quotation.end);
		return isWhole &&
			count >= LEAST_WORDS &&
			count <= MOST_WORDS &&
			!/[“”"‘[\]]|\?$|\bkind of\b/u.test(text)
			? [saying]
			: [];
	});
}

function toDraft(
	saying: Saying,
	{ quotation, speaker }: Attributed,
	drafting: Drafting
): readonly Draft[] {
	const { analysis, random } = drafting;
	const { article } = analysis;
	const sentence = analysis.sentences[saying.sentence];
	if (!sentence || findDependence(article.text, saying, []) !== undefined) return [];
	const tokens = sentence.tokens.filter(
		({ start, end }) => start >= saying.start && end <= saying.end
	);
	const gap = findWordGap(tokens, saying, drafting);
	if (!gap) return [];
	const { noun, wrong } = gap;
	const citations = new Citations(article);
	citations.cite({ start: sentence.start, end: sentence.end }, 'stem', 'key', 'explanation');
	const named = analysis.sentences.find(
		({ start, end }) => start < quotation.end + 2 && end > quotation.end
	);
	if (named && named !== sentence) {
		citations.cite({ start: named.start, end: named.end }, 'stem', 'explanation');
	}
	const { options, key } = makeOptions(noun.text, wrong, citations, random);
	const name = inSentence(speaker.name);
	return [
		{
			family: 'cloze-quote',
			inNeed: true,
			question: {
				kind: 'cloze',
				skill: 'vocabulary',
				stem: `Complete what ${name} says in the article.`,
				text: `“${article.text.slice(saying.start, noun.start)}{{g1}}${article.text.slice(noun.end, saying.end)}”`,
				gaps: [{ id: 'g1', options, key }],
				normalisation: 'loose',
				explanation: `The article quotes ${name}: ${quote(saying.text)}`,
				citations: citations.all()
			},
			sentences: [sentence.index],
			shows: [sentence.index],
			target: `word ${noun.text}`,
			score: 0.9 + sentence.salience / 3
		}
	];
}
