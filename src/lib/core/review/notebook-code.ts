/** The signs of D. Crockford's base 32: no I, L, O and U. https://www.crockford.com/base32.html */
export const NOTEBOOK_CODE_SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Twenty signs of 5 bits are 100 bits: nobody guesses one. */
export const NOTEBOOK_CODE_LENGTH = 20;

/** Crockford's rule for what is typed by eye. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/** The code in what somebody typed or pasted: small letters, spaces and hyphens are taken for what they stand for. Undefined when it can be no code. */
export function readNotebookCode(typed: string): string | undefined {
	const bare = typed
		.normalize('NFKC')
		.replaceAll(/[\s\p{Pd}._]/gu, '')
		.toUpperCase();
	if (bare.length !== NOTEBOOK_CODE_LENGTH) return undefined;
	const signs = [...bare].map((sign) => LOOK_ALIKES[sign] ?? sign);
	return signs.every((sign) => NOTEBOOK_CODE_SIGNS.includes(sign)) ? signs.join('') : undefined;
}

/** A code as it is shown: five groups of four. */
export function formatNotebookCode(code: string): string {
	return code.match(/.{1,4}/gu)?.join('-') ?? '';
}
