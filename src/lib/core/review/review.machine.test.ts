import { describe, expect, it } from 'vitest';
import { continueSitting, emptySitting } from './fold-sitting.ts';
import type { SittingFact } from './sitting.ts';

const begun = (...entries: readonly string[]): SittingFact => ({ type: 'sitting.begun', entries });
const answered = (entry: string, verdict: 'right' | 'wrong' = 'right'): SittingFact => ({
	type: 'entry.answered',
	entry,
	review: `review of ${entry}`,
	verdict
});
const next: SittingFact = { type: 'next.requested' };
const undone: SittingFact = { type: 'answer.undone' };
const retired: SittingFact = { type: 'entry.retired' };

function after(...facts: readonly SittingFact[]) {
	const { value, context } = facts.reduce(continueSitting, emptySitting());
	const { queue, place, answers } = context.sitting;
	return { state: value, at: queue[place], answers: answers.map(({ entry }) => entry) };
}

describe('a sitting', () => {
	it('asks, explains, goes on, and is done after the last one', () => {
		expect(after(begun('a', 'b'))).toEqual({ state: 'asking', at: 'a', answers: [] });
		expect(after(begun('a', 'b'), answered('a')).state).toBe('explaining');
		expect(after(begun('a', 'b'), answered('a'), next)).toMatchObject({ state: 'asking', at: 'b' });
		expect(after(begun('a', 'b'), answered('a'), next, answered('b'), next)).toEqual({
			state: 'done',
			at: undefined,
			answers: ['a', 'b']
		});
	});

	it('with nothing to ask is done', () => {
		expect(after(begun()).state).toBe('done');
	});

	it('takes one answer to the entry on the screen, and no other', () => {
		expect(after(begun('a', 'b'), answered('b')).state).toBe('asking');
		expect(after(begun('a', 'b'), answered('a'), answered('a')).answers).toEqual(['a']);
	});

	it.each([
		['from its explanation', [begun('a', 'b'), answered('a')], 'a'],
		['from the next question', [begun('a', 'b'), answered('a'), next], 'a'],
		['from the end', [begun('a', 'b'), answered('a'), next, answered('b'), next], 'b']
	])('takes the last answer back %s', (_, facts, entry) => {
		expect(after(...facts, undone)).toMatchObject({ state: 'asking', at: entry });
	});

	it('takes nothing back before the first answer', () => {
		expect(after(begun('a'), undone)).toEqual(after(begun('a')));
	});

	it('goes on without an entry that is retired', () => {
		expect(after(begun('a', 'b'), retired)).toEqual({ state: 'asking', at: 'b', answers: [] });
		expect(after(begun('a', 'b'), answered('a'), retired)).toMatchObject({
			state: 'asking',
			at: 'b'
		});
		expect(after(begun('a'), retired).state).toBe('done');
		expect(after(begun('a'), answered('a'), retired).state).toBe('done');
	});

	it('can be followed by another one', () => {
		expect(after(begun('a'), answered('a'), next, begun('c'))).toEqual({
			state: 'asking',
			at: 'c',
			answers: []
		});
	});
});
