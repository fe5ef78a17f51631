import { baseForms } from './word-forms.ts';

/** `static/words/index.txt`, read: the first word of each file, and the words nobody asks about. */
export type GlossaryIndex = {
	readonly firstWords: readonly string[];
	readonly common: ReadonlySet<string>;
};

const PARTS = ['n', 'v', 'a', 'r'] as const;
/** A part of speech as WordNet's files name it: noun, verb, adjective, adverb. */
export type PartOfSpeech = (typeof PARTS)[number];

export type GlossaryEntry = {
	readonly word: string;
	readonly meanings: readonly { readonly part: PartOfSpeech; readonly gloss: string }[];
};

/** Reads the index: a line of first words, a line of common words and their irregular forms. */
export function parseGlossaryIndex(text: string): GlossaryIndex {
	const [first = '', common = ''] = text.split('\n');
	return { firstWords: first.split(' '), common: new Set(common.split(' ')) };
}

/** The number of the file in which a word stands, if it stands in any. */
export function fileOf({ firstWords }: GlossaryIndex, word: string): number | undefined {
	const place = firstWords.findLastIndex((first) => first <= word);
	return place < 0 ? undefined : place;
}

/** Whether this is one of the commonest words, or a form of one. */
export function isCommonWord({ common }: GlossaryIndex, word: string): boolean {
	return baseForms(word).some((base) => common.has(base));
}

/** What a file says of a word: its meanings, or the word that it is an irregular form of. */
export function entryIn(file: string, word: string): GlossaryEntry | string | undefined {
	const start = file.startsWith(`${word}\t`) ? 0 : file.indexOf(`\n${word}\t`) + 1;
	if (start === 0 && !file.startsWith(`${word}\t`)) return undefined;
	const [, ...fields] = file.slice(start, file.indexOf('\n', start)).split('\t');
	const alias = fields[0]?.startsWith('>') ? fields[0].slice(1) : undefined;
	if (alias !== undefined) return alias;
	const meanings = fields.flatMap((field) => {
		const part = PARTS.find((one) => field.startsWith(`${one}:`));
		return part ? [{ part, gloss: field.slice(2) }] : [];
	});
	return { word, meanings };
}

/**
 * Whether a question's words put this word between quotation marks: then they ask about the word
 * itself, and what it means is not for the glossary to say.
 */
export function isQuotedIn(stem: string, word: string): boolean {
	const quoted = stem.matchAll(/(?<!\p{L})["“”‘’']([^"“”]+?)["“”’'](?!\p{L})/gu);
	const wanted = word.toLowerCase();
	return [...quoted].some(([, words = '']) =>
		words
			.toLowerCase()
			.split(/[^\p{L}-]+/u)
			.includes(wanted)
	);
}
