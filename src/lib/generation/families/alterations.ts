import type { Span } from '#lib/core/article/article.ts';
import type { AnalysedSentence } from '../analysis/analysis.ts';
import type { Quantity } from '../analysis/quantities.ts';
import { fold } from '../analysis/words.ts';
import { entitiesOf, namesLike } from '../distractors/names.ts';
import { boundOf, wrongDates, wrongNumbers } from '../distractors/numbers.ts';
import { ANTONYMS } from '../lexicon/antonyms.ts';
import { HARM_WORDS } from '../lexicon/word-lists.ts';
import type { Drafting } from './draft.ts';

/** A sentence of the article with one detail exchanged. */
export type Altered = {
	readonly sentence: AnalysedSentence;
	readonly text: string;
	readonly was: string;
	readonly now: string;
	readonly place: Span;
};

/** "Grew from 488,000 to 786,000": whatever is exchanged, it would contradict itself. */
const CHANGE =
	/\bfrom (?:about |around |roughly |just |only )?(?:[£$€]?\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten)\b.* to (?:about |around |roughly |just |only |over )?(?:[£$€]?\d|one|two|three|four|five|six|seven|eight|nine|ten)/u;

/** The ways in which one detail of a sentence can be exchanged for one the article contradicts. */
export function alter(sentence: AnalysedSentence, drafting: Drafting): readonly Altered[] {
	const { analysis } = drafting;
	const figures = sentence.quantities.flatMap((quantity) => {
		if (CHANGE.test(sentence.text)) return [];
		const now = exchangeFor(quantity, sentence, drafting);
		return now === undefined ? [] : [exchange(sentence, quantity, now, analysis.article.text)];
	});
	return [...figures, ...alterPlaces(sentence, drafting), ...alterSense(sentence, drafting)];
}

function exchangeFor(
	quantity: Quantity,
	sentence: AnalysedSentence,
	{ analysis, random }: Drafting
): string | undefined {
	const { text } = analysis.article;
	if (/[\p{L}\p{N}&/–-]$/u.test(text.slice(sentence.start, quantity.start))) return undefined;
	if (/^[\p{L}&/-]/u.test(text.slice(quantity.end, quantity.end + 1))) return undefined;
	if (
		/^(?:first|last|next|past|other|another|additional|an additional)$/u.test(
			quantity.qualifier ?? ''
		)
	)
		return undefined;
	const isAge = /\bage[ds]? (?:of )?$/u.test(text.slice(sentence.start, quantity.start));
	const isLabel = /\p{Lu}[\p{L}.]* $/u.test(text.slice(sentence.start, quantity.start));
	switch (quantity.kind) {
		case 'count':
			if (isLabel || (quantity.value ?? 0) < 4 || isAge) return undefined;
			return farthest(quantity, sentence, { analysis, random });
		case 'measure':
		case 'percent':
		case 'money':
			return (quantity.value ?? 0) < 2
				? undefined
				: farthest(quantity, sentence, { analysis, random });
		case 'year':
		case 'weekday':
		case 'month':
		case 'date': {
			const dates = sentence.quantities.filter(({ kind }) => /date|year|weekday|month/u.test(kind));
			// What was before 2014 was before 2018 as well.
			const isBound = /\b(?:before|after|since|until|till|by|from|between)(?: the)? $/iu.test(
				text.slice(sentence.start, quantity.start)
			);
			if (dates.length > 1 || isBound) return undefined;
			return wrongDates(quantity, sentence, analysis, random).find(
				({ text: other }) =>
					quantity.kind !== 'year' || Math.abs(Number(other) - Number(quantity.text)) >= 2
			)?.text;
		}
		default:
			return undefined;
	}
}

/** A made-up figure: one that the article uses elsewhere could be half true. */
function farthest(
	quantity: Quantity,
	sentence: AnalysedSentence,
	{ analysis, random }: Pick<Drafting, 'analysis' | 'random'>
): string | undefined {
	return wrongNumbers(quantity, sentence, analysis, random).find(
		({ feedback, text }) =>
			feedback.startsWith('The article does not') &&
			isClearlyOther(text, quantity) &&
			isRuledOut(text, quantity)
	)?.text;
}

/** "Over 1,600" is also over 1,200: beside a bound only a figure on its far side is wrong. */
function isRuledOut(text: string, quantity: Quantity): boolean {
	const other = Number(/[\d.,]+/u.exec(text)?.[0].replaceAll(',', '') ?? Number.NaN);
	const bound = boundOf(quantity);
	if (bound === undefined) return true;
	return bound === 'least' ? other > (quantity.value ?? 0) : other < (quantity.value ?? 0);
}

