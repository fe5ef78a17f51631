import type { Token } from '../../src/lib/generation/parsing/parser.ts';
import { readComment } from './treebank.ts';

/** A sentence of a treebank with its analysis; one entry per token in each list. */
export type TreebankParse = {
	readonly document: string;
	readonly text: string;
	/** Offsets are UTF-16 code units into `text`. */
	readonly tokens: readonly Token[];
	/** Penn Treebank tags. */
	readonly tags: readonly string[];
	/** Index of the head, -1 for the root. */
	readonly heads: readonly number[];
	readonly relations: readonly string[];
};

/**
 * Reads the words of CoNLL-U with their tags and basic dependencies. Words are found in the text one
 * after another; a treebank whose words are not spelt as its text is refused.
 */
export function readParses(conllu: string): readonly TreebankParse[] {
	const parses: TreebankParse[] = [];
	let document = '';
	for (const block of conllu.split(/\n{2,}/u)) {
		const lines = block.split('\n');
		document = readComment(lines, 'newdoc id') ?? document;
		const text = readComment(lines, 'text');
		if (text === undefined) continue;
		const rows = lines.filter((line) => /^\d+\t/u.test(line)).map((line) => line.split('\t'));
		let end = 0;
		const tokens = rows.map((row): Token => {
			const word = row[1] ?? '';
			const start = text.indexOf(word, end);
			if (start === -1 || text.slice(end, start).trim() !== '') {
				throw new Error(`${document}: no “${word}” after ${String(end)} in: ${text}`);
			}
			end = start + word.length;
			return { text: word, start, end };
		});
		parses.push({
			document,
			text,
			tokens,
			tags: rows.map((row) => row[4] ?? ''),
			heads: rows.map((row) => Number(row[6]) - 1),
			relations: rows.map((row) => row[7] ?? '')
		});
	}
	return parses;
}
