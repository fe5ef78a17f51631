import type { Span } from '#lib/core/article/article.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/word-lists.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Quantity } from '../analysis/quantities.ts';
import type { Random } from '../random.ts';
import { quote, type WrongAnswer } from '../families/draft.ts';

const WORDS =
	'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
		' '
	);

/**
 * Three wrong numbers of the key's own form (unit, currency, separators, decimals, word or digits),
 * figures of the same article among them. The key's rank among all four is drawn by chance, so that
 * "the middle one" is no better a guess than any other.
 */
export function wrongNumbers(
	quantity: Quantity,
	sentence: Span,
	analysis: Analysis,
	random: Random
): readonly WrongAnswer[] {
	const { article } = analysis;
	const bare = article.text.slice(quantity.number.start, quantity.number.end);
	const value = quantity.value;
	if (value === undefined || value < 2) return [];
	const around = (number: string) =>
		`${article.text.slice(quantity.start, quantity.number.start)}${number}${article.text.slice(quantity.number.end, quantity.end)}`;
	const own = figuresLike(quantity, bare, analysis);
	const made = variants(value, bare, quantity.kind === 'percent');
	const taken = new Set([value, ...everyValue(analysis)]);
	const pool = [
		...own.map((figure) => ({ value: figure.value, wrong: figure.wrong })),
		...made
			.filter(({ value: other }) => !taken.has(other))
			.map(({ value: other, text }) => ({
				value: other,
				wrong: {
					text: around(text),
					feedback: `The article does not give this figure. It says ${quote(quantity.text)}.`,
					passages: [sentence]
				}
			}))
	];
	const lower = random.shuffle(pool.filter((entry) => entry.value < value));
	const higher = random.shuffle(pool.filter((entry) => entry.value > value));
	// "Over 1,600" is also over 1,200, and "nearly 40" is nearly 50 for nobody who has read it.
	const bound = boundOf(quantity);
	if (bound !== undefined) {
		return spread(bound === 'least' ? higher : lower, 3).map(({ wrong }) => wrong);
	}
	const below = Math.min(random.below(4), lower.length);
	const chosen = [...spread(lower, below), ...spread(higher, 3 - below)];
	const more = spread(lower, 3);
	const rest = more.filter((entry) => !chosen.includes(entry));
	return [...chosen, ...rest].slice(0, 3).map(({ wrong }) => wrong);
}

/** Whether a figure is given as the least or the most that it can be. */
export function boundOf({ qualifier = '' }: Quantity): 'least' | 'most' | undefined {
	if (
		/^(?:over|more than|at least|as many as|an additional|in excess of|upwards of)$/u.test(
			qualifier
		)
	)
		return 'least';
	return /^(?:up to|under|less than|fewer than|nearly|almost|close to|closer to|at most)$/u.test(
		qualifier
	)
		? 'most'
		: undefined;
}

type Entry = { readonly value: number; readonly wrong: WrongAnswer };

/** So many entries, no two of them nearly alike. */
function spread(entries: readonly Entry[], count: number): readonly Entry[] {
	const chosen: Entry[] = [];
	for (const entry of entries) {
		if (chosen.length >= count) break;
		const isNear = chosen.some(
			({ value }) =>
				value === entry.value || (value > 20 && Math.abs(value / entry.value - 1) < 0.08)
		);
		if (!isNear) chosen.push(entry);
	}
	return chosen;
}

function everyValue({ sentences }: Analysis): readonly number[] {
	return sentences.flatMap(({ quantities }) =>
		quantities.flatMap(({ value }) => (value === undefined ? [] : [value]))
	);
}

/** Figures of the article in the same form, within a factor of five. */
function figuresLike(quantity: Quantity, bare: string, { sentences }: Analysis): readonly Entry[] {
	const value = quantity.value ?? 0;
	const shape = shapeOf(bare);
	return sentences.flatMap((sentence) =>
		sentence.kind !== 'prose'
			? []
			: sentence.quantities
					.filter(
						(other) =>
							other.kind === quantity.kind &&
							other.unit === quantity.unit &&
							other.value !== undefined &&
							other.value !== value &&
							other.value >= 2 &&
							(value <= 20 || Math.abs(other.value / value - 1) >= 0.1) &&
							other.value / value < 5 &&
							value / other.value < 5 &&
							shapeOf(
								other.text.slice(other.number.start - other.start, other.number.end - other.start)
							) === shape
					)
					.slice(0, 1)
					.map((other) => ({
						value: other.value ?? 0,
						wrong: {
							text: /^\p{Lu}/u.test(bare)
								? other.text.slice(0, 1).toUpperCase() + other.text.slice(1)
								: other.text.slice(0, 1).toLowerCase() + other.text.slice(1),
							feedback: `The article uses ${quote(other.text)} for something else: ${quote(sentence.text)}`,
							passages: [{ start: sentence.start, end: sentence.end }]
						}
					}))
	);
}

/** How a number is written: words or digits, thousands marked or not, decimals. */
function shapeOf(number: string): string {
	if (/^\p{L}/u.test(number)) return 'word';
	const decimals = /\.(\d+)$/u.exec(number)?.[1]?.length ?? 0;
	return `${number.includes(',') ? 'comma' : 'plain'}.${decimals}`;
}

type Variant = { readonly value: number; readonly text: string };