function isClearlyOther(text: string, { value = 0 }: Quantity): boolean {
	const other = Number(/[\d.,]+/u.exec(text)?.[0].replaceAll(',', '') ?? Number.NaN);
	return Number.isNaN(other) || Math.abs(other / value - 1) >= 0.25;
}

function exchange(sentence: AnalysedSentence, place: Span, now: string, text: string): Altered {
	const before = text.slice(sentence.start, place.start);
	const after = text.slice(place.end, sentence.end);
	return {
		sentence,
		text: `${before}${now}${after}`,
		was: text.slice(place.start, place.end),
		now,
		place: { start: place.start, end: place.end }
	};
}

const TAKES_ARTICLE =
	/^(?:United|Netherlands|Philippines|UK|US|U\.S\.|U\.K\.|Czech Republic|Dominican Republic|Gambia|Bahamas|Maldives)/u;

function alterPlaces(sentence: AnalysedSentence, drafting: Drafting): readonly Altered[] {
	const { analysis, random } = drafting;
	if (sentence.words.some(({ text }) => HARM_WORDS.has(fold(text)))) return [];
	const present = entitiesOf(sentence);
	return sentence.names.flatMap(({ mention, entity }) => {
		if (entity.class !== 'place' || !entity.strong || mention.definite) return [];
		if (!/^(?:country|city|continent)$/u.test(entity.subclass)) return [];
		// Named again, the sentence would speak of two.
		if (sentence.names.filter((name) => name.entity === entity).length > 1) return [];
		const before = analysis.article.text.slice(sentence.start, mention.start);
		const after = analysis.article.text.slice(mention.end, sentence.end);
		if (!/\b(?:in|from|to|at|near|with|of|and)\s$/u.test(before) && before !== '') return [];
		if (/\p{Lu}\p{L}+,? $/u.test(before) || /^(?:['’-]|,? \p{Lu})/u.test(after)) return [];
		const own = namesLike(
			entity,
			analysis,
			random,
			(other) => present.has(other) || other.subclass !== entity.subclass
		)
			.filter(
				({ name, mentions }) =>
					!TAKES_ARTICLE.test(name) && !mentions.some(({ definite }) => definite)
			)
			.map(({ name }) => name);
		const now = own[0];
		return now === undefined ? [] : [exchange(sentence, mention, now, analysis.article.text)];
	});
}

/** One word turned round, where nothing in the sentence turns it already. */
function alterSense(sentence: AnalysedSentence, { analysis }: Drafting): readonly Altered[] {
	const { words, text } = sentence;
	if (/\b(?:not|no|never|neither|nor|without|hardly|than)\b|n['’]t\b/iu.test(text)) return [];
	if (CHANGE.test(text)) return [];
	// "A shrinking population means more people" contradicts itself.
	if (/\b(?:more|less|fewer|increas\w+|decreas\w+)\b/iu.test(text)) return [];
	if (words.some((word) => HARM_WORDS.has(fold(word.text)))) return [];
	const turning = words.filter((word) => ANTONYMS.has(word.text));
	const [word] = turning;
	const now = word && ANTONYMS.get(word.text);
	// "To worsen safety", "the smallest, with millions of …": nobody would believe it unread.
	const before = word ? analysis.article.text.slice(sentence.start, word.start) : '';
	const isInfinitive =
		/^(?:improve|worsen|reduce|increase|strengthen|weaken|encourage|discourage)$/u.test(
			word?.text ?? ''
		) && !/\b(?:will|would|may|might|could|can|should) $/u.test(before);
	const rest = word ? analysis.article.text.slice(word.end, sentence.end) : '';
	const isAdverb =
		/^(?:likely|unlikely)$/u.test(word?.text ?? '') &&
		!/\b(?:is|are|was|were|be|most|very|highly|an?) $/u.test(before);
	if (isAdverb) return [];
	if (isInfinitive || (/^(?:gained|lost)$/u.test(word?.text ?? '') && /\bfrom\b/u.test(rest)))
		return [];
	if (/^(?:large|bigg|high|long)est$/u.test(word?.text ?? '') && /illions?\b/u.test(text))
		return [];
	// With two of them ("from north to south") the other one would contradict or say the same.
	if (word && /\ban? $/u.test(analysis.article.text.slice(sentence.start, word.start))) return [];
	return word && now && turning.length === 1 && !/-$/u.test(word.gap)
		? [exchange(sentence, word, now, analysis.article.text)]
		: [];
}
