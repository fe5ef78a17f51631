import type { ArticleBlock } from '#lib/core/article/article-reading.ts';

/** Blocks in which list items that follow each other are one list. */
export function joinLists(blocks: readonly ArticleBlock[]): readonly ArticleBlock[] {
	const joined: ArticleBlock[] = [];
	let items: string[] | undefined;
	for (const block of blocks) {
		if (block.kind !== 'list') items = undefined;
		else if (items) {
			items.push(...block.items);
			continue;
		} else {
			items = [...block.items];
			joined.push({ kind: 'list', items });
			continue;
		}
		joined.push(block);
	}
	return joined;
}
