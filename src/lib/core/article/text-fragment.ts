import type { Citation } from './citation.ts';

/** How many words of each end of a long quote name it. */
const END_WORDS = 6;

function encode(text: string): string {
	// A hyphen is part of the syntax of a text directive, so it is encoded too.
	return encodeURIComponent(text).replaceAll('-', '%2D');
}

/**
 * The end of an address that makes a browser scroll to a quote and mark it, without any script:
 * `#:~:text=…` (WICG, URL Fragment Text Directives). A long quote is named by its first and last words.
 */
export function textFragment({ exact }: Pick<Citation, 'exact'>): string {
	const words = exact.split(/\s+/u).filter((word) => word !== '');
	if (words.length <= 2 * END_WORDS) return `#:~:text=${encode(words.join(' '))}`;
	const start = words.slice(0, END_WORDS).join(' ');
	const end = words.slice(-END_WORDS).join(' ');
	return `#:~:text=${encode(start)},${encode(end)}`;
}
