import { BASE_FORMS } from './lexicon/irregular-verbs.ts';

/** A word of a text: offsets are UTF-16 code units into it. */
export type Word = {
	readonly text: string;
	/** Lower case, with straight apostrophes and without a possessive ending. */
	readonly lower: string;
	readonly start: number;
	readonly end: number;
	readonly isCapital: boolean;
	readonly isNumber: boolean;
};

// Numbers with what is stuck to them (3km, 10.1m), and words with inner apostrophes, hyphens, full
// stops and ampersands (Min-Woo, U.S, AT&T). Every repetition begins with a character of its own
// class, so that the time stays linear.
const WORD =
	/\p{Number}+(?:[.,]\p{Number}+)*\p{Letter}*|\p{Letter}[\p{Letter}\p{Mark}\p{Number}]*(?:['’.&-][\p{Letter}\p{Number}][\p{Letter}\p{Mark}\p{Number}]*)*/gu;
const POSSESSIVE = /['’]s?$/u;

/** The words of a text, in order. */
export function wordsOf(text: string): readonly Word[] {
	return [...text.matchAll(WORD)].map((match) => {
		const [word] = match;
		const first = word.charAt(0);
		return {
			text: word,
			lower: word.toLowerCase().replaceAll('’', "'").replace(POSSESSIVE, ''),
			start: match.index,
			end: match.index + word.length,
			isCapital: first !== first.toLowerCase(),
			isNumber: first >= '0' && first <= '9'
		};
	});
}

/** Words that carry grammar, not meaning. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
	`a an and any are as at be been being but by can could did do does doing for from had has have
	having he her hers herself him himself his how i if in into is it its itself may me might my no
	nor not of off on only onto or our ours out over own per shall she should so some such than that
	the their theirs them themselves then there these they this those through to too under until up
	upon us very was we were what when where whether which while who whom whose why will with within
	would yes you your`.split(/\s+/u)
);

/** A rough stem, under which "reported" meets "reports", "came" meets "come" and "faced" meets "face". */
export function stemOf(lower: string): string {
	const word = BASE_FORMS.get(lower) ?? lower;
	if (word.length < 4) return word;
	const cut = word
		.replace(/(?<=\p{Letter}{3})(?:ing|ied|ies|ed|es|s)$/u, '')
		.replace(/(?<=\p{Letter}{3})[ey]$/u, '');
	return cut.length > 5 ? cut.slice(0, 5) : cut;
}

/** The stems of the words that carry meaning, numbers aside. */
export function stemsOf(words: readonly Word[]): ReadonlySet<string> {
	const stems = new Set<string>();
	for (const { lower, isNumber } of words) {
		if (!isNumber && !FUNCTION_WORDS.has(lower) && lower.length > 1) stems.add(stemOf(lower));
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
