import { wordEnd } from './word-end.ts';
import { BASE_FORMS } from './lexicon/irregular-verbs.ts';

/** A word of a text: offsets are UTF-16 code units into it. */
export type Word = {
	readonly text: string;
	/** Lower case, with straight apostrophes and without a possessive ending; "US" is "u.s". */
	readonly lower: string;
	/** `stemOf(lower)`. */
	readonly stem: string;
	readonly start: number;
	readonly end: number;
	readonly isCapital: boolean;
	readonly isNumber: boolean;
};

/** The rules look at the same few texts of a question one after another. */
const MOST_REMEMBERED = 256;
const LONGEST_REMEMBERED = 2_000;
const remembered = new Map<string, readonly Word[]>();

/** The words of a text, in order. */
export function wordsOf(text: string): readonly Word[] {
	const known = remembered.get(text);
	if (known) return known;
	const words = splitWords(text);
	if (text.length <= LONGEST_REMEMBERED) {
		if (remembered.size >= MOST_REMEMBERED) remembered.clear();
		remembered.set(text, words);
	}
	return words;
}

function splitWords(text: string): readonly Word[] {
	const words: Word[] = [];
	let at = 0;
	while (at < text.length) {
		const end = wordEnd(text, at);
		if (end > at) words.push(makeWord(text.slice(at, end), at));
		at = Math.max(end, at + 1);
	}
	return words;
}

/** Names that in lower case would be taken for a pronoun. */
const ABBREVIATED: ReadonlyMap<string, string> = new Map([
	['US', 'u.s'],
	['WHO', 'w.h.o']
]);

function makeWord(text: string, start: number): Word {
	const first = text.charAt(0);
	const lower = ABBREVIATED.get(text) ?? withoutPossessive(text.toLowerCase().replaceAll('’', "'"));
	return {
		text,
		lower,
		stem: stemOf(lower),
		start,
		end: start + text.length,
		isCapital: first !== first.toLowerCase(),
		isNumber: first >= '0' && first <= '9'
	};
}

function withoutPossessive(lower: string): string {
	if (lower.endsWith("'s")) return lower.slice(0, -2);
	return lower.endsWith("'") ? lower.slice(0, -1) : lower;
}

/** Words that carry grammar, not meaning. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
	`a about after against all also an and any are as at be because been before being between but by
	can could did do does doing during each for from had has have having he her hers herself him himself
	his how i if in into is it its itself may me might my no nor not of off on only onto or our ours out
	over own per shall she should since so some such than that the their theirs them themselves then
	there these they this those through to too under until up upon us very was we were what when where
	whether which while who whom whose why will with within would yes you your`.split(/\s+/u)
);

/** A rough stem, under which "reported" meets "reports", "came" meets "come" and "faced" meets "face". */
export function stemOf(lower: string): string {
	const word = BASE_FORMS.get(lower) ?? lower;
	if (word.length < 4) return word;
	const cut = cutOffVowel(cutOffEnding(word));
	return cut.length > 5 ? cut.slice(0, 5) : cut;
}

const ENDINGS = ['ing', 'ied', 'ies', 'ed', 'es', 's'];
/** What is left must still look like a word. */
const SHORTEST = 3;

function cutOffEnding(word: string): string {
	for (const ending of ENDINGS) {
		if (word.length - ending.length >= SHORTEST && word.endsWith(ending)) {
			return word.slice(0, -ending.length);
		}
	}
	return word;
}

function cutOffVowel(word: string): string {
	return word.length > SHORTEST && /[ey]$/u.test(word) ? word.slice(0, -1) : word;
}

/** The stems of the words that carry meaning, numbers aside. */
export function stemsOf(words: readonly Word[]): ReadonlySet<string> {
	const stems = new Set<string>();
	for (const { lower, stem, isNumber } of words) {
		if (!isNumber && !FUNCTION_WORDS.has(lower) && lower.length > 1) stems.add(stem);
	}
	return stems;
}

/** How much of `wanted` is in `had`, from 0 to 1; 1 when nothing is wanted. */
export function shareOf(wanted: ReadonlySet<string>, had: ReadonlySet<string>): number {
	if (wanted.size === 0) return 1;
	let shared = 0;
	for (const stem of wanted) if (had.has(stem)) shared++;
	return shared / wanted.size;
}
