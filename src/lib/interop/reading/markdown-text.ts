import type { ArticleBlock, LeftOut, ReadArticle } from '#lib/core/article/article-reading.ts';
import { classifyBlocks } from './classify-blocks.ts';
import { readFrontMatter } from './front-matter.ts';
import { joinLists } from './join-lists.ts';
import { readOwnFile } from './own-file.ts';
import { stripInlineMarkdown } from './markdown-inline.ts';
import { readableText } from './readable-text.ts';

const FENCE = /^ {0,3}(?<mark>`{3,}|~{3,})/u;
const ATX_HEADING = /^ {0,3}(?<marks>#{1,6})[ \t]+(?<text>.*?)(?:[ \t]+#+)?[ \t]*$/u;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const ITEM = /^ {0,8}(?:[-*+]|\d{1,9}[.)])[ \t]+(?<text>\S.*)$/u;
const QUOTE = /^ {0,3}>[ \t]?(?<text>.*)$/u;
const TABLE_ROW = /^ {0,3}\|.*\||^[^|\n]{1,200}\|[^|\n]{0,200}\|/u;
const TABLE_RULE = /^ {0,3}\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$/u;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S/u;
const HTML_LINE = /^ {0,3}<(?:!--|\/?[a-z][\w-]*(?:\s[^>]*)?\/?>)/iu;
const IMAGE_ONLY = /^!\[[^\]]*\]\([^)]*\)\s*$/u;
const SETEXT = /^ {0,3}(?:=+|-{2,})[ \t]*$/u;

type Gathered = { readonly blocks: ArticleBlock[]; readonly leftOut: LeftOut[] };

/** Gathers lines into blocks as CommonMark does, as far as running text is concerned. */
function gather(lines: readonly string[]): Gathered {
	const blocks: ArticleBlock[] = [];
	const leftOut: LeftOut[] = [];
	let open: { kind: 'paragraph' | 'quote' | 'item'; lines: string[] } | undefined;

	const close = () => {
		if (!open) return;
		const text = stripInlineMarkdown(open.lines.map((line) => line.trim()).join(' ')).trim();
		if (text !== '') {
			blocks.push(
				open.kind === 'item' ? { kind: 'list', items: [text] } : { kind: open.kind, text }
			);
		}
		open = undefined;
	};
	const drop = (text: string, reason: LeftOut['reason']) => {
		if (text.trim() !== '') leftOut.push({ text: text.trim(), reason });
	};
	for (let index = 0; index < lines.length; index += 1) {
		const line = lines[index] ?? '';
		const fence = FENCE.exec(line)?.groups?.mark;
		if (fence !== undefined) {
			close();
			let last = index + 1;
			while (last < lines.length && !lines[last]?.trim().startsWith(fence)) last += 1;
			drop(lines.slice(index + 1, last).join('\n'), 'code');
			index = last;
			continue;
		}
		const heading = ATX_HEADING.exec(line)?.groups?.text;
		const isTable =
			TABLE_ROW.test(line) &&
			(TABLE_RULE.test(lines[index + 1] ?? '') ||
				TABLE_ROW.test(lines[index - 1] ?? '') ||
				TABLE_RULE.test(lines[index - 1] ?? ''));
		const quote = QUOTE.exec(line)?.groups?.text;
		const item = ITEM.exec(line)?.groups?.text;
		if (line.trim() === '') close();
		else if (heading !== undefined) {
			close();
			const text = stripInlineMarkdown(heading).trim();
			if (text !== '') blocks.push({ kind: 'heading', text });
		} else if (isTable || (TABLE_RULE.test(line) && line.includes('|'))) {
			close();
			drop(line, 'table');
		} else if (SETEXT.test(line) && open?.kind === 'paragraph' && open.lines.length <= 2) {
			const text = stripInlineMarkdown(open.lines.join(' ')).trim();
			open = undefined;
			if (text !== '') blocks.push({ kind: 'heading', text });
		} else if (RULE.test(line) || DEFINITION.test(line)) close();
		else if (IMAGE_ONLY.test(line.trim())) {
			close();
			drop(stripInlineMarkdown(line), 'caption');
		} else if (HTML_LINE.test(line) && !open) drop(line, 'code');
		else if (quote !== undefined) {
			if (open?.kind !== 'quote') close();
			if (quote.trim() === '') close();
			else {
				open ??= { kind: 'quote', lines: [] };
				open.lines.push(quote);
			}
		} else if (item !== undefined) {
			close();
			open = { kind: 'item', lines: [item] };
		} else {
			open ??= { kind: 'paragraph', lines: [] };
			// Two blanks or a backslash at the end are a line break, which ends no paragraph.
			open.lines.push(line.replace(/\\$/u, ''));
		}
	}
	close();
	return { blocks, leftOut };
}

/** Lines with runs of blanks inside them as one, as a reader sees them; the indent stays. */
function linesOf(text: string): readonly string[] {
	return readableText(text)
		.split('\n')
		.map((line) => line.replace(/(?<=\S) {2,}/gu, ' '));
}

/** Reads an article from Markdown: emphasis, links and images as their text; code and tables left out. */
export function readMarkdown(raw: string): ReadArticle {
	const own = readOwnFile(raw);
	if (own) return own;
	const { metadata, body } = readFrontMatter(raw);
	const { blocks: gathered, leftOut: dropped } = gather(linesOf(body));
	const found = joinLists(gathered);
	const [first] = found;
	const headline = first?.kind === 'heading' ? first.text : undefined;
	const title = metadata.title ?? headline;
	const rest = headline === undefined ? found : found.slice(1);
	const { blocks, leftOut, ...lines } = classifyBlocks(rest, title);
	const shown: readonly ArticleBlock[] =
		title === undefined ? [] : [{ kind: 'heading', text: headline ?? title }];
	return {
		...lines,
		...metadata,
		...(title !== undefined && { title }),
		blocks: [...shown, ...blocks],
		leftOut: [...leftOut, ...dropped]
	};
}
