import { normaliseText } from '#lib/core/article/article.ts';
import type { ArticleBlock, ReadArticle, ReadingNote } from '#lib/core/article/article-reading.ts';
import { splitParagraphs } from '#lib/core/article/segmentation.ts';
import { readArticleFile } from '../newsproof/article-file.ts';
import { classifyBlocks } from './classify-blocks.ts';
import { readFrontMatter } from './front-matter.ts';
import { recogniseFurniture } from './furniture.ts';
import { splitTextParagraphs } from './text-paragraphs.ts';

const ITEM = /^(?:[-*•·]|–(?= )|\d{1,2}[.)])\s+(?=\S)/u;
const STOPPED = /[.!?…:;,]["'”’»)\]]*$/u;
const HEADLINE_STOPPED = /[.…:;,]["'”’»)\]]*$/u;
const HEADING_MOST_WORDS = 12;
const HEADLINE_MOST_WORDS = 24;
const CAPTION =
	/^(?:image|photo|picture|video|file photo|caption|graphic|illustration|pictured|above|below)\s*:\s*\S/iu;

/** The headline at the top of a text: a short first line that no full stop ends. */
function headlineOf(paragraphs: readonly (readonly string[])[]): string | undefined {
	const first = paragraphs[0]?.join(' ') ?? '';
	const isShort = first.split(/\s+/u).length <= HEADLINE_MOST_WORDS && first.length <= 200;
	const isAlone = paragraphs.length < 2;
	return isShort && !isAlone && !HEADLINE_STOPPED.test(first) && !ITEM.test(first) && first !== ''
		? first
		: undefined;
}

function blockOf(lines: readonly string[]): ArticleBlock {
	const [first = ''] = lines;
	const text = lines.join(' ');
	if (lines.every((line) => ITEM.test(line))) {
		return { kind: 'list', items: lines.map((line) => line.replace(ITEM, '')) };
	}
	if (ITEM.test(first)) return { kind: 'list', items: [text.replace(ITEM, '')] };
	if (lines.every((line) => line.startsWith('>'))) {
		return {
			kind: 'quote',
			text: lines
				.map((line) => line.replace(/^>\s?/u, ''))
				.join(' ')
				.trim()
		};
	}
	if (CAPTION.test(text) && text.split(/\s+/u).length <= 60) return { kind: 'caption', text };
	const isHeading = text.split(/\s+/u).length <= HEADING_MOST_WORDS && !STOPPED.test(text);
	return { kind: isHeading ? 'heading' : 'paragraph', text };
}

/** Items that stand one a paragraph, or one a line, are one list. */
export function joinLists(blocks: readonly ArticleBlock[]): readonly ArticleBlock[] {
	const joined: ArticleBlock[] = [];
	for (const block of blocks) {
		const last = joined.at(-1);
		if (block.kind === 'list' && last?.kind === 'list') {
			joined[joined.length - 1] = { kind: 'list', items: [...last.items, ...block.items] };
		} else joined.push(block);
	}
	return joined;
}

/** An article's own file says itself what it is; its words stay as they are, since banks quote them. */
function readOwnFile(text: string): ReadArticle | undefined {
	const { value } = readArticleFile(text, '');
	if (!value) return undefined;
	const body = normaliseText(value.text);
	const blocks = splitParagraphs(body).map(({ start, end, kind }): ArticleBlock => ({
		kind: kind === 'heading' ? 'heading' : 'paragraph',
		text: body.slice(start, end)
	}));
	return { ...value.metadata, blocks, leftOut: [] };
}

/** Reads an article from plain text, as it is pasted or stands in a `.txt` file. */
export function readPlainText(raw: string): ReadArticle {
	const own = readOwnFile(raw);
	if (own) return own;
	const { metadata, body } = readFrontMatter(raw);
	const { paragraphs, by } = splitTextParagraphs(normaliseText(body));
	// What stands above the headline, such as "Skip to content", is none.
	const start = paragraphs.findIndex((lines) => recogniseFurniture(lines.join(' ')) === undefined);
	const above = paragraphs.slice(0, Math.max(start, 0));
	const content = paragraphs.slice(Math.max(start, 0));
	const headline = headlineOf(content);
	const title = metadata.title ?? headline;
	const rest = headline === undefined ? content : content.slice(1);
	const found = joinLists(
		[...above, ...rest].filter((lines) => lines.join('') !== '').map(blockOf)
	);
	const { blocks, leftOut, ...lines } = classifyBlocks(found, headline);
	const notes: ReadingNote[] = [
		...(by === 'lines' && blocks.length > 1 ? (['lines-as-paragraphs'] as const) : []),
		...(by === 'widths' ? (['lines-joined'] as const) : [])
	];
	return {
		...lines,
		...metadata,
		...(title !== undefined && { title }),
		blocks: headline === undefined ? blocks : [{ kind: 'heading', text: headline }, ...blocks],
		leftOut,
		notes
	};
}
