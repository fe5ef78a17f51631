/**
 * The signs of a code: no two that are taken for each other (0 O D and Q, 1 I L and 7, 2 Z, 5 S,
 * 6 G, 8 B, 3 E, 4 A, U Y and V), and no vowels, so that no code spells a word.
 */
export const CODE_SIGNS = '23456789CFHJKMNPQRTVWX';

/** What is read as a sign because it looks like it. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
	'0': 'Q',
	O: 'Q',
	D: 'Q',
	'1': '7',
	I: '7',
	L: '7',
	Z: '2',
	E: '3',
	A: '4',
	S: '5',
	G: '6',
	B: '8',
	U: 'V',
	Y: 'V'
};

const SHORTEST = 6;
const LONGEST = 12;
const GUESSES_FOR_ONE_HIT = 1_000_000;

/**
 * How long the next code must be so that a guess hits one of `assignments` codes, or the new one,
 * less than once in a million times: six signs for the first 112, seven for 2,493, eight for 54,874.
 */
export function codeLength(assignments: number): number {
	let length = SHORTEST;
	while (CODE_SIGNS.length ** length <= GUESSES_FOR_ONE_HIT * (assignments + 1)) length++;
	return length;
}

/** A code of `length` signs; `pick` chooses a whole number below the one it is given. */
export function makeCode(length: number, pick: (below: number) => number): string {
	return Array.from({ length }, () => CODE_SIGNS.charAt(pick(CODE_SIGNS.length))).join('');
}

/** A code as it is shown: in groups of three, and of four where three does not come out even. */
export function formatCode(code: string): string {
	const groups: string[] = [];
	let from = 0;
	while (from < code.length) {
		const size = (code.length - from) % 3 === 0 ? 3 : 4;
		groups.push(code.slice(from, from + size));
		from += size;
	}
	return groups.join(' ');
}

/**
 * The code in what somebody typed or pasted: small letters, spaces, hyphens and look-alikes are
 * taken for what they stand for, and of a link the last part. Undefined when it can be no code.
 */
export function readCode(typed: string): string | undefined {
	const last = typed.normalize('NFKC').trim().split('/').findLast(Boolean) ?? '';
	const bare = last.replaceAll(/[\s\p{Pd}._]/gu, '').toUpperCase();
	if (bare.length < SHORTEST || bare.length > LONGEST) return undefined;
	const signs = [...bare].map((sign) => LOOK_ALIKES[sign] ?? sign);
	return signs.every((sign) => CODE_SIGNS.includes(sign)) ? signs.join('') : undefined;
}
