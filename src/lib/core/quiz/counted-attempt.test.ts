import { describe, expect, it } from 'vitest';
import { fraction } from '../question/fraction.ts';
import { chooseCounted, type CountableAttempt } from './counted-attempt.ts';

const attempt = (
	startedAt: number,
	earned: number,
	set: Partial<CountableAttempt> = {}
): CountableAttempt => ({
	startedAt,
	finishedAt: startedAt + 5,
	mode: 'graded',
	score: { earned: fraction(earned), maximum: fraction(10) },
	...set
});

describe('the attempt that counts', () => {
	const attempts = [attempt(1, 4), attempt(2, 8), attempt(3, 8), attempt(4, 6)];

	it('is the best, of equally good ones the earliest', () => {
		expect(chooseCounted(attempts, 'best')).toBe(attempts[1]);
	});

	it('is the first or the last where the assignment says so', () => {
		expect(chooseCounted(attempts, 'first')).toBe(attempts[0]);
		expect(chooseCounted(attempts, 'last')).toBe(attempts[3]);
	});

	it('compares parts of the maximum, since corrections can change it', () => {
		const shorter = attempt(5, 7, { score: { earned: fraction(7), maximum: fraction(8) } });
		expect(chooseCounted([...attempts, shorter], 'best')).toBe(shorter);
	});

	it('is not one that goes on, unless there is no other', () => {
		const running = attempt(9, 9, { finishedAt: undefined });
		expect(chooseCounted([attempt(1, 2), running], 'best')?.startedAt).toBe(1);
		expect(chooseCounted([running], 'first')).toBe(running);
	});

	it('is not practice where there are graded ones', () => {
		const practice = attempt(1, 10, { mode: 'practice' });
		expect(chooseCounted([practice, attempt(2, 3)], 'best')?.mode).toBe('graded');
		expect(chooseCounted([practice], 'best')).toBe(practice);
	});

	it('is none where there are none', () => {
		expect(chooseCounted([], 'last')).toBeUndefined();
	});
});
