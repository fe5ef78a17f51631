import { hash, randomBytes } from 'node:crypto';

/** An id that cannot be guessed: 128 random bits, 22 characters that are safe in a URL. */
export function randomId(): string {
	return randomBytes(16).toString('base64url');
}

/** A secret for a cookie: 256 random bits. */
export function randomToken(): string {
	return randomBytes(32).toString('base64url');
}

/** What is stored of a token: its SHA-256. The token itself has enough entropy to need no salt. */
export function hashToken(token: string): string {
	return hash('sha256', token, 'base64url');
}

/** An id for a document: 25 characters of the digits and small letters, 125 random bits, fit to begin an id with. */
export function documentId(): string {
	return Array.from(randomBytes(25), (byte) => (byte % 32).toString(32)).join('');
}
