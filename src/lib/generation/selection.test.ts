import { expect, it } from 'vitest';
import { aQuestion } from '../../../tests/support/builders.ts';
import type { Draft, Family } from './families/draft.ts';
import { selectQuestions, type Judged } from './selection.ts';

let number = 0;
function judged(family: Family, draft: Partial<Draft> = {}): Judged {
	number += 1;
	return {
		draft: {
			family,
			question: aQuestion('choice'),
			sentences: [number],
			target: String(number),
			score: 1,
			...draft
		},
		question: aQuestion('choice'),
		findings: []
	};
}
const choose = (...list: readonly Judged[]) => {
	const { chosen, leftOut } = selectQuestions(list);
	return { chosen, reasons: leftOut.map(({ judged: one, reason }) => ({ one, reason })) };
};

it('takes the better of two questions that ask for the same thing', () => {
	const worse = judged('who', { target: 'same' });
	const better = judged('role', { target: 'same', score: 2 });
	expect(choose(worse, better)).toEqual({
		chosen: [better],
		reasons: [{ one: worse, reason: 'same-key' }]
	});
});

it('takes no question whose sentence another one shows', () => {
	const first = judged('who', { shows: [3], score: 2 });
	const second = judged('role', { shows: [3, 4] });
	expect(choose(first, second).reasons).toEqual([{ one: second, reason: 'shown-elsewhere' }]);
});

it('takes at most two questions on one sentence', () => {
	const three = [
		judged('who', { sentences: [1] }),
		judged('role', { sentences: [1] }),
		judged('where', { sentences: [1] })
	];
	expect(choose(...three).chosen).toHaveLength(2);
});

it('keeps every family to a quarter of the bank, taking from the largest first', () => {
	const many = Array.from({ length: 12 }, () => judged('cloze-place'));
	const others = (['who', 'role', 'where', 'when', 'conflict', 'order'] as const).map((family) =>
		judged(family)
	);
	const { chosen, reasons } = choose(...many, ...others);
	const places = chosen.filter(({ draft }) => draft.family === 'cloze-place');
	expect(places.length).toBeLessThanOrEqual(chosen.length / 4);
	expect(chosen).toEqual(expect.arrayContaining([...others]));
	expect(new Set(reasons.map(({ reason }) => reason))).toEqual(new Set(['family-full']));
});

it('chooses nothing from nothing', () => {
	expect(choose().chosen).toEqual([]);
});
