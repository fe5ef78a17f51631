import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shuffle } from './shuffle.ts';

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

it('gives the order that stored attempts were shown: this test may never change', () => {
	expect(shuffle(LETTERS, 'seed-1/q01/options').join('')).toBe('chgdbefa');
	expect(shuffle(LETTERS, 'seed-2/q01/options').join('')).toBe('deabhcfg');
	expect(shuffle(LETTERS, 'Tāmaki 🛳/order').join('')).toBe('fbgdchea');
	expect(shuffle(LETTERS.slice(0, 3), '').join('')).toBe('bac');
});

it('keeps every item once and leaves the list as it was', () => {
	fc.assert(
		fc.property(fc.array(fc.nat()), fc.string(), (items, seed) => {
			const before = [...items];
			expect(shuffle(items, seed).toSorted()).toEqual(items.toSorted());
			expect(items).toEqual(before);
		})
	);
});

it('puts each item in each place about as often', () => {
	const first = Array.from({ length: 4000 }, (_, index) => shuffle('abcd'.split(''), `s${index}`));
	for (const place of [0, 1, 2, 3]) {
		const count = first.filter((order) => order[place] === 'a').length;
		expect(count).toBeGreaterThan(850);
		expect(count).toBeLessThan(1150);
	}
});
