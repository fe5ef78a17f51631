import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineTrees } from './combine-trees.ts';
import type { Tree } from './transition-parser.ts';

/** Heads and margins of a tree; the relation of a word is 0 for the root, else `relation`. */
function tree(heads: readonly number[], margins: readonly number[], relation: number): Tree {
	return {
		heads: Int32Array.from(heads),
		relations: Int32Array.from(heads, (head) => (head === -1 ? 0 : relation)),
		margins: Int32Array.from(margins)
	};
}

/** Any tree of `length` words: each hangs on one that comes before it in a shuffled order. */
const trees = (length: number): fc.Arbitrary<Tree> =>
	fc
		.record({
			order: fc.shuffledSubarray([...Array(length).keys()], { minLength: length }),
			picks: fc.array(fc.nat(), { minLength: length, maxLength: length }),
			margins: fc.array(fc.nat(20), { minLength: length, maxLength: length }),
			relation: fc.integer({ min: 1, max: 2 })
		})
		.map(({ order, picks, margins, relation }) => {
			const heads: number[] = Array(length).fill(-1);
			for (const [place, word] of order.entries()) {
				if (place > 0) heads[word] = order[(picks[place] ?? 0) % place] ?? -1;
			}
			return tree(heads, margins, relation);
		});

describe('joining the trees of two parsers', () => {
	it('takes the head of the surer parser, with its relation', () => {
		const first = tree([1, -1, 1, 2], [9, 9, 9, 1], 1);
		const second = tree([1, -1, 1, 1], [1, 9, 1, 5], 2);
		expect(combineTrees(first, second)).toEqual({
			heads: Int32Array.from([1, -1, 1, 1]),
			relations: Int32Array.from([1, 0, 1, 2]),
			margins: Int32Array.from([9, 9, 9, 5])
		});
	});

	it('takes the root of the surer parser', () => {
		const first = tree([-1, 0, 1], [1, 1, 1], 1);
		const second = tree([1, -1, 1], [5, 5, 5], 2);
		expect([...combineTrees(first, second).heads]).toEqual([1, -1, 1]);
	});

	it('never closes a circle', () => {
		const first = tree([1, -1, 0], [1, 9, 9], 1);
		const second = tree([2, -1, 1], [5, 9, 1], 2);
		expect([...combineTrees(first, second).heads]).toEqual([1, -1, 0]);
	});

	it('gives one tree of heads that one of the parsers gave, whatever they gave', () => {
		const pairs = fc.integer({ min: 1, max: 12 }).chain((n) => fc.tuple(trees(n), trees(n)));
		fc.assert(
			fc.property(pairs, ([first, second]) => {
				const { heads, relations } = combineTrees(first, second);
				expect([...heads].filter((head) => head === -1)).toHaveLength(1);
				for (const [word, head] of heads.entries()) {
					expect([first.heads[word], second.heads[word]]).toContain(head);
					expect(relations[word] === 0).toBe(head === -1);
					let at = word;
					heads.forEach(() => {
						at = heads[at] ?? at;
					});
					expect(at === -1 || heads[at] === undefined).toBe(true);
				}
			})
		);
	});
});
