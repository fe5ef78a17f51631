import { getDocumentProxy } from 'unpdf';
import type { ArticleBlock, ReadArticle, ReadingNote } from '#lib/core/article/article-reading.ts';
import { countWords } from '../article-text.ts';
import { tidyByline } from '../byline.ts';
import { classifyBlocks } from '../classify-blocks.ts';
import { joinLists } from '../join-lists.ts';
import { ReadingError } from '../reading-error.ts';
import { blockOfLines, looksLikeHeadline } from '../text-block.ts';
import { readPdfLines, type PdfRun } from './pdf-lines.ts';
import {
	bodySizeOf,
	joinPdfLines,
	withoutRunningLines,
	type PdfPage,
	type PdfParagraph
} from './pdf-paragraphs.ts';
import { readableText } from '../readable-text.ts';

const MOST_PAGES = 200;
const MOST_RUNS = 300_000;
/** A page with fewer words than this on average is a picture with a stamp on it. */
const FEWEST_WORDS_A_PAGE = 5;
const LARGE = 1.12;
const HEADLINE_LARGE = 1.3;
const SMALL = 0.86;
const SMALL_MOST_WORDS = 60;
const HEADING_MOST_WORDS = 25;
const NO_TITLE =
	/^(?:microsoft|untitled|document|slide|print|layout|about:blank|https?:)|\.(?:docx?|indd|pdf|qxd|html?|pages)$/iu;
const NO_AUTHOR = /^(?:microsoft|user|admin|administrator|owner|unknown|author|root)\b/iu;

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
	try {
		return await getDocumentProxy(bytes, {
			verbosity: 0,
			stopAtErrors: false,
			useSystemFonts: false,
			disableFontFace: true,
			enableXfa: false,
			maxImageSize: 1
		});
	} catch (error) {
		const name = error instanceof Error ? error.name : '';
		if (name === 'PasswordException') throw new ReadingError('pdf-encrypted', 'a password is set');
		throw new ReadingError('file-damaged', error instanceof Error ? error.message : String(error));
	}
}

async function readPage(
	document: PdfDocument,
	number: number
): Promise<PdfPage & { readonly runs: number }> {
	const page = await document.getPage(number);
	const { items } = await page.getTextContent();
	const runs = items.flatMap((item): readonly PdfRun[] => {
		if (!('str' in item) || item.str === '') return [];
		const [a, b, c, d, x, y]: readonly unknown[] = item.transform;
		if (typeof x !== 'number' || typeof y !== 'number') return [];
		const size = Math.hypot(Number(c), Number(d));
		// What runs up the side of a page is a credit or a watermark.
		const isUpright = Math.abs(Number(b)) <= Math.abs(Number(a));
		return isUpright && size > 0 ? [{ text: item.str, x, y, width: item.width, size }] : [];
	});
	const { height } = page.getViewport({ scale: 1 });
	page.cleanup();
	return { lines: readPdfLines(runs), height, runs: runs.length };
}

async function readPages(document: PdfDocument): Promise<readonly PdfPage[]> {
	const pages: PdfPage[] = [];
	let runs = 0;
	for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
		const page = await readPage(document, number);
		runs += page.runs;
		if (runs > MOST_RUNS) throw new ReadingError('reading-too-heavy', `over ${MOST_RUNS} runs`);
		pages.push(page);
	}
	return pages;
}

async function readProperties(
	document: PdfDocument
): Promise<{ readonly title?: string; readonly byline?: string }> {
	const { info } = await document.getMetadata();
	const known: Readonly<Record<string, unknown>> = { ...info };
	const textOf = (value: unknown) => (typeof value === 'string' ? readableText(value) : '');
	const title = textOf(known.Title);
	const byline = tidyByline(textOf(known.Author));
	return {
		...(title !== '' && title.length <= 300 && !NO_TITLE.test(title) && { title }),
		...(byline !== undefined && !NO_AUTHOR.test(byline) && { byline })
	};
}

