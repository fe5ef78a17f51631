import { COMMON_PASSWORDS } from './common-passwords.ts';

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;
const FEWEST_DIFFERENT = 4;

export type PasswordProblem =
	'password-too-short' | 'password-too-long' | 'password-common' | 'password-is-name';

/**
 * Why a password is not taken, if it is not (NIST SP 800-63B, section 5.1.1.2: length and a list of
 * what is commonly used count, rules of composition do not). Lengths are in code points;
 * `loginName` is in the form in which names are compared.
 */
export function passwordProblem(password: string, loginName: string): PasswordProblem | undefined {
	const characters = [...password.normalize('NFKC')];
	if (characters.length < SHORTEST_PASSWORD) return 'password-too-short';
	if (characters.length > LONGEST_PASSWORD) return 'password-too-long';
	const plain = characters.join('').toLowerCase().normalize('NFKC');
	if (plain.trim().replaceAll(/\s+/gu, ' ') === loginName) return 'password-is-name';
	if (COMMON_PASSWORDS.has(plain)) return 'password-common';
	if (new Set(plain).size < FEWEST_DIFFERENT) return 'password-common';
	return undefined;
}
