import type { ArticleBlock } from '#lib/core/article/article-reading.ts';

const ITEM = /^(?:[-*•·▪◦]|–(?= )|\d{1,2}[.)])\s+(?=\S)/u;
const STOPPED = /[.!?…:;,]["'”’»)\]]*$/u;
const HEADLINE_STOPPED = /[.…:;,]["'”’»)\]]*$/u;
const HEADING_MOST_WORDS = 12;
const HEADLINE_MOST_WORDS = 24;
const HEADLINE_LONGEST = 200;
const CAPTION =
	/^(?:image|photo|picture|video|file photo|caption|graphic|illustration|pictured|above|below)\s*:\s*\S/iu;
const CAPTION_MOST_WORDS = 60;

function wordCount(text: string): number {
	return text.split(/\s+/u).length;
}

/** Whether a first line may be a headline: short, no item of a list, and no full stop ends it. */
export function looksLikeHeadline(line: string): boolean {
	return (
		line !== '' &&
		line.length <= HEADLINE_LONGEST &&
		wordCount(line) <= HEADLINE_MOST_WORDS &&
		!HEADLINE_STOPPED.test(line) &&
		!ITEM.test(line)
	);
}

/** A paragraph of plain text, written on these lines, as the block that its shape says it is. */
export function blockOfLines(lines: readonly string[]): ArticleBlock {
	const [first = ''] = lines;
	const text = lines.join(' ');
	if (lines.every((line) => ITEM.test(line))) {
		return { kind: 'list', items: lines.map((line) => line.replace(ITEM, '')) };
	}
	if (ITEM.test(first)) return { kind: 'list', items: [text.replace(ITEM, '')] };
	if (lines.every((line) => line.startsWith('>'))) {
		const quote = lines.map((line) => line.replace(/^>\s?/u, '')).join(' ');
		return { kind: 'quote', text: quote.trim() };
	}
	if (CAPTION.test(text) && wordCount(text) <= CAPTION_MOST_WORDS) return { kind: 'caption', text };
	const isHeading = wordCount(text) <= HEADING_MOST_WORDS && !STOPPED.test(text);
	return { kind: isHeading ? 'heading' : 'paragraph', text };
}
