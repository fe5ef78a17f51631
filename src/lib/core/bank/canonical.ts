import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A value that JSON cannot say: a function, a symbol, a number that is not finite, half a surrogate pair. */
export class CanonicalFormError extends Error {
	constructor(value: unknown) {
		super(`Not a JSON value: ${String(value)}`);
		this.name = 'CanonicalFormError';
	}
}

/**
 * The canonical JSON of a value: keys sorted by UTF-16 code units, no insignificant white space,
 * properties that are undefined left out (RFC 8785, JSON Canonicalization Scheme).
 * Throws `CanonicalFormError` for what JSON cannot say.
 */
export function canonicalJson(value: unknown): string {
	if (value === null || typeof value === 'boolean') return JSON.stringify(value);
	if (typeof value === 'string' && value.isWellFormed()) return JSON.stringify(value);
	if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (typeof value !== 'object') throw new CanonicalFormError(value);
	const members = Object.entries(value)
		.filter(([, member]) => member !== undefined)
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
	return `{${members.join(',')}}`;
}

/** SHA-256 of the canonical JSON in UTF-8, in lower-case hexadecimal. */
export function contentHash(value: unknown): string {
	return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
