import type { Words } from './catalogue.ts';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'àƀçđéƒğĥîĵķļɱñöþǫŕšťûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
const ACCENTS = new Map([...PLAIN].map((letter, at) => [letter, [...ACCENTED][at] ?? letter]));

/** How much longer a sentence may become in another language. */
const STRETCH = 0.4;

/**
 * An English sentence as it might look in another language: accented, longer, and in brackets, so
 * that one which is not from the catalogue, or is cut off, is seen at once.
 */
export function pseudoSentence(sentence: string): string {
	if (sentence.trim() === '') return sentence;
	const accented = [...sentence].map((letter) => ACCENTS.get(letter) ?? letter).join('');
	const added = ' one two three four five six seven eight nine ten'.repeat(20);
	return `[${accented}${added.slice(0, Math.ceil(sentence.length * STRETCH))}]`;
}

function pseudoWords(words: unknown): unknown {
	if (typeof words === 'string') return pseudoSentence(words);
	if (typeof words === 'function') {
		return (...parts: readonly unknown[]) => pseudoWords(Reflect.apply(words, undefined, parts));
	}
	if (Array.isArray(words)) return words.map(pseudoWords);
	if (typeof words !== 'object' || words === null) return words;
	return Object.fromEntries(
		Object.entries(words).map(([name, inner]) => [name, pseudoWords(inner)])
	);
}

/** Whole areas of English as they might look in another language. */
export function pseudoAreas(areas: Words): Words {
	return Object.fromEntries(
		Object.entries(areas).map(([area, words]) => [area, Object(pseudoWords(words))])
	);
}
