import type { ReadArticle } from '#lib/core/article/article-reading.ts';
import { decodeText } from './decode-text.ts';
import { readDocx } from './docx/read-docx.ts';
import { readHtml } from './html/read-html.ts';
import { readMarkdown } from './markdown-text.ts';
import { readPlainText } from './plain-text.ts';
import type { ArticleFormat } from './sniff-format.ts';

/** Bytes in a known format, with what their sender said of them. */
export type FormattedBytes = {
	readonly format: ArticleFormat;
	readonly bytes: Uint8Array;
	/** The charset of a `Content-Type` header. */
	readonly charset?: string;
	/** Where a page was fetched from. */
	readonly address?: string;
};

/**
 * Reads an article from bytes by the reader for their format. Throws `ReadingError` for what cannot
 * be read. HTML, Word and PDF may take long: run them where they can be stopped.
 */
export async function readFormat(source: FormattedBytes): Promise<ReadArticle> {
	const { format, bytes, charset, address } = source;
	switch (format) {
		case 'text':
			return readPlainText(decodeText(bytes, charset));
		case 'markdown':
			return readMarkdown(decodeText(bytes, charset));
		case 'html':
			return readHtml(decodeText(bytes, charset), address);
		case 'docx':
			return readDocx(bytes);
		case 'pdf': {
			// PDF.js is two megabytes of code: only who reads a PDF loads it.
			const { readPdf } = await import('./pdf/read-pdf.ts');
			return readPdf(bytes);
		}
	}
}
