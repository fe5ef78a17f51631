import type {
	ArticleBlock,
	LeftOut,
	ReadArticle,
	ReadingNote
} from '#lib/core/article/article-reading.ts';
import { countProseWords, countWords } from '../article-text.ts';
import { readArticleLine, tidyByline } from '../byline.ts';
import { classifyBlocks } from '../classify-blocks.ts';
import { readPlainText } from '../plain-text.ts';
import { findWrittenDate } from '../written-date.ts';
import { chooseBody, type ChosenBody } from './choose-body.ts';
import { collectBlocks, type FoundBlock } from './collect-blocks.ts';
import { parseHtml } from './parse-html.ts';
import { readPageMetadata, type PageMetadata } from './page-metadata.ts';

/** Running text elsewhere on the page is reported from so many words on. */
const FEWEST_WORDS_TO_REPORT = 15;
const MOST_REPORTED_OUTSIDE = 30;
const LINES_BELOW_HEADLINE = 12;
const LONGEST_BYLINE = 12;
const LINK_SHARE = 0.6;
const LONGEST_LINE_OF_LINKS = 30;

function keyOf(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

type Sorted = { readonly blocks: ArticleBlock[]; readonly leftOut: LeftOut[] };

/** Blocks of the body as the article's own, but for asides, tables, code and lines of links. */
function sortBlocks({ inside, outside, asideOf }: ChosenBody, title: string): Sorted {
	const blocks: ArticleBlock[] = [];
	const leftOut: LeftOut[] = [];
	let list: string[] | undefined;
	let listElement: unknown;
	let row: unknown;
	for (const block of inside) {
		const { kind, text } = block;
		const aside = asideOf(block);
		if (kind !== 'item' || aside) list = undefined;
		if (kind !== 'table' || aside) row = undefined;
		if (kind === 'heading' && keyOf(text) === title) continue;
		if (aside) leftOut.push({ text, reason: aside.reason });
		else if (kind === 'table') {
			// The cells of a row are one piece, as a reader sees it.
			const isSameRow = row !== undefined && row === block.element.parentNode;
			const before = isSameRow ? leftOut.pop() : undefined;
			leftOut.push({ text: before ? `${before.text} | ${text}` : text, reason: 'table' });
			row = block.element.parentNode;
		} else if (kind === 'code') leftOut.push({ text, reason: 'code' });
		else if (isLineOfLinks(block)) leftOut.push({ text, reason: 'related' });
		else if (kind === 'item') {
			const parent = block.element.parentNode;
			if (list && listElement === parent) list.push(text);
			else {
				list = [text];
				listElement = parent;
				blocks.push({ kind: 'list', items: list });
			}
		} else blocks.push({ kind, text });
	}
	const reported = outside
		.filter((block) => block.words >= FEWEST_WORDS_TO_REPORT)
		.slice(0, MOST_REPORTED_OUTSIDE)
		.map(({ text, asides }): LeftOut => ({ text, reason: asides[0]?.reason ?? 'navigation' }));
	return { blocks, leftOut: [...leftOut, ...reported] };
}

function isLineOfLinks({ kind, words, linkWords }: FoundBlock): boolean {
	return (
		kind !== 'heading' &&
		kind !== 'caption' &&
		words > 0 &&
		words <= LONGEST_LINE_OF_LINKS &&
		linkWords / words > LINK_SHARE
	);
}

/**
 * The byline and date that stand around the headline or in parts named so, where the page says
 * neither elsewhere.
 */
function linesOf(
	blocks: readonly FoundBlock[],
	title: string
): Pick<ReadArticle, 'byline' | 'published'> {
	const headline = blocks.findIndex(({ text }) => title !== '' && keyOf(text) === title);
	const near = blocks.slice(Math.max(headline - 3, 0), headline + LINES_BELOW_HEADLINE);
	const lines = near.flatMap(({ text }) => readArticleLine(text) ?? []);
	const named = blocks.filter(
		({ asides, words }) =>
			words <= LONGEST_BYLINE && ['byline', 'date'].includes(asides.at(-1)?.reason ?? '')
	);
	const names = named
		.filter(({ asides }) => asides.at(-1)?.reason === 'byline')
		.map(({ text }) => {
			const afterBy = /\bby\s.*$/iu.exec(text)?.[0];
			if (afterBy !== undefined) return readArticleLine(afterBy)?.byline;
			return findWrittenDate(text) === undefined ? tidyByline(text) : undefined;
		});
	const dates = named.map(({ text }) => findWrittenDate(text));
	const byline = [...lines.map((line) => line.byline), ...names].find(isKnown);
	const published = [...lines.map((line) => line.published), ...dates].find(isKnown);
	return { ...(byline !== undefined && { byline }), ...(published !== undefined && { published }) };
}

function isKnown(value: string | undefined): value is string {
	return value !== undefined;
}

/** The text that JSON-LD gives, where the page shows less than half of it. */
function fromLinkedData(
	{ articleBody = '' }: PageMetadata,
	shown: readonly ArticleBlock[]
): readonly ArticleBlock[] | undefined {
	const words = countWords(articleBody);
	if (words < 100 || countProseWords(shown) * 2 >= words) return undefined;
	const { blocks } = readPlainText(articleBody.replace(/<[^>]{1,200}>/gu, ' '));
	return countProseWords(blocks) > countProseWords(shown) ? blocks : undefined;
}

/**
 * Reads an article from a page. `address` is where the page was fetched from. Throws `ReadingError`
 * for a page over the caps of `parseHtml`.
 */
export function readHtml(html: string, address?: string): ReadArticle {
	const document = parseHtml(html);
	const { articleBody, isFree, ...metadata } = readPageMetadata(document, address);
	const everything = collectBlocks(document);
	const body = chooseBody(everything);
	const { blocks: found, leftOut: around } = body
		? sortBlocks(body, keyOf(metadata.title ?? ''))
		: { blocks: [], leftOut: [] };
	const { blocks: shown, leftOut, ...lines } = classifyBlocks(found, metadata.title);
	const content = fromLinkedData({ articleBody }, shown) ?? shown;
	const headline: readonly ArticleBlock[] =
		metadata.title === undefined || content.length === 0
			? []
			: [{ kind: 'heading', text: metadata.title }];
	const notes: readonly ReadingNote[] = isFree === false ? ['part-for-subscribers'] : [];
	return {
		...linesOf(everything, keyOf(metadata.title ?? '')),
		...lines,
		...metadata,
		blocks: [...headline, ...content],
		leftOut: [...leftOut, ...around],
		notes
	};
}
