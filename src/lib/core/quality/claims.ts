import { parseNumber } from '../question/number-text.ts';

const WORD = /[\p{Letter}\p{Number}][\p{Letter}\p{Number}'’-]*/gu;
const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/gu;
const FUNCTION_WORDS = new Set(
	'a an and any are as at be been but by can did do does for from had has have he her his how i if in into is it its no not of on only or our she so than that the their them then there these they this those to was we were what when where which who will with would yes you'.split(
		' '
	)
);

/** The numbers in a text, by value: digits and number words up to twenty, "one" aside (it is seldom a count). */
export function numbersIn(text: string): ReadonlySet<number> {
	const digits = [...text.matchAll(NUMBER)].map(([found]) => parseNumber(found));
	const words = wordsIn(text)
		.filter((word) => word !== 'one' && !/\d/u.test(word))
		.map((word) => parseNumber(word));
	return new Set([...digits, ...words].filter((value) => value !== undefined));
}

/** The words of a text, lower case. */
export function wordsIn(text: string): readonly string[] {
	return [...text.matchAll(WORD)].map(([word]) => word.toLowerCase().replaceAll('’', "'"));
}

/** The words that carry meaning, numbers aside, cut to a rough stem, so that "reported" meets "reports". */
export function contentStems(text: string): ReadonlySet<string> {
	return new Set(
		wordsIn(text)
			.map((word) => word.replace(/'s$/u, ''))
			.filter((word) => !FUNCTION_WORDS.has(word) && parseNumber(word) === undefined)
			.map((word) => (word.length > 5 ? word.slice(0, 5) : word))
	);
}

/** The words of an article that tell its names from words that merely begin a sentence. */
type Spellings = {
	readonly vocabulary: ReadonlySet<string>;
	readonly lowerCase: ReadonlySet<string>;
};

/**
 * The capitalised words of a text that are names: all but function words and those that the article
 * also writes in lower case (which stand at a sentence's start).
 */
export function namesIn(text: string, { vocabulary, lowerCase }: Spellings): ReadonlySet<string> {
	return new Set(
		[...text.matchAll(WORD)]
			.map(([word]) => word.replace(/['’]s$/u, ''))
			.filter((word) => /^\p{Lu}/u.test(word))
			.filter((word) => !FUNCTION_WORDS.has(word.toLowerCase()))
			.filter((word) => {
				const lower = word.toLowerCase().replaceAll('’', "'");
				return vocabulary.has(lower) && !lowerCase.has(lower);
			})
	);
}
