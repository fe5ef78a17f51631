import type { Tree } from './transition-parser.ts';

/** How far up a tree a circle is looked for: deeper ones are not risked, and time stays linear. */
const FARTHEST = 256;

/**
 * Joins two trees of one sentence into one that is right more often than either: it is the first one,
 * but a word has the head of the second where that parser was surer, by the margins, unless that would
 * close a circle. The root is the first one's, or the second one's where that is surer of both words.
 */
export function combineTrees(first: Tree, second: Tree): Tree {
	const joined = {
		heads: first.heads.slice(),
		relations: first.relations.slice(),
		margins: first.margins.slice()
	};
	const root = moveRoot(joined, first, second);
	const gains = Array.from(first.heads, (_, word) => gain(first, second, word));
	const words = [...gains.keys()]
		.filter((word) => (gains[word] ?? 0) > 0 && first.heads[word] !== second.heads[word])
		.sort((a, b) => (gains[b] ?? 0) - (gains[a] ?? 0) || a - b);
	for (const word of words) {
		const head = second.heads[word] ?? -1;
		if (word === root || head === -1 || isAbove(joined.heads, word, head)) continue;
		take(joined, second, word);
	}
	return joined;
}

/** Gives the joined tree the second one's root if that is surer, and returns the root it has. */
function moveRoot(joined: Tree, first: Tree, second: Tree): number {
	const old = first.heads.indexOf(-1);
	const wanted = second.heads.indexOf(-1);
	if (old === wanted || gain(first, second, old) + gain(first, second, wanted) <= 0) return old;
	take(joined, second, wanted);
	take(joined, second, old);
	if (!isAbove(joined.heads, old, joined.heads[old] ?? -1)) return wanted;
	take(joined, first, wanted);
	take(joined, first, old);
	return old;
}

function gain(first: Tree, second: Tree, word: number): number {
	return (second.margins[word] ?? 0) - (first.margins[word] ?? 0);
}

function take(joined: Tree, from: Tree, word: number): void {
	joined.heads[word] = from.heads[word] ?? -1;
	joined.relations[word] = from.relations[word] ?? 0;
	joined.margins[word] = from.margins[word] ?? 0;
}

/** Whether `word` is `below` or one of the heads above it, or those are too many to tell. */
function isAbove(heads: Int32Array, word: number, below: number): boolean {
	let at = below;
	for (let step = 0; step < FARTHEST; step++) {
		if (at === word) return true;
		if (at === -1) return false;
		at = heads[at] ?? -1;
	}
	return true;
}
