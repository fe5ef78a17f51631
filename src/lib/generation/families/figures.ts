import { findCounted, type Counted } from '../analysis/counted.ts';
import type { AnalysedSentence } from '../analysis/analysis.ts';
import type { Quantity } from '../analysis/quantities.ts';
import { fold } from '../analysis/words.ts';
import { isSetPhrase } from './cloze.ts';
import { passageOf } from './passage.ts';
import { Citations, quote, type Draft, type Drafting } from './draft.ts';

type Figure = { readonly sentence: AnalysedSentence; readonly counted: Counted };

/** Numbers to type, to match with what they count, and to put in order. */
export function draftFigures(drafting: Drafting): readonly Draft[] {
	const figures = distinctFigures(drafting);
	return [
		...typedNumbers(drafting),
		...matchFigures(figures, drafting),
		...orderFigures(figures, drafting),
		...orderYears(drafting)
	];
}

/** Counts of different things, one a head noun, each with another value. */
function distinctFigures({ analysis }: Drafting): readonly Figure[] {
	const all = analysis.askable.flatMap((sentence) =>
		sentence.quantities.flatMap((quantity): readonly Figure[] => {
			const counted = findCounted(sentence, quantity);
			if (!counted || (quantity.value ?? 0) < 2 || quantity.unit) return [];
			if (/^(?:first|last|next|past|other|another)$/u.test(quantity.qualifier ?? '')) return [];
			const words = analysis.article.text.slice(counted.start, counted.end).split(' ').length;
			const before = analysis.article.text.slice(sentence.start, quantity.start);
			if (words < 2 || /(?:\b(?:to|or|and|from|between)|[-–]) $/u.test(before)) return [];
			return counted.end - counted.start <= 60 ? [{ sentence, counted }] : [];
		})
	);
	return all.filter(
		({ counted, sentence }, index) =>
			sentence.dependence !== 'pronoun' &&
			all.every(
				(other, place) =>
					place === index ||
					(fold(other.counted.head) !== fold(counted.head) &&
						other.counted.quantity.value !== counted.quantity.value)
			)
	);
}

function phraseOf({ counted }: Figure, { analysis }: Drafting): string {
	return analysis.article.text.slice(counted.start, counted.end);
}

function typedNumbers(drafting: Drafting): readonly Draft[] {
	return drafting.analysis.askable.flatMap((sentence) =>
		sentence.quantities.flatMap((quantity) => typedNumber(sentence, quantity, drafting))
	);
}

function typedNumber(
	sentence: AnalysedSentence,
	quantity: Quantity,
	{ analysis, drop }: Drafting
): readonly Draft[] {
	const { text } = analysis.article;
	const { value, kind, number, unit, qualifier } = quantity;
	if (!/^(?:count|measure|percent)$/u.test(kind) || value === undefined || value < 2) return [];
	const before = text.slice(sentence.start, number.start);
	const after = text.slice(number.end, sentence.end);
	const isLabel =
		/(?:[\p{L}\p{N}&/–$£€-]|\p{Lu}[\p{L}.]* )$/u.test(before) ||
		// "Three or four": whoever reads the one knows the other.
		/\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:or|to|and) $/iu.test(before) ||
		/^(?:[&/–-]| \d+\/\d|\s?of (?:the|them|these|those))/u.test(after);
	if (
		isLabel ||
		/^(?:first|last|next|past|other|another|additional|an additional)$/u.test(qualifier ?? '')
	)
		return [];
	const passage = passageOf(sentence, analysis, 34);
	if (!passage) {
		drop('numeric', 'unresolved-pronoun', sentence.text);
		return [];
	}
	if (sentence.words.length < 7 || value <= 3 || isSetPhrase(after)) return [];
	const alike = sentence.quantities.filter((other) => other.kind === kind);
	if (alike.length > 1) return [];
	const citations = new Citations(analysis.article);
	citations.cite(passage, 'stem', 'key', 'explanation');
	const blank = `${text.slice(passage.start, number.start)}_____${text.slice(number.end, passage.end)}`;
	return [
		{
			family: 'numeric',
			question: {
				kind: 'numeric',
				skill: 'how-many',
				stem: `Which number is missing from these words of the article: ${quote(blank.replace(/\.$/u, ''))}?`,
				...(kind === 'percent' && unit === '%' ? { unit: '%' } : {}),
				key: { value, tolerance: 0 },
				anticipated: anticipated(quantity, sentence, analysis.askable, citations),
				explanation: `The article says: ${quote(passage.text)}`,
				citations: citations.all()
			},
			sentences: [sentence.index],
			shows: passage.sentences,
			target: `${quantity.start}`,
			score: sentence.salience + 0.1 - (sentence.dependence ? 0.5 : 0)
		}
	];
}

/** The other figures of the article that a hasty reader may type. */
function anticipated(
	{ value }: Quantity,
	own: AnalysedSentence,
	sentences: readonly AnalysedSentence[],
	citations: Citations
) {
	const seen = new Set([value]);
	return sentences
		.filter((sentence) => sentence !== own)
		.flatMap((sentence) =>
			sentence.quantities.flatMap((quantity) => {
				const isNew =
					/^(?:count|measure)$/u.test(quantity.kind) &&
					quantity.value !== undefined &&
					!seen.has(quantity.value);
				if (!isNew || quantity.unit?.match(/^(?:million|billion|m|bn|k|thousand|hundred)$/u))
					return [];
				seen.add(quantity.value);
				return [{ sentence, quantity }];
			})
		)
		.slice(0, 3)
		.map(({ sentence, quantity }) => ({
			answer: String(quantity.value),
			feedback: `The article uses ${quote(quantity.text)} for something else: ${quote(sentence.text)}`,
			citations: [citations.cite(sentence, 'explanation')]
		}));
}

