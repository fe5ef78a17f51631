import { describe, expect, it } from 'vitest';
import { aForm, aQuestion } from '../../../../../tests/support/builders.ts';
import { fraction, ONE, ZERO } from '../fraction.ts';
import { order } from './order.ts';

const question = aQuestion('order');
const asked = order.ask(question);
const put = (...items: readonly string[]) => ({ kind: 'order', items }) as const;

describe('an order', () => {
	it('is read from the position of each item, as numbers', () => {
		const positions = { 'position-a': '10', 'position-b': '9', 'position-c': '11' };
		expect(order.read(asked, aForm(positions))).toEqual({ ok: true, value: put('b', 'a', 'c') });
	});

	it('is not read when a position is missing, repeated or no number', () => {
		const two = { 'position-a': '1', 'position-b': '2' };
		expect(order.read(asked, aForm(two))).toEqual({ ok: false, reason: 'answer-empty' });
		expect(order.read(asked, aForm({ ...two, 'position-c': '2' }))).toEqual({
			ok: false,
			reason: 'position-repeated'
		});
		expect(order.read(asked, aForm({ ...two, 'position-c': '02' }))).toEqual({
			ok: false,
			reason: 'position-repeated'
		});
		expect(order.read(asked, aForm({ ...two, 'position-c': 'last' }))).toEqual({
			ok: false,
			reason: 'number-unreadable'
		});
	});

	it('earns the neighbours that follow one another as in the key', () => {
		expect(order.grade(question, put('b', 'a', 'c'))).toEqual({
			fraction: ONE,
			parts: { a: 'right', b: 'right', c: 'right' }
		});
		expect(order.grade(question, put('c', 'b', 'a'))).toEqual({
			fraction: fraction(1, 2),
			parts: { a: 'wrong', b: 'wrong', c: 'wrong' }
		});
		expect(order.grade(question, put('c', 'a', 'b')).fraction).toEqual(ZERO);
	});

	it('earns nothing more for an item named twice or not there', () => {
		expect(order.grade(question, put('b', 'a', 'b', 'a', 'c')).fraction).toEqual(ONE);
		expect(order.grade(question, put('z', 'b')).fraction).toEqual(ZERO);
		expect(order.grade({ ...question, key: ['a'] }, put('a')).fraction).toEqual(ZERO);
	});

	it('reads aloud and on paper', () => {
		expect(order.describe(asked).instruction).toBe('Put the 3 items in order, first to last.');
		expect(order.keyTexts(question)).toEqual([
			'The ferry was away',
			'The ferry carried people',
			'The mayor spoke'
		]);
		expect(order.responseTexts(asked, put('c', 'z'))).toEqual(['The mayor spoke', 'z']);
	});

	it('has a problem when the key does not name every item once', () => {
		const problem = ['The key must name every item exactly once.'];
		expect(order.keyProblems({ ...question, key: ['a', 'b'] })).toEqual(problem);
		expect(order.keyProblems({ ...question, key: ['a', 'b', 'b'] })).toEqual(problem);
		expect(order.keyProblems({ ...question, key: ['a', 'b', 'z'] })).toEqual(problem);
	});
});
