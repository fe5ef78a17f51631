import type { Canary } from './canary-seed.ts';
import type { Reply } from './learner-client.ts';

const ENTITY = /&#(?:x([0-9a-f]+)|(\d+));/giu;
const ESCAPE = /\\u([0-9a-f]{4})/giu;

/** The text as what reads it would see it: entities, JSON escapes and percent signs undone, comments gone. */
function readable(text: string): string {
	return text
		.replaceAll(/<!--.*?-->/gsu, '')
		.replaceAll(ENTITY, (_, hex: string | undefined, decimal: string | undefined) =>
			String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal))
		)
		.replaceAll(ESCAPE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
		.replaceAll(/%([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Base64 of a word as it stands inside longer base64, wherever the word begins. */
function inBase64(word: string): readonly string[] {
	return [0, 1, 2].map((offset) => {
		const encoded = Buffer.from('\0'.repeat(offset) + word).toString('base64');
		// The first and last characters also hold bits of what stands before and after.
		return encoded.slice(offset === 0 ? 0 : offset + 1, -4);
	});
}

/** The word as it may be written to hide it from a search. */
function spellings(word: string): readonly string[] {
	return [
		word,
		[...word].toReversed().join(''),
		Buffer.from(word).toString('hex'),
		...inBase64(word)
	];
}

/** Everything a reply carried: its headers and its body. */
export function bytesOf({ headers, text }: Reply): string {
	return `${JSON.stringify(headers)}\n${text}`;
}

/** The words of these canaries that are in the text, however written. */
export function wordsIn(text: string, canaries: readonly Canary[]): readonly string[] {
	const all = `${text}\n${readable(text)}`.toLowerCase();
	const isThere = (word: string) =>
		spellings(word).some((spelling) => all.includes(spelling.toLowerCase()));
	const words = canaries.flatMap((canary) => canary.words);
	// Most texts hold none; how the words begin, the same for most of them, is looked for first.
	return [...Map.groupBy(words, (word) => word.slice(0, 7))]
		.filter(([beginning]) => isThere(beginning))
		.flatMap(([, group]) => group.filter(isThere));
}