function matchFigures(figures: readonly Figure[], drafting: Drafting): readonly Draft[] {
	const { analysis, random, drop } = drafting;
	const chosen = random.shuffle(figures).slice(0, 4);
	if (chosen.length < 3) {
		if (figures.length > 0)
			drop('figure-match', 'too-few-figures', figures[0]?.sentence.text ?? '');
		return [];
	}
	const citations = new Citations(analysis.article);
	for (const { sentence } of chosen) citations.cite(sentence, 'key', 'explanation');
	const options = random
		.shuffle(chosen)
		.map((figure, index) => ({ id: `w${index + 1}`, text: phraseOf(figure, drafting) }));
	return [
		{
			family: 'figure-match',
			question: {
				kind: 'match',
				skill: 'how-many',
				stem: 'Match each figure with what it counts in the article.',
				prompts: chosen.map(({ counted }, index) => ({
					id: `n${index + 1}`,
					text: withQualifier(counted.quantity)
				})),
				options,
				key: Object.fromEntries(
					chosen.map((figure, index) => [
						`n${index + 1}`,
						options.find(({ text }) => text === phraseOf(figure, drafting))?.id ?? 'w1'
					])
				),
				explanation: `The article counts ${chosen.map((figure) => `${withQualifier(figure.counted.quantity)} ${phraseOf(figure, drafting)}`).join(', ')}.`,
				citations: citations.all()
			},
			sentences: [],
			target: 'figure-match',
			score: 1.6 + random.next() * 0.4
		}
	];
}

function withQualifier({ text, qualifier }: Quantity): string {
	const figure = text.slice(0, 1).toLowerCase() + text.slice(1);
	return qualifier &&
		/^(?:more than|over|at least|up to|nearly|almost|about|around|roughly|approximately|as many as|fewer than|less than|under)$/u.test(
			qualifier
		)
		? `${qualifier} ${figure}`
		: figure;
}

function orderFigures(figures: readonly Figure[], drafting: Drafting): readonly Draft[] {
	const { analysis, random } = drafting;
	const chosen = random
		.shuffle(figures.filter(({ counted }) => !counted.quantity.qualifier))
		.slice(0, 4);
	if (chosen.length < 3) return [];
	const citations = new Citations(analysis.article);
	for (const { sentence } of chosen) citations.cite(sentence, 'key', 'explanation');
	const items = chosen.map((figure, index) => ({
		id: `i${index + 1}`,
		text: upperFirst(phraseOf(figure, drafting)),
		figure
	}));
	const sorted = items.toSorted(
		(a, b) => (a.figure.counted.quantity.value ?? 0) - (b.figure.counted.quantity.value ?? 0)
	);
	return [
		{
			family: 'order',
			question: {
				kind: 'order',
				skill: 'how-many',
				stem: 'Order these by the numbers that the article gives for them, from smallest to largest.',
				items: items.map(({ id, text }) => ({ id, text })),
				key: sorted.map(({ id }) => id),
				explanation: `By the article’s figures: ${sorted.map(({ figure }) => `${figure.counted.quantity.text.toLowerCase()} ${phraseOf(figure, drafting)}`).join(', ')}.`,
				citations: citations.all()
			},
			sentences: [],
			target: 'figure-match',
			score: 1.6 + random.next() * 0.4
		}
	];
}

function upperFirst(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Dated events with their dates taken off, where the date stands at an end of its sentence. */
function orderYears({ analysis, random }: Drafting): readonly Draft[] {
	const events = analysis.askable.flatMap((sentence) => {
		const dates = sentence.quantities.filter(({ kind }) =>
			/^(?:year|date|month|weekday)$/u.test(kind)
		);
		const year = dates[0];
		if (
			dates.length !== 1 ||
			year?.kind !== 'year' ||
			sentence.dependence ||
			sentence.quotes ||
			sentence.words.length > 26
		)
			return [];
		const front = new RegExp(`^In ${year.text}, `, 'u').exec(sentence.text);
		const back = new RegExp(`,? (?:in|since) ${year.text}\\.$`, 'u').exec(sentence.text);
		const bare = front
			? upperFirst(sentence.text.slice(front[0].length).replace(/\.$/u, ''))
			: back
				? sentence.text.slice(0, back.index)
				: undefined;
		if (
			bare === undefined ||
			/\b(?:years?|later|earlier|previous|following|then|before|after)\b/u.test(bare)
		)
			return [];
		return [{ sentence, year: Number(year.text), text: bare }];
	});
	const distinct = events.filter(
		({ year }, index) => events.findIndex((other) => other.year === year) === index
	);
	const chosen = random.shuffle(distinct).slice(0, 4);
	if (chosen.length < 3) return [];
	const citations = new Citations(analysis.article);
	for (const { sentence } of chosen) citations.cite(sentence, 'key', 'explanation');
	const items = chosen.map((event, index) => ({ id: `i${index + 1}`, text: event.text, event }));
	const sorted = items.toSorted((a, b) => a.event.year - b.event.year);
	return [
		{
			family: 'order',
			question: {
				kind: 'order',
				skill: 'sequence',
				stem: 'Order these by the years that the article gives, from earliest to latest.',
				items: items.map(({ id, text }) => ({ id, text })),
				key: sorted.map(({ id }) => id),
				explanation: `The article dates them: ${sorted.map(({ event }) => quote(event.sentence.text)).join(' ')}`,
				citations: citations.all()
			},
			sentences: chosen.map(({ sentence }) => sentence.index),
			target: 'order-years',
			score: 2
		}
	];
}
