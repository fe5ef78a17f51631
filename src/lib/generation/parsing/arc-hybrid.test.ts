import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFinished, LEFT, makeMove, mayMove, RIGHT, SHIFT, startParse } from './arc-hybrid.ts';

describe('the moves of a parse', () => {
	it('build the tree of “Iran launched rockets .”', () => {
		const state = startParse(4);
		for (const [move, relation] of [
			[SHIFT, -1],
			[LEFT, 1],
			[SHIFT, -1],
			[SHIFT, -1],
			[RIGHT, 2],
			[SHIFT, -1],
			[RIGHT, 3],
			[LEFT, 0]
		] as const) {
			expect(mayMove(state, move)).toBe(true);
			makeMove(state, move, relation);
		}
		expect(isFinished(state)).toBe(true);
		expect([...state.heads.subarray(0, 4)]).toEqual([1, 4, 1, 1]);
		expect([...state.relations.subarray(0, 4)]).toEqual([1, 0, 2, 3]);
	});

	it('end, whichever are made, after two per word with one tree', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(2), { maxLength: 60 }), fc.nat(30), (wishes, length) => {
				const state = startParse(length);
				let steps = 0;
				for (; !isFinished(state); steps++) {
					const allowed = [SHIFT, LEFT, RIGHT].filter((move) => mayMove(state, move));
					const wish = wishes[steps] ?? SHIFT;
					makeMove(state, allowed.includes(wish) ? wish : (allowed[0] ?? SHIFT), 1);
				}
				expect(steps).toBe(2 * length);
				const heads = [...state.heads.subarray(0, length)];
				expect(heads.filter((head) => head === length)).toHaveLength(Math.min(1, length));
				for (let word of heads.keys()) {
					for (let up = 0; up < length && word !== length; up++) word = heads[word] ?? -1;
					expect(word).toBe(length);
				}
			})
		);
	});
});
