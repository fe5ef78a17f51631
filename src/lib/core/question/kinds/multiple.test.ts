import { describe, expect, it } from 'vitest';
import { aForm, aQuestion } from '../../../../../tests/support/builders.ts';
import { fraction, ZERO } from '../fraction.ts';
import { multiple } from './multiple.ts';

const question = aQuestion('multiple');
const asked = multiple.ask(question);
const chosen = (...options: readonly string[]) => ({ kind: 'multiple', options }) as const;

describe('several choices', () => {
	it('are read from every option chosen', () => {
		expect(multiple.read(asked, aForm({ option: ['a', 'd'] }))).toEqual({
			ok: true,
			value: chosen('a', 'd')
		});
		expect(multiple.read(asked, aForm({}))).toEqual({ ok: false, reason: 'answer-empty' });
	});

	it('earn part of the credit for some of the right ones', () => {
		expect(multiple.grade(question, chosen('b'))).toEqual({
			fraction: fraction(1, 2),
			parts: { b: 'right', a: 'missed' }
		});
	});

	it('lose for each wrong one, and earn nothing for all of them', () => {
		expect(multiple.grade(question, chosen('a', 'b', 'c')).fraction).toEqual(fraction(1, 2));
		expect(multiple.grade(question, chosen('a', 'b', 'c', 'd')).fraction).toEqual(ZERO);
	});

	it('have a remark on each wrong one that has feedback', () => {
		expect(multiple.notes(question, chosen('a', 'c', 'd'))).toEqual([
			{ about: 'c', text: 'Kea is the ferry.', citations: ['c3'] }
		]);
	});

	it('read aloud and on paper, in the order of the screen', () => {
		expect(multiple.describe(asked).lines).toEqual([
			'a. Ana Rangi',
			'b. Tom Hale',
			'c. Kea',
			'd. Avon'
		]);
		expect(multiple.keyTexts(question)).toEqual(['Ana Rangi', 'Tom Hale']);
		expect(multiple.responseTexts(asked, chosen('d', 'a'))).toEqual(['Ana Rangi', 'Avon']);
	});

	it('have a problem when the key names an option twice or none that is there', () => {
		expect(multiple.keyProblems({ ...question, key: ['a', 'a'] })).toEqual([
			'The id “a” is used twice.'
		]);
		expect(multiple.keyProblems({ ...question, key: ['z'] })).toEqual([
			'The key “z” is not one of the options.'
		]);
	});
});
