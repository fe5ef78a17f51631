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
import { readPlainText } from '#lib/interop/reading/plain-text.ts';
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

/** The most characters of pasted text that are looked at. */
const LONGEST_TEXT = 5_000_000;

function metadataOf(article: ReadArticle): Partial<ArticleMetadata> {
	const { blocks: _blocks, leftOut: _leftOut, notes: _notes, ...metadata } = article;
	return { ...metadata, language: 'en' };
}

/** Judges what a reader found: long enough, English, not only a teaser. */
function judge(article: ReadArticle): ArticleReading {
	const { title, blocks, leftOut, notes = [] } = article;
	const words = countProseWords(blocks);
	const text = writeArticleText(blocks);
	if (text === '') return { ok: false, reason: 'empty' };
	const language = detectLanguage(text);
	if (language !== undefined && language !== 'en') {
		return { ok: false, reason: 'not-english', language };
	}
	if (words < FEWEST_WORDS) return { ok: false, reason: 'too-short', words };
	if (words > MOST_WORDS) return { ok: false, reason: 'too-long', words };
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

/**
 * Reads an article from pasted text, a file or an address, for a person to mend before a bank is
 * drawn. Never throws for what a source may hold or do: it answers with a reason instead.
 */
export async function readArticle(
	_reader: ArticleReader,
	source: ArticleToRead,
	options: ReadingOptions = {}
): Promise<ArticleReading> {
	if (options.signal?.aborted) return { ok: false, reason: 'reading-stopped' };
	switch (source.kind) {
		case 'text': {
			if (source.text.trim() === '') return { ok: false, reason: 'empty' };
			if (source.text.length > LONGEST_TEXT) return { ok: false, reason: 'too-long' };
			options.onProgress?.('reading');
			return judge(readPlainText(source.text));
		}
		case 'file':
			return { ok: false, reason: 'unsupported-type' };
		case 'url':
			return { ok: false, reason: 'url-switched-off' };
	}
}
