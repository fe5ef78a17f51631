import type { Span } from '#lib/core/article/article.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/word-lists.ts';

export type QuantityKind =
	| 'money'
	| 'percent'
	| 'date'
	| 'year'
	| 'weekday'
	| 'month'
	| 'time'
	| 'age'
	| 'score'
	| 'range'
	| 'measure'
	| 'count'
	| 'ordinal';

/** A number or date of an article; the span holds it with its currency, scale and unit sign. */
export type Quantity = Span & {
	readonly kind: QuantityKind;
	readonly text: string;
	/** The number without scale and unit, undefined for dates and ranges. */
	readonly value?: number;
	/** "km", "miles", "million": what follows the number and belongs to it. */
	readonly unit?: string;
	/** "more than", "roughly": words just before that make it less exact. */
	readonly qualifier?: string;
	/** Where the bare number stands. */
	readonly number: Span;
};

const month = `(?:${MONTHS.join('|')}|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)`;
const weekday = `(?:${WEEKDAYS.join('|')})`;
const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const scale = String.raw`(?:hundred|thousand|million|billion|trillion|bn|tn|m|k)\b`;
const numberWord =
	'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const unit =
	'kilometres?|kilometers?|km|miles?|metres?|meters?|centimetres?|centimeters?|cm|mm|feet|foot|ft|inches|inch|yards?|acres?|hectares?|square miles|square kilometres|square meters?|square metres|tonnes?|tons?|kilograms?|kilos?|kg|pounds|grams?|litres?|liters?|gallons?|barrels?|degrees|megawatts|mega-watts|MW|GW|mph|kph|km/h|hours?|minutes?|seconds?|days?|weeks?|months?|years?|decades?|centuries|times|points?';

type Pattern = { readonly kind: QuantityKind; readonly regex: RegExp };

