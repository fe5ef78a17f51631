import type { ReadArticle, ReadingNote } from '#lib/core/article/article-reading.ts';
import { classifyBlocks } from './classify-blocks.ts';
import { readFrontMatter } from './front-matter.ts';
import { recogniseFurniture } from './furniture.ts';
import { joinLists } from './join-lists.ts';
import { readOwnFile } from './own-file.ts';
import { readableText } from './readable-text.ts';
import { blockOfLines, looksLikeHeadline } from './text-block.ts';
import { splitTextParagraphs } from './text-paragraphs.ts';

/** The headline at the top of a text that goes on after it. */
function headlineOf(paragraphs: readonly (readonly string[])[]): string | undefined {
	const first = paragraphs[0]?.join(' ') ?? '';
	return paragraphs.length > 1 && looksLikeHeadline(first) ? first : undefined;
}

/** Reads an article from plain text, as it is pasted or stands in a `.txt` file. */
export function readPlainText(raw: string): ReadArticle {
	const own = readOwnFile(raw);
	if (own) return own;
	const { metadata, body } = readFrontMatter(raw);
	const { paragraphs, by } = splitTextParagraphs(readableText(body));
	// What stands above the headline, such as "Skip to content", is none.
	const start = paragraphs.findIndex((lines) => recogniseFurniture(lines.join(' ')) === undefined);
	const above = paragraphs.slice(0, Math.max(start, 0));
	const content = paragraphs.slice(Math.max(start, 0));
	const headline = headlineOf(content);
	const title = metadata.title ?? headline;
	const rest = headline === undefined ? content : content.slice(1);
	const found = joinLists(
		[...above, ...rest].filter((lines) => lines.join('') !== '').map(blockOfLines)
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