function variants(value: number, bare: string, isPercent: boolean): readonly Variant[] {
	if (/^\p{L}/u.test(bare)) return wordVariants(value, /^\p{Lu}/u.test(bare));
	const decimals = /\.(\d+)$/u.exec(bare)?.[1]?.length ?? 0;
	const step = decimals > 0 ? 10 ** -decimals : roundness(value);
	const factors = [0.45, 0.55, 0.65, 0.75, 0.85, 1.2, 1.35, 1.5, 1.75, 2, 2.4];
	const near =
		value <= 12 && decimals === 0 ? [-4, -3, -2, -1, 1, 2, 3, 4].map((by) => value + by) : [];
	const far =
		near.length > 0 ? [] : factors.map((factor) => Math.round((value * factor) / step) * step);
	const most = isPercent ? 99 : Number.POSITIVE_INFINITY;
	return [...new Set([...near, ...far])]
		.map((number) => Number(number.toFixed(decimals)))
		.filter((number) => number >= 2 && number !== value && number <= most)
		.filter((number) => near.length > 0 || Math.abs(number / value - 1) >= 0.14)
		.map((number) => ({ value: number, text: write(number, decimals, bare) }));
}

/** The largest power of ten (or five of it) that the number is a multiple of, but at least a tenth of it. */
function roundness(value: number): number {
	let step = 1;
	for (const candidate of [5, 10, 50, 100, 500, 1000, 5000, 10_000, 50_000, 100_000]) {
		if (value % candidate === 0 && candidate <= value / 4) step = candidate;
	}
	return step;
}

function write(number: number, decimals: number, like: string): string {
	const [whole = '', rest] = number.toFixed(decimals).split('.');
	const grouped =
		like.includes(',') || (whole.length > 4 && like.replace(/\..*$/u, '').length <= 4)
			? whole.replaceAll(/\B(?=(\d{3})+$)/gu, ',')
			: whole;
	return rest === undefined ? grouped : `${grouped}.${rest}`;
}

function wordVariants(value: number, capital: boolean): readonly Variant[] {
	return WORDS.map((word, index) => ({ value: index + 2, text: word }))
		.filter(
			(entry) => entry.value !== value && Math.abs(entry.value - value) <= Math.max(4, value / 2)
		)
		.map((entry) => ({
			...entry,
			text: capital ? entry.text.slice(0, 1).toUpperCase() + entry.text.slice(1) : entry.text
		}));
}

/** Years that one could take for one another: 2050 is none in which a paper appeared. */
function areNear(a: Quantity, b: Quantity): boolean {
	return a.kind !== 'year' || Math.abs(Number(a.text) - Number(b.text)) <= 40;
}

/** Wrong days, months, dates and years of the key's own form; those the article names elsewhere first. */
export function wrongDates(
	quantity: Quantity,
	sentence: Span,
	analysis: Analysis,
	random: Random
): readonly WrongAnswer[] {
	const inSentence = new Set(
		analysis.sentences
			.filter(({ start }) => start === sentence.start)
			.flatMap(({ quantities }) => quantities.map(({ text }) => text))
	);
	const own = analysis.sentences.flatMap((other) =>
		other.kind === 'prose' && other.start !== sentence.start
			? other.quantities
					.filter(
						(entry) =>
							entry.kind === quantity.kind &&
							dateShape(entry.text) === dateShape(quantity.text) &&
							areNear(entry, quantity)
					)
					.map(({ text }) => ({
						text,
						feedback: `The article names ${text} for something else: ${quote(other.text)}`,
						passages: [{ start: other.start, end: other.end }]
					}))
			: []
	);
	const made = random.shuffle(dateVariants(quantity)).map((text) => ({
		text,
		feedback: `The article does not say so. It says ${quote(quantity.text)}.`,
		passages: [sentence]
	}));
	const seen = new Set([...inSentence, quantity.text]);
	const chosen: WrongAnswer[] = [];
	for (const wrong of [...random.shuffle(own).slice(0, 2), ...made]) {
		if (chosen.length < 3 && !seen.has(wrong.text)) {
			seen.add(wrong.text);
			chosen.push(wrong);
		}
	}
	return chosen;
}

function dateShape(text: string): string {
	return text
		.replaceAll(/\p{L}+/gu, 'M')
		.replaceAll(/\d+/gu, (digits) => (digits.length === 4 ? '2000' : '1'));
}

function dateVariants({ kind, text }: Quantity): readonly string[] {
	const first = WEEKDAYS.find((day) => day === text);
	if (kind === 'weekday' && first) return WEEKDAYS.filter((day) => day !== first);
	if (kind === 'year') {
		const year = Number(text);
		return [-9, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6].map((by) => String(year + by));
	}
	const month = MONTHS.find((name) => text.includes(name));
	const place = month ? MONTHS.indexOf(month) : -1;
	if (!month) return [];
	const otherMonths = [-3, -2, -1, 1, 2, 3].flatMap((by) => {
		const other = MONTHS[(place + by + 12) % 12];
		return other ? [text.replace(month, other)] : [];
	});
	if (kind === 'month') return otherMonths;
	const day = /\b\d{1,2}\b/u.exec(text)?.[0];
	const otherDays = day
		? [-9, -6, -3, 3, 5, 8]
				.map((by) => Number(day) + by)
				.filter((other) => other >= 1 && other <= 28)
				.map((other) => text.replace(/\b\d{1,2}\b(?:st|nd|rd|th)?/u, String(other)))
		: [];
	return [...otherMonths, ...otherDays].filter((other) => !/\b(?:29|30|31) \b/u.test(other));
}
