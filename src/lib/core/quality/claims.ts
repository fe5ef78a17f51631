import { parseNumber } from '../question/number-text.ts';
import { FUNCTION_WORDS, wordsOf, type Word } from './words.ts';

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/gu;
const HAS_DIGIT = /\d/u;
/** "One" is seldom a count. */
const NUMBER_WORDS: ReadonlySet<string> = new Set(
	`zero none two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
	sixteen seventeen eighteen nineteen twenty`.split(/\s+/u)
);

/** Whether a word in lower case stands for a number, "one" aside. */
export function isNumberWord(lower: string): boolean {
	return NUMBER_WORDS.has(lower);
}

/** The numbers in a text, by value: digits and number words up to twenty, "one" aside. */
export function numbersIn(text: string): ReadonlySet<number> {
	return numbersOf(wordsOf(text));
}

/** The numbers among some words, as `numbersIn` gives those of a text. */
export function numbersOf(words: readonly Word[]): ReadonlySet<number> {
	const numbers = new Set<number>();
	const add = (value: number | undefined) => {
		if (value !== undefined) numbers.add(value);
	};
	for (const { text, lower } of words) {
		if (NUMBER_WORDS.has(lower)) add(parseNumber(lower));
		else if (HAS_DIGIT.test(text))
			for (const [found] of text.matchAll(NUMBER)) add(parseNumber(found));
	}
	return numbers;
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
export function namesIn(text: string, { vocabulary, lowerCase }: Spellings): readonly Word[] {
	return wordsOf(text).filter(
		({ lower, isCapital }) =>
			isCapital && !FUNCTION_WORDS.has(lower) && vocabulary.has(lower) && !lowerCase.has(lower)
	);
}
