import { foldWord } from '../../src/lib/generation/parsing/encoded-sentence.ts';
import { hashText } from '../../src/lib/generation/parsing/hashing.ts';
import type { LexiconEntries } from '../../src/lib/generation/parsing/lexicon.ts';
import type { TreebankParse } from '../../tests/bench/treebank-parses.ts';

/** From how many occurrences on a word stands for itself in the parser, and its tags are expected. */
export type LexiconLimits = { readonly known: number; readonly expected: number };

/** Rarer tags of a word than one in so many are not expected. */
const RAREST = 20;
const MOST_SETS = 255;

/** Counts the words of treebanks: which are frequent, and which tags they have. */
export function makeLexiconEntries(
	parses: readonly TreebankParse[],
	limits: LexiconLimits
): LexiconEntries {
	const lower = new Map<number, number>();
	const spellings = new Map<number, Map<string, number>>();
	const count = (hash: number, tag: string): void => {
		const tags = spellings.get(hash) ?? new Map<string, number>();
		tags.set(tag, (tags.get(tag) ?? 0) + 1);
		spellings.set(hash, tags);
	};
	for (const { tokens, tags } of parses) {
		for (const [index, { text }] of tokens.entries()) {
			const folded = foldWord(text);
			const hash = hashText(folded.toLowerCase());
			const tag = tags[index] ?? '';
			lower.set(hash, (lower.get(hash) ?? 0) + 1);
			count(hash, tag);
			if (hashText(folded) !== hash) count(hashText(folded), tag);
		}
	}
	const names = new Map<number, string>();
	for (const [hash, tags] of spellings) {
		const total = [...tags.values()].reduce((sum, of) => sum + of, 0);
		if (total < limits.expected) continue;
		const usual = [...tags].filter(([, of]) => of * RAREST >= total).sort((a, b) => b[1] - a[1]);
		names.set(hash, usual.map(([tag]) => tag).join(' '));
	}
	const sets = countSets([...names.values()]);
	const known = [...lower].filter(([, of]) => of >= limits.known).map(([hash]) => hash >>> 0);
	const sorted = [...names].map(([hash, name]) => [hash >>> 0, name] as const);
	sorted.sort((a, b) => a[0] - b[0]);
	return {
		known: Uint32Array.from(known).sort(),
		spellings: Uint32Array.from(sorted, ([hash]) => hash),
		tagSets: Uint8Array.from(sorted, ([, name]) => setOf(name, sets))
	};
}

/** The most frequent sets of tags, the first of them most frequent. */
function countSets(names: readonly string[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts]
		.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
		.slice(0, MOST_SETS)
		.map(([name]) => name);
}

/** The number of a set, or of what is left of it when its rarest tags are dropped. */
function setOf(name: string, sets: readonly string[]): number {
	for (let tags = name; ; tags = tags.slice(0, tags.lastIndexOf(' '))) {
		const index = sets.indexOf(tags);
		if (index !== -1) return index;
		if (!tags.includes(' ')) return 0;
	}
}
