import { isPublicationDate } from '#lib/core/article/publication-date.ts';
import type { ArticleMetadata } from '#lib/core/article/article.ts';
import type {
	ArticleReading,
	ReadArticle,
	ReadingNote,
	ReadingStep
} from '#lib/core/article/article-reading.ts';
import { FEWEST_WORDS, MOST_WORDS } from '#lib/core/article/reading-messages.ts';
import { countProseWords, writeArticleText } from '#lib/interop/reading/article-text.ts';
import { detectLanguage } from '#lib/interop/reading/detect-language.ts';
import type { FormattedBytes } from '#lib/interop/reading/read-format.ts';
import { sniffFormat, type ArticleFormat } from '#lib/interop/reading/sniff-format.ts';
import type { ArticleReader } from '../ingest/article-reader.ts';

/** Where an article comes from. */
export type ArticleToRead =
	| { readonly kind: 'text'; readonly text: string }
	| {
			readonly kind: 'file';
			/** Its name, or the name of a stream; the content decides what it is. */
			readonly name: string;
			readonly bytes: Uint8Array;
			readonly mediaType?: string;
	  }
	| { readonly kind: 'url'; readonly url: string };

/** How a reading may be watched and stopped. */
export type ReadingOptions = {
	readonly signal?: AbortSignal;
	readonly onProgress?: (step: ReadingStep) => void;
};

/** The most characters of pasted text that are looked at: several times the longest article. */
const LONGEST_TEXT = 600_000;
const MOST_BYTES: Readonly<Record<ArticleFormat, number>> = {
	// UTF-16, or the hardest letters of UTF-8.
	text: 2 * LONGEST_TEXT,
	markdown: 2 * LONGEST_TEXT,
	html: 5_000_000,
	docx: 20_000_000,
	pdf: 20_000_000
};
/** A page that is partly for subscribers and shows less than this shows a teaser. */
const TEASER_WORDS = 250;
/** A page with so few words of running text has no article on it. */
const EMPTY_PAGE_WORDS = 40;
const ASKS_TO_SUBSCRIBE =
	/\b(?:subscribe|sign in|log in|register|become a member)\b[^.]{0,60}\b(?:to (?:continue|keep|read|unlock|access)|full (?:article|story))|\b(?:for|to) subscribers only\b|\balready a subscriber\b|\bsubscriber[- ]only\b|\bcontinue reading with\b/iu;

/** Pages link to it, so it must be nothing that runs. */
function isWebAddress(url: string): boolean {
	return URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol);
}

/** What a reader's metadata may be in a bank: dates and addresses as its schema wants them. */
function metadataOf(article: ReadArticle): Partial<ArticleMetadata> {
	const { title, byline, publisher, published, url, country, licence } = article;
	const stated = {
		title,
		byline,
		publisher,
		published: published !== undefined && isPublicationDate(published) ? published : undefined,
		url: url !== undefined && isWebAddress(url) ? url : undefined,
		country,
		licence
	};
	return {
		...Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined)),
		language: 'en'
	};
}

type Origin = 'page' | 'text';

function isTeaser({ notes = [], leftOut }: ReadArticle, words: number): boolean {
	if (words >= TEASER_WORDS) return false;
	return (
		notes.includes('part-for-subscribers') ||
		(words < FEWEST_WORDS && leftOut.some(({ text }) => ASKS_TO_SUBSCRIBE.test(text)))
	);
}

/** Judges what a reader found: an article, in English, neither a teaser nor a book. */
function judge(article: ReadArticle, origin: Origin): ArticleReading {
	const { title, blocks, leftOut, notes = [] } = article;
	const words = countProseWords(blocks);
	const text = writeArticleText(blocks);
	if (words > MOST_WORDS) return { ok: false, reason: 'too-long', words };
	if (origin === 'page' && isTeaser(article, words)) return { ok: false, reason: 'page-paywalled' };
	const language = detectLanguage(text);
	if (language !== undefined && language !== 'en') {
		return { ok: false, reason: 'not-english', language };
	}
	if (origin === 'page' && words < EMPTY_PAGE_WORDS) return { ok: false, reason: 'page-empty' };
	if (text === '') return { ok: false, reason: 'empty' };
	if (words < FEWEST_WORDS) return { ok: false, reason: 'too-short', words };
	const titleNote: readonly ReadingNote[] = title === undefined ? ['title-missing'] : [];
	return {
		ok: true,
		title: title ?? '',
		text,
		metadata: metadataOf(article),
		blocks,
		leftOut,
		words,
		notes: [...titleNote, ...notes]
	};
}

async function readBytes(
	reader: ArticleReader,
	source: FormattedBytes,
	{ signal, onProgress }: ReadingOptions
): Promise<ArticleReading> {
	onProgress?.('reading');
	const answer = await reader.readBytes(source, signal);
	if (signal?.aborted) return { ok: false, reason: 'reading-stopped' };
	return answer.ok ? judge(answer.article, source.format === 'html' ? 'page' : 'text') : answer;
}

async function readFile(
	reader: ArticleReader,
	{ name, bytes, mediaType }: Extract<ArticleToRead, { readonly kind: 'file' }>,
	options: ReadingOptions
): Promise<ArticleReading> {
	if (bytes.length === 0) return { ok: false, reason: 'empty' };
	const format = sniffFormat(bytes, name, mediaType);
	if (format === undefined) return { ok: false, reason: 'unsupported-type' };
	if (bytes.length > MOST_BYTES[format]) return { ok: false, reason: 'file-too-large' };
	return readBytes(reader, { format, bytes }, options);
}

/** People leave out what browsers do not show. */
function withProtocol(address: string): string {
	return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]|$)/u.test(address)
		? `https://${address}`
		: address;
}

async function readUrl(
	reader: ArticleReader,
	url: string,
	options: ReadingOptions
): Promise<ArticleReading> {
	const page = await reader.fetchPage(withProtocol(url.trim()), options);
	if (!page.ok) return page;
	const { bytes, mediaType, charset, url: address } = page;
	if (bytes.length === 0) return { ok: false, reason: 'page-empty' };
	const format = sniffFormat(bytes, new URL(address).pathname, mediaType);
	if (format === undefined) return { ok: false, reason: 'url-not-text' };
	if (bytes.length > MOST_BYTES[format]) return { ok: false, reason: 'url-too-large' };
	const reading = await readBytes(reader, { format, bytes, charset, address }, options);
	if (!reading.ok) return reading;
	return { ...reading, metadata: { ...reading.metadata, url: reading.metadata.url ?? address } };
}

/**
 * Reads an article from pasted text, a file or an address, for a person to mend before a bank is
 * drawn. Never throws for what a source may hold or do: it answers with a reason instead.
 */
export async function readArticle(
	reader: ArticleReader,
	source: ArticleToRead,
	options: ReadingOptions = {}
): Promise<ArticleReading> {
	if (options.signal?.aborted) return { ok: false, reason: 'reading-stopped' };
	switch (source.kind) {
		case 'text': {
			if (source.text.trim() === '') return { ok: false, reason: 'empty' };
			if (source.text.length > LONGEST_TEXT) return { ok: false, reason: 'too-long' };
			// Whoever copies a page's source instead of its text means the same article.
			const bytes = new TextEncoder().encode(source.text);
			const isPage = sniffFormat(bytes, 'pasted.txt') === 'html';
			return readBytes(reader, { format: isPage ? 'html' : 'text', bytes }, options);
		}
		case 'file':
			return readFile(reader, source, options);
		case 'url':
			return readUrl(reader, source.url, options);
	}
}
