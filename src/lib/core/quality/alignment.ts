import type { SentenceFacts } from './article-facts.ts';
import type { Word } from './words.ts';

/** Words of a sentence that a statement drawn from it leaves out, between two that it keeps. */
export type Dropped = {
	readonly words: readonly Word[];
	/** Where it stands: before all that is kept, between, or after. */
	readonly place: 'head' | 'middle' | 'tail';
	/** Whether the statement has words of its own in its place. */
	readonly isReplaced: boolean;
};

/** How a statement follows a sentence. */
export type Alignment = {
	/** The share of the statement's words that the sentence has in the same order. */
	readonly share: number;
	readonly dropped: readonly Dropped[];
	/** The places of each word in common, in the statement and in the sentence. */
	readonly pairs: readonly (readonly [number, number])[];
};

/** No sentence is longer, and none that is would be worth the time. */
const MOST_WORDS = 90;

/**
 * The longest sequence of words that a statement and a sentence have in common in the same order
 * (Wagner & Fischer 1974), by their stems, and what the statement leaves out between them.
 */
export function alignTo(words: readonly Word[], sentence: SentenceFacts): Alignment | undefined {
	if (words.length === 0 || words.length > MOST_WORDS || sentence.words.length > MOST_WORDS)
		return undefined;
	const own = words.map(({ stem }) => stem);
	const said = sentence.words.map(({ stem }) => stem);
	const pairs = commonPairs(own, said);
	if (pairs.length === 0) return { share: 0, dropped: [], pairs };
	const dropped: Dropped[] = [];
	let own0 = 0;
	let said0 = 0;
	for (const [index, [at, place]] of [...pairs, [own.length, said.length] as const].entries()) {
		if (place > said0) {
			dropped.push({
				words: sentence.words.slice(said0, place),
				place: index === 0 ? 'head' : index === pairs.length ? 'tail' : 'middle',
				isReplaced: at > own0
			});
		}
		own0 = at + 1;
		said0 = place + 1;
	}
	return { share: pairs.length / own.length, dropped, pairs };
}

function commonPairs(
	own: readonly string[],
	said: readonly string[]
): readonly (readonly [number, number])[] {
	const width = said.length + 1;
	const lengths = new Uint8Array((own.length + 1) * width);
	const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
	for (let row = own.length - 1; row >= 0; row--) {
		for (let column = said.length - 1; column >= 0; column--) {
			lengths[row * width + column] =
				own[row] === said[column]
					? at(row + 1, column + 1) + 1
					: Math.max(at(row + 1, column), at(row, column + 1));
		}
	}
	const pairs: [number, number][] = [];
	let row = 0;
	let column = 0;
	while (row < own.length && column < said.length) {
		if (own[row] === said[column]) {
			const last = pairs.at(-1);
			const goesOn = last?.[0] === row - 1 && last[1] === column - 1;
			// Of two words that would do, the one beside the rest: "the" of "the council", not an earlier one.
			if (!goesOn && at(row, column + 1) === at(row, column)) column++;
			else pairs.push([row++, column++]);
		} else if (at(row + 1, column) >= at(row, column + 1)) row++;
		else column++;
	}
	return pairs;
}
