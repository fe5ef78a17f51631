import { describe, expect, test } from 'vitest';
import { isSameName, LONGEST_NAME, namesInList, readName } from './learner-name.ts';

describe('a name', () => {
	test('is kept as it is typed, with its spaces tidied', () => {
		expect(readName('  Zoë   O’Neill-Ra\tJr. ')).toEqual({ ok: true, value: 'Zoë O’Neill-Ra Jr.' });
	});

	test('without a letter or digit is none', () => {
		for (const typed of ['', '   ', '…!', '\u200b']) {
			expect(readName(typed)).toEqual({ ok: false, reason: 'name-empty' });
		}
	});

	test('has at most sixty characters', () => {
		expect(readName('a'.repeat(LONGEST_NAME)).ok).toBe(true);
		expect(readName('a'.repeat(LONGEST_NAME + 1))).toEqual({ ok: false, reason: 'name-too-long' });
	});
});

describe('two names', () => {
	test.each([
		['Mia K.', 'mia k'],
		['Zoë', 'Zoe'],
		['Jean-Luc', 'Jean Luc'],
		['Strauß', 'STRAUSS'],
		['Άννα', 'αννα'],
		['Ana  Rangi', 'AnaRangi']
	])('%s and %s are one', (one, other) => expect(isSameName(one, other)).toBe(true));

	test.each([
		['Mia K', 'Mia L'],
		['Ana', 'Anna'],
		['कि', 'का']
	])('%s and %s are two', (one, other) => expect(isSameName(one, other)).toBe(false));
});

test('a list has one name a line, without its numbering and empty lines', () => {
	expect(namesInList('1. Ana Rangi\r\n2) Tom Hale\n\n  \nMere;Kea\n')).toEqual([
		'Ana Rangi',
		'Tom Hale',
		'Mere Kea'
	]);
});
