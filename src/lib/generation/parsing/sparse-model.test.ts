import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featureKey, makeSparseModel } from './sparse-model.ts';

type Weighted = { readonly key: number; readonly weights: ReadonlyMap<number, number> };

const rowsOf = (list: readonly Weighted[]) => ({
	keys: Uint32Array.from(list, ({ key }) => key),
	lengths: Uint8Array.from(list, ({ weights }) => weights.size),
	classes: Uint8Array.from(list.flatMap(({ weights }) => [...weights.keys()])),
	weights: Int8Array.from(list.flatMap(({ weights }) => [...weights.values()]))
});

const weighted: fc.Arbitrary<Weighted> = fc.record({
	key: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 2 ** 26 - 1 })),
	weights: fc
		.uniqueArray(fc.tuple(fc.nat(4), fc.integer({ min: -127, max: 127 })), {
			selector: ([wanted]) => wanted,
			minLength: 1
		})
		.map((entries) => new Map(entries))
});

describe('looking weights up', () => {
	it('sums the weights of the features that have some, per class', () => {
		const lists = fc.uniqueArray(weighted, { selector: ({ key }) => key, maxLength: 40 });
		fc.assert(
			fc.property(lists, fc.array(fc.integer(), { maxLength: 20 }), (list, strangers) => {
				const sorted = [...list].sort((a, b) => a.key - b.key);
				const asked = [...list.map(({ key }) => key << 6), ...strangers];
				const scores = new Int32Array(5).fill(99);
				makeSparseModel(rowsOf(sorted)).score(Int32Array.from(asked), asked.length, scores);
				const expected = [0, 1, 2, 3, 4].map((wanted) =>
					asked.reduce((sum, hash) => {
						const row = list.find(({ key }) => key === featureKey(hash));
						return sum + (row?.weights.get(wanted) ?? 0);
					}, 0)
				);
				expect([...scores]).toEqual(expected);
			})
		);
	});
});