/** The headline: the largest type on the first page with text, if it is large enough. */
function headlineIndexes(paragraphs: readonly PdfParagraph[], bodySize: number): readonly number[] {
	const firstPage = paragraphs[0]?.page ?? 0;
	const top = paragraphs
		.slice(0, 12)
		.filter(({ page, text }) => page === firstPage && countWords(text) >= 2);
	const largest = top.reduce((most, { size }) => Math.max(most, size), 0);
	if (largest < bodySize * HEADLINE_LARGE) return [];
	const first = paragraphs.findIndex(
		({ size, text }) => size >= largest * 0.95 && countWords(text) >= 2
	);
	const indexes: number[] = [];
	for (let at = first; (paragraphs[at]?.size ?? 0) >= largest * 0.95; at += 1) indexes.push(at);
	const words = indexes.reduce((sum, at) => sum + countWords(paragraphs[at]?.text ?? ''), 0);
	return words <= HEADING_MOST_WORDS * 2 ? indexes : [];
}

function blockOf({ text, size }: PdfParagraph, bodySize: number): ArticleBlock {
	const words = countWords(text);
	if (size >= bodySize * LARGE && words <= HEADING_MOST_WORDS) return { kind: 'heading', text };
	if (size <= bodySize * SMALL && words <= SMALL_MOST_WORDS) return { kind: 'caption', text };
	return blockOfLines([text]);
}

/**
 * Reads an article from a PDF: lines in reading order, columns one after the other, words broken at
 * line ends made whole, page numbers and running titles left out. Throws `ReadingError` for a PDF
 * that is damaged, locked or has no text. It may take long and much memory: run it where it can be
 * stopped.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadArticle> {
	const document = await openPdf(bytes);
	try {
		const read = await readPages(document);
		const words = countWords(read.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' '));
		if (words < FEWEST_WORDS_A_PAGE * read.length) {
			throw new ReadingError('pdf-only-pictures', `${words} words on ${read.length} pages`);
		}
		const properties = await readProperties(document).catch(() => ({}));
		const cutShort: readonly ReadingNote[] = document.numPages > MOST_PAGES ? ['cut-short'] : [];
		return { ...articleOf(read, properties), notes: ['lines-joined', ...cutShort] };
	} catch (error) {
		if (error instanceof ReadingError) throw error;
		throw new ReadingError('file-damaged', error instanceof Error ? error.message : String(error));
	} finally {
		await document.loadingTask.destroy();
	}
}

function articleOf(
	read: readonly PdfPage[],
	properties: { readonly title?: string; readonly byline?: string }
): ReadArticle {
	const { pages, leftOut: running } = withoutRunningLines(read);
	const bodySize = bodySizeOf(pages);
	const paragraphs = joinPdfLines(pages)
		.map((paragraph) => ({ ...paragraph, text: readableText(paragraph.text) }))
		.filter(({ text }) => text !== '');
	const large = headlineIndexes(paragraphs, bodySize);
	const first = paragraphs[0]?.text ?? '';
	const indexes = large.length > 0 ? large : looksLikeHeadline(first) ? [0] : [];
	const shown = indexes.map((at) => paragraphs[at]?.text ?? '').join(' ');
	const title = shown === '' ? properties.title : shown;
	const found = paragraphs
		.filter((_, index) => !indexes.includes(index))
		.map((paragraph) => blockOf(paragraph, bodySize));
	const { blocks, leftOut, ...lines } = classifyBlocks(joinLists(found), title);
	const headline: readonly ArticleBlock[] =
		title === undefined ? [] : [{ kind: 'heading', text: title }];
	return {
		...(properties.byline !== undefined && { byline: properties.byline }),
		...lines,
		...(title !== undefined && { title }),
		blocks: [...headline, ...blocks],
		leftOut: [...leftOut, ...running]
	};
}
