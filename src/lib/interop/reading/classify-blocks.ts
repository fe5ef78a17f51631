import type { ArticleBlock, LeftOut, LeftOutReason } from '#lib/core/article/article-reading.ts';
import { writeBlock } from './article-text.ts';
import { readArticleLine, type ArticleLine } from './byline.ts';
import { opensLinkSection, recogniseFurniture } from './furniture.ts';

/** Blocks without what does not belong to the article, and what a byline or date among them said. */
export type ClassifiedBlocks = ArticleLine & {
	readonly blocks: readonly ArticleBlock[];
	readonly leftOut: readonly LeftOut[];
};

/** Bylines and dates stand within so many blocks of the top. */
const TOP_BLOCKS = 8;
const PROSE_WORDS = 25;
const ENDS_A_SENTENCE = /[.!?…]["'”’»)\]]*$/u;

function isProse(text: string): boolean {
	return text.split(/\s+/u).length >= PROSE_WORDS || ENDS_A_SENTENCE.test(text);
}

/** Whether what follows a heading is running text. */
function opensProse(next: ArticleBlock | undefined): boolean {
	return next?.kind === 'paragraph' && isProse(next.text) && !recogniseFurniture(next.text);
}

/** A line that stands twice in a short span is a label of the page, such as a caption given twice. */
const LONGEST_REPEATED_WORDS = 60;

/**
 * Takes out of an article's blocks what is not part of it: furniture of the page, bylines and dates
 * at the top, lists of links under headings such as "Related stories", lines that repeat an earlier
 * one. Captions stay in the blocks, and are reported too, since the text leaves them out.
 */
export function classifyBlocks(
	found: readonly ArticleBlock[],
	title: string | undefined
): ClassifiedBlocks {
	const blocks: ArticleBlock[] = [];
	const leftOut: LeftOut[] = [];
	const seen = new Set<string>(title === undefined ? [] : [keyOf(title)]);
	let byline: string | undefined;
	let published: string | undefined;
	let inLinks = false;
	let position = 0;

	const drop = (text: string, reason: LeftOutReason) => {
		if (text.trim() !== '') leftOut.push({ text, reason });
	};
	for (const [index, block] of found.entries()) {
		if (block.kind === 'caption') {
			inLinks = false;
			blocks.push(block);
			drop(block.text, 'caption');
			continue;
		}
		const text = writeBlock(block);
		if ((block.kind === 'heading' || block.kind === 'paragraph') && opensLinkSection(text)) {
			inLinks = true;
			drop(text, 'related');
			continue;
		}
		if (block.kind === 'list') {
			const items = block.items.filter((item) => {
				const reason = inLinks ? 'related' : recogniseFurniture(item);
				if (reason !== undefined) drop(item, reason);
				return reason === undefined;
			});
			if (items.length > 0) blocks.push({ kind: 'list', items });
			continue;
		}
		const isLink = block.kind === 'heading' ? !opensProse(found[index + 1]) : !isProse(text);
		if (inLinks && block.kind !== 'quote' && isLink) {
			drop(text, 'related');
			continue;
		}
		if (block.kind !== 'quote') inLinks = false;
		const furniture = block.kind === 'quote' ? undefined : recogniseFurniture(text);
		if (furniture !== undefined) {
			published ??= furniture === 'date' ? readArticleLine(text)?.published : undefined;
			drop(text, furniture);
			continue;
		}
		position += 1;
		const line = position <= TOP_BLOCKS ? readArticleLine(text) : undefined;
		if (line) {
			byline ??= line.byline;
			published ??= line.published;
			drop(text, line.byline === undefined ? 'date' : 'byline');
			continue;
		}
		const key = keyOf(text);
		if (seen.has(key) && text.split(/\s+/u).length <= LONGEST_REPEATED_WORDS) {
			drop(text, 'repeated');
			continue;
		}
		seen.add(key);
		blocks.push(block);
	}
	return {
		blocks: withoutEmptySections(blocks, drop),
		leftOut,
		...(byline !== undefined && { byline }),
		...(published !== undefined && { published })
	};
}

function keyOf(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Headings at the end have no prose under them: they were labels of what was left out. */
function withoutEmptySections(
	blocks: readonly ArticleBlock[],
	drop: (text: string, reason: LeftOutReason) => void
): readonly ArticleBlock[] {
	const last = blocks.findLastIndex(({ kind }) => kind !== 'heading' && kind !== 'caption');
	return blocks.filter((block, index) => {
		const isEmpty = block.kind === 'heading' && index > last && last >= 0;
		if (isEmpty) drop(block.text, 'navigation');
		return !isEmpty;
	});
}
