/** The words of a text between white space, as a set. */
export function wordSet(text: string): ReadonlySet<string> {
	return new Set(text.trim().split(/\s+/u));
}

/** The entries of a text between commas, as a set. */
export function entrySet(text: string): ReadonlySet<string> {
	return new Set(text.split(',').map((entry) => entry.replaceAll(/\s+/gu, ' ').trim()));
}
