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

const FAMILIES: readonly Family[] = [
	'when',
	'conflict',
	'order',
	'numeric',
	'why',
	'which',
	'attribution',
	'true-false'
];

it('takes at most two questions on one sentence where there are enough', () => {
	const three = [
		judged('who', { sentences: [1000] }),
		judged('role', { sentences: [1000] }),
		judged('where', { sentences: [1000] })
	];
	const { chosen } = choose(...three, ...FAMILIES.map((family) => judged(family)));
	expect(chosen.filter((one) => three.includes(one))).toHaveLength(2);
});

it('takes three on one sentence, and no more, where there would be too few', () => {
	const four = (['who', 'role', 'where', 'when'] as const).map((family) =>
		judged(family, { sentences: [1000] })
	);
	expect(choose(...four).chosen).toHaveLength(3);
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