/** Tried from the top; a stretch that an earlier pattern took is not looked at again. */
const PATTERNS: readonly Pattern[] = [
	{ kind: 'age', regex: /\b(\d{1,3})-year-olds?\b|\baged? (\d{1,3})\b|\bage of (\d{1,3})\b/gu },
	{
		kind: 'date',
		regex: new RegExp(
			String.raw`\b(?:${month} \d{1,2}(?:st|nd|rd|th)?(?:,? (?:1[5-9]|20)\d\d)?|\d{1,2}(?:st|nd|rd|th)? ${month}(?: (?:1[5-9]|20)\d\d)?|${month},? (?:of )?(?:1[5-9]|20)\d\d)(?!\d)`,
			'gu'
		)
	},
	{ kind: 'time', regex: /\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|[AP]M|o'clock|GMT|UTC)(?!\w)/gu },
	{ kind: 'time', regex: /\b\d{1,2}:\d\d\b/gu },
	{
		kind: 'money',
		regex: new RegExp(
			String.raw`(?:\b(?:US|A|C|NZ|HK|S))?[$£€¥]\s?(${digits})(?:\s?${scale})?|\b(${digits})(?: ${scale})? (?:dollars|pounds sterling|euros|yen|rupees|pesos|francs)\b`,
			'gu'
		)
	},
	{ kind: 'percent', regex: new RegExp(`(${digits})\\s?(?:%|per cent\\b|percent\\b)`, 'gu') },
	{
		kind: 'range',
		regex: new RegExp(
			String.raw`\bbetween (?:${digits}|${numberWord}) and (?:${digits}|${numberWord})\b|\bfrom (?:${digits}|${numberWord}) to (?:${digits}|${numberWord})\b`,
			'giu'
		)
	},
	{ kind: 'score', regex: /(?<![\d-])\b\d{1,3} ?[-–] ?\d{1,3}\b(?![\d-])/gu },
	{ kind: 'ordinal', regex: /\b\d+(?:st|nd|rd|th)\b/gu },
	{
		kind: 'year',
		regex:
			/(?<![\d,.$£€#-])\b(?:1[5-9]\d\d|20\d\d)\b(?![\d%,]\d|\.\d|-| (?:people|years|other|more|men|women|migrants|homes|units|troops|soldiers|members|visitors))/gu
	},
	{ kind: 'weekday', regex: new RegExp(`\\b${weekday}\\b`, 'gu') },
	{ kind: 'month', regex: new RegExp(`\\b(?:${MONTHS.join('|')})\\b(?! [A-Z])`, 'gu') },
	{
		kind: 'measure',
		regex: new RegExp(
			String.raw`(?<![\w,.])(${digits}|${numberWord})(?: ${scale})?[ -]?(?:${unit})(?![\w-])`,
			'gu'
		)
	},
	{
		kind: 'count',
		regex: new RegExp(
			String.raw`(?<![\w,.$£€#/-])(${digits})(?: ?(?:hundred|thousand|million|billion|trillion|bn|tn|m|k)\b)?(?![\w%/]|[-–]|\.\d|,\d)`,
			'gu'
		)
	},
	{
		kind: 'count',
		regex: new RegExp(
			String.raw`\b(${numberWord})(?: (?:hundred|thousand|million|billion))?\b(?!-)`,
			'giu'
		)
	}
];

const QUALIFIER =
	/\b(more than|over|at least|up to|as many as|nearly|almost|about|around|roughly|approximately|some|under|less than|fewer than|close to|closer to|only|just|an estimated|estimated|another|an additional|additional|first|last|next|past|other)\s(?:the\s)?$/iu;
/** two … nineteen, then the tens from twenty. */
const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
	numberWord.split('|').map((word, index) => [word, index < 18 ? index + 2 : (index - 16) * 10])
);

/** The value of a bare number in digits or as a word; undefined when it is neither. */
export function valueOf(text: string): number | undefined {
	const word = WORDS[text.toLowerCase()];
	if (word !== undefined) return word;
	const value = Number(text.replaceAll(',', ''));
	return Number.isFinite(value) ? value : undefined;
}

/** The quantities within a span, in order, none within another. */
export function findQuantities(text: string, span: Span): readonly Quantity[] {
	const stretch = text.slice(span.start, span.end);
	const found: Quantity[] = [];
	for (const { kind, regex } of PATTERNS) {
		for (const match of stretch.matchAll(regex)) {
			const start = span.start + match.index;
			const end = start + match[0].length;
			if (found.some((other) => other.start < end && start < other.end)) continue;
			// The mark of a footnote, "[20]".
			if (text[start - 1] === '[' && text[end] === ']') continue;
			found.push(describe(text, span, kind, match, start));
		}
	}
	return found.toSorted((a, b) => a.start - b.start);
}

function describe(
	text: string,
	span: Span,
	kind: QuantityKind,
	match: RegExpMatchArray,
	start: number
): Quantity {
	const bare = match.slice(1).find((group) => group !== undefined);
	const inside = bare === undefined ? 0 : match[0].indexOf(bare);
	const number = { start: start + inside, end: start + inside + (bare ?? match[0]).length };
	const unitText = match[0].slice(inside + (bare ?? match[0]).length).trim();
	// "107 or more" is "at least 107".
	const orMore = /^(?: \p{Ll}+)? or (?:more|over|higher|above)\b/u.test(
		text.slice(start + match[0].length, start + match[0].length + 30)
	);
	const qualifier = orMore
		? 'at least'
		: QUALIFIER.exec(text.slice(Math.max(span.start, start - 24), start))?.[1];
	const value = bare === undefined ? valueOf(match[0]) : valueOf(bare);
	return {
		kind,
		text: match[0],
		start,
		end: start + match[0].length,
		number,
		...(value !== undefined && { value }),
		...(unitText !== '' && kind !== 'age' && { unit: unitText.replace(/^-/u, '') }),
		...(qualifier && { qualifier: qualifier.toLowerCase() })
	};
}
