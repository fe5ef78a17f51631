import { fail, succeed, type Outcome } from '../outcome.ts';

/** In characters; longer than any name in a class list. */
export const LONGEST_NAME = 60;

export type NameRefusal = 'name-empty' | 'name-too-long';

/** A name as it is kept: without control characters, with single spaces between its words. */
export function readName(typed: string): Outcome<string, NameRefusal> {
	const name = typed
		.normalize('NFC')
		.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
		.trim();
	if (nameKey(name) === '') return fail('name-empty');
	return [...name].length > LONGEST_NAME ? fail('name-too-long') : succeed(name);
}

/**
 * The form in which names are compared: without case, accents, spaces and punctuation, so that
 * `Zoë  K.` and `zoe k` are one. Marks that make another letter, as in Devanagari, stay.
 */
export function nameKey(name: string): string {
	return name
		.normalize('NFKD')
		.replaceAll(/[\u0300-\u036f]/gu, '')
		.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
		.toUpperCase();
}

/** Whether two names are written alike. */
export function isSameName(one: string, other: string): boolean {
	return nameKey(one) === nameKey(other);
}

/** The names in a pasted list, one a line; numbering such as `3.` and empty lines are left out. */
export function namesInList(list: string): readonly string[] {
	return list
		.split(/\r\n|\r|\n/u)
		.map((line) => line.replace(/^\s*\d+[.):]\s*/u, '').replaceAll(/[;\t]+/gu, ' '))
		.filter((line) => line.trim() !== '');
}
