import type { ArticleBlock } from '#lib/core/article/article-reading.ts';

/** What a block adds to the text a person sees; a caption adds nothing. */
export function writeBlock(block: ArticleBlock): string {
	switch (block.kind) {
		case 'caption':
			return '';
		case 'list':
			return block.items.map((item) => `- ${item}`).join('\n');
		case 'heading':
		case 'paragraph':
		case 'quote':
			return block.text;
	}
}

/**
 * The text a person sees, mends and keeps: blocks parted by blank lines, list items as lines that
 * begin with "- ", captions left out.
 */
export function writeArticleText(blocks: readonly ArticleBlock[]): string {
	return blocks
		.map(writeBlock)
		.filter((text) => text !== '')
		.join('\n\n');
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu;

/** Scripts that put no blanks between words, which are about two letters long. */
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{2}/gu;

/** The words of a text: runs of letters and digits, with the marks inside them. */
export function countWords(text: string): number {
	return (text.match(WORD)?.length ?? 0) + (text.match(UNSPACED)?.length ?? 0);
}

/** The words of running text: paragraphs and quotes, not headings, lists or captions. */
export function countProseWords(blocks: readonly ArticleBlock[]): number {
	return blocks.reduce(
		(sum, block) =>
			block.kind === 'paragraph' || block.kind === 'quote' ? sum + countWords(block.text) : sum,
		0
	);
}
