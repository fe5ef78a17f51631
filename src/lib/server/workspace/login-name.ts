import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';

export const SHORTEST_NAME = 3;
export const LONGEST_NAME = 64;

export type NameProblem = 'name-too-short' | 'name-too-long' | 'name-unusable';

/**
 * A name to sign in with, in the form in which names are compared: NFKC, trimmed, in lower case,
 * one space where there are several. It has 3 to 64 characters, counted as code points, and none
 * that cannot be seen.
 */
export function readLoginName(typed: string): Outcome<string, NameProblem> {
	const name = typed
		.normalize('NFKC')
		.toLowerCase()
		// Lower case can leave a letter and its mark apart.
		.normalize('NFKC')
		.trim()
		.replaceAll(/\s+/gu, ' ');
	const length = [...name].length;
	if (length < SHORTEST_NAME) return fail('name-too-short');
	if (length > LONGEST_NAME) return fail('name-too-long');
	// Control and format characters, halves of a pair, and what no script has.
	if (/\p{C}/u.test(name)) return fail('name-unusable');
	return succeed(name);
}
