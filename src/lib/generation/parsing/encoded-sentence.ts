import { hashText } from './hashing.ts';
import type { Lexicon } from './lexicon.ts';

/** How many empty places stand before and after a sentence's words. */
export const PADDING = 3;

/** A sentence's words as numbers; word `i` of the sentence is at `i + PADDING` of every array. */
export type EncodedSentence = {
	readonly length: number;
	/** The word as it stands, digits folded. */
	readonly form: Int32Array;
	readonly lower: Int32Array;
	/** The lower-cased word if the lexicon knows it, else what kind of word it looks like. */
	readonly word: Int32Array;
	readonly shape: Int32Array;
	readonly prefix1: Int32Array;
	readonly prefix2: Int32Array;
	readonly prefix3: Int32Array;
	readonly suffix1: Int32Array;
	readonly suffix2: Int32Array;
	readonly suffix3: Int32Array;
	readonly suffix4: Int32Array;
	/** The tags that the lexicon expects for the word, as one number; 0 outside the sentence. */
	readonly expected: Int32Array;
};

const OUTSIDE_BEFORE = hashText('<s>');
const OUTSIDE_AFTER = hashText('</s>');

/** Turns words into numbers, once for the tagger and both parsers. */
export function encodeSentence(words: readonly string[], lexicon: Lexicon): EncodedSentence {
	const length = words.length;
	const size = length + 2 * PADDING;
	const make = (): Int32Array => {
		const numbers = new Int32Array(size);
		numbers.fill(OUTSIDE_BEFORE, 0, PADDING);
		numbers.fill(OUTSIDE_AFTER, length + PADDING);
		return numbers;
	};
	const sentence = {
		length,
		form: make(),
		lower: make(),
		word: make(),
		shape: make(),
		prefix1: make(),
		prefix2: make(),
		prefix3: make(),
		suffix1: make(),
		suffix2: make(),
		suffix3: make(),
		suffix4: make(),
		expected: make()
	};
	for (const [index, word] of words.entries()) {
		const at = index + PADDING;
		const folded = foldWord(word);
		const lower = folded.toLowerCase();
		const end = lower.length;
		sentence.form[at] = hashText(folded);
		sentence.lower[at] = hashText(lower);
		const shape = shapeOf(folded);
		sentence.shape[at] = hashText(shape);
		sentence.prefix1[at] = hashText(lower, 0, Math.min(1, end));
		sentence.prefix2[at] = hashText(lower, 0, Math.min(2, end));
		sentence.prefix3[at] = hashText(lower, 0, Math.min(3, end));
		sentence.suffix1[at] = hashText(lower, Math.max(0, end - 1), end);
		sentence.suffix2[at] = hashText(lower, Math.max(0, end - 2), end);
		sentence.suffix3[at] = hashText(lower, Math.max(0, end - 3), end);
		sentence.suffix4[at] = hashText(lower, Math.max(0, end - 4), end);
		const known = lexicon.isKnown(sentence.lower[at] ?? 0);
		const unknownKind = hashText(`${shape}|${lower.slice(-2)}`);
		sentence.word[at] = known ? (sentence.lower[at] ?? 0) : unknownKind;
		sentence.expected[at] =
			lexicon.expectedTags(sentence.form[at] ?? 0) ||
			lexicon.expectedTags(sentence.lower[at] ?? 0) ||
			unknownKind;
	}
	return sentence;
}

/** The spelling under which words are the same: digits are one digit, apostrophes straight. */
export function foldWord(word: string): string {
	return word.replace(/[0-9]/gu, '0').replace(/[’‘`´]/gu, "'");
}

/** Which kinds of characters follow one another: `NASA` → `XX`, `Warhol` → `Xx`, `3.5` → `d.d`. */
export function shapeOf(word: string): string {
	let shape = '';
	let last = '';
	let capitals = 0;
	for (const character of word) {
		const kind = kindOf(character);
		capitals = kind === 'X' ? capitals + 1 : 0;
		if (kind !== last || capitals === 2) shape += kind;
		last = kind;
	}
	return shape;
}

function kindOf(character: string): string {
	if (character >= '0' && character <= '9') return 'd';
	if (character.toLowerCase() !== character) return 'X';
	if (character.toUpperCase() !== character) return 'x';
	return character;
}
