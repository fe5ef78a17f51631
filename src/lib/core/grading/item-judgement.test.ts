import { describe, expect, it } from 'vitest';
import { judgeDistractor, judgeItem, judgeReliability } from './item-judgement.ts';

const facility = (value: number, n = 30) => ({ n, facility: { value, n } });
const codes = (statistics: Parameters<typeof judgeItem>[0]) =>
	judgeItem(statistics).map(({ code }) => code);

describe('a question', () => {
	it('is not judged by fewer than ten answers', () => {
		expect(judgeItem({ ...facility(0, 9), n: 9 })).toEqual([{ code: 'too-few-answers', n: 9 }]);
		expect(judgeItem({ n: 0 })).toEqual([{ code: 'no-answers' }]);
	});

	it.each([
		[1, ['everyone-right']],
		[0.95, ['easy']],
		[0.6, []],
		[0.2, ['hard']],
		[0, ['nobody-right']]
	])('of facility %d is %j', (value, expected) => {
		expect(codes(facility(value))).toEqual(expected);
	});

	it.each([
		[-0.5, { low: -0.7, high: -0.2 }, 'reversed'],
		[-0.1, { low: -0.4, high: 0.2 }, 'perhaps-reversed'],
		[0.1, { low: -0.2, high: 0.4 }, 'tells-little-apart'],
		[0.4, { low: 0.1, high: 0.6 }, 'tells-apart']
	])('that correlates %d with the others is %s', (value, interval, expected) => {
		expect(codes({ ...facility(0.6), itemRest: { value, n: 30, interval } })).toEqual([expected]);
	});

	it('says first what is most pressing', () => {
		const itemRest = { value: -0.6, n: 30, interval: { low: -0.8, high: -0.3 } };
		expect(codes({ ...facility(0.2), itemRest })).toEqual(['reversed', 'hard']);
	});

	it('is not called reversed by a few who are through', () => {
		expect(codes({ ...facility(0.6), itemRest: { value: -0.6, n: 9 } })).toEqual([]);
	});
});

describe('a wrong option', () => {
	const key = { answer: 'a', count: 10, upper: 0.8, lower: 0.2 };
	const judge = (distractor: { count: number; upper: number; lower: number }, n = 30) =>
		judgeDistractor({ answer: 'b', ...distractor }, [key], ['a'], n);

	it('stands out when nobody takes it, the strong do, or more do than take the key', () => {
		expect(judge({ count: 0, upper: 0, lower: 0 })).toBe('never-chosen');
		expect(judge({ count: 5, upper: 0.3, lower: 0.1 })).toBe('draws-the-strong');
		expect(judge({ count: 15, upper: 0.2, lower: 0.6 })).toBe('beats-the-key');
	});

	it('does its work otherwise, and is left alone with few answers', () => {
		expect(judge({ count: 5, upper: 0.1, lower: 0.4 })).toBeUndefined();
		expect(judge({ count: 0, upper: 0, lower: 0 }, 9)).toBeUndefined();
	});
});

describe('a reliability', () => {
	it.each([
		[0.4, { code: 'low' }],
		[0.6, { code: 'modest' }],
		[0.8, { code: 'good' }]
	])('of %d is judged', (value, expected) => {
		expect(judgeReliability({ formula: 'kr-20', value, n: 30 })).toEqual(expected);
	});

	it('is not judged with fewer than ten learners', () => {
		expect(judgeReliability({ formula: 'alpha', value: 0.9, n: 9 })).toEqual({
			code: 'too-few-learners',
			n: 9
		});
	});
});
