import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Paragraph, Sentence } from './passage.ts';
import { splitParagraphs, splitSentences } from './segmentation.ts';

export type { Paragraph, Sentence, Span } from './passage.ts';

/** What is known about an article beside its words. `language` is a BCP 47 tag. */
export type ArticleMetadata = {
	readonly title: string;
	readonly publisher?: string;
	readonly byline?: string;
	readonly url?: string;
	/** An EDTF date, possibly without its year or day: see `isPublicationDate`. */
	readonly published?: string;
	readonly country?: string;
	readonly language: string;
	readonly licence?: string;
};

/** The immutable text of one version of one news story; `id` is `identifyText(text)`. */
export type Article = ArticleMetadata & {
	readonly id: string;
	readonly text: string;
	readonly paragraphs: readonly Paragraph[];
	readonly sentences: readonly Sentence[];
};

// Invisible, meaningless to a reader, and enough to make a quote copied from the page differ: byte
// order mark, soft hyphen, zero-width space, word joiner. The zero-width joiner and non-joiner stay:
// they change how Persian, Indic scripts and emoji are spelt. So do the bidirectional marks.
const INVISIBLE = /[\uFEFF\u00AD\u200B\u2060]/gu;
// Control characters but tab, line feed, vertical tab, form feed, carriage return, next line.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/gu;
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028]/gu;
const PARAGRAPH_SEPARATOR = /\u2029/gu;
/** Tab and every Unicode space (no-break, thin, ideographic …). */
const HORIZONTAL_SPACE = /[\t\p{Zs}]/gu;
const BLANK_LINES = /\n{3,}/gu;

/**
 * The one spelling of a text that offsets, quotes and identities are taken from. Idempotent.
 *
 * NFC (Unicode Standard Annex 15); lone surrogates become U+FFFD, so that UTF-8 bytes are defined;
 * every line break becomes a line feed and every other space a plain space; byte order marks, soft
 * hyphens, zero-width spaces, word joiners and control characters go; lines end without blanks,
 * three or more line feeds become one blank line, and the ends are trimmed. Quotation marks, dashes
 * and runs of spaces inside a line are the author's and stay.
 */
export function normaliseText(raw: string): string {
	return raw
		.toWellFormed()
		.replace(INVISIBLE, '')
		.replace(CONTROL, '')
		.normalize('NFC')
		.replace(LINE_BREAK, '\n')
		.replace(PARAGRAPH_SEPARATOR, '\n\n')
		.replace(HORIZONTAL_SPACE, ' ')
		.split('\n')
		.map((line) => line.trimEnd())
		.join('\n')
		.replace(BLANK_LINES, '\n\n')
		.trim();
}

/**
 * The identity of a text: lower-case hexadecimal SHA-256 (FIPS 180-4) of the UTF-8 bytes of its
 * normalised form, so two spellings that normalise alike are one article.
 */
export function identifyText(text: string): string {
	return bytesToHex(sha256(utf8ToBytes(normaliseText(text))));
}

/** Normalises, identifies and segments a raw text; every span indexes the normalised `text`. */
export function makeArticle(rawText: string, metadata: ArticleMetadata): Article {
	const text = normaliseText(rawText);
	const paragraphs = splitParagraphs(text);
	return {
		...metadata,
		id: identifyText(text),
		text,
		paragraphs,
		sentences: splitSentences(text, paragraphs)
	};
}
