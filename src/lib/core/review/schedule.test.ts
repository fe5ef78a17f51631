import {
	createEmptyCard,
	fsrs,
	Rating as Grade,
	type Card,
	type Grade as FsrsGrade
} from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { DAY_0, onDay } from '../../../../tests/support/notebook.ts';
import type { Rating } from './rating.ts';
import { intervalDays, remember, retrievability, type Memory } from './schedule.ts';

const GRADES: Readonly<Record<Rating, FsrsGrade>> = {
	again: Grade.Again,
	hard: Grade.Hard,
	good: Grade.Good,
	easy: Grade.Easy
};

function memoryAfter(...lessons: readonly (readonly [day: number, rating: Rating])[]): Memory {
	const last = lessons.reduce<{ memory: Memory; at: number } | undefined>(
		(before, [day, rating]) => ({
			memory: remember(before, { at: onDay(day), rating }),
			at: onDay(day)
		}),
		undefined
	);
	if (!last) throw new Error('No lessons');
	return last.memory;
}

describe('the memory of a fact', () => {
	it('is the one the reference scheduler gives for reviews on whole days', () => {
		const lessons = [
			[0, 'again'],
			[1, 'good'],
			[4, 'hard'],
			[9, 'again'],
			[10, 'good'],
			[14, 'easy']
		] as const;
		const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false });
		const card = lessons.reduce<Card>(
			(before, [day, rating]) => scheduler.next(before, new Date(onDay(day)), GRADES[rating]).card,
			createEmptyCard(new Date(DAY_0))
		);
		const { stability, difficulty } = memoryAfter(...lessons);
		expect(stability).toBeCloseTo(card.stability, 6);
		expect(difficulty).toBeCloseTo(card.difficulty, 6);
	});

	it('grows more by a review after days than by one in the same minute', () => {
		const spaced = memoryAfter([0, 'again'], [3, 'good']);
		const crammed = memoryAfter([0, 'again'], [0, 'good']);
		expect(spaced.stability).toBeGreaterThan(crammed.stability);
	});

	it('takes a clock that ran backwards for no time', () => {
		expect(memoryAfter([3, 'good'], [0, 'good'])).toEqual(memoryAfter([3, 'good'], [3, 'good']));
	});
});

describe('the chance of still knowing it', () => {
	const memory = memoryAfter([0, 'good'], [2, 'good']);

	it('is nine in ten after as many days as its stability', () => {
		const at = onDay(2) + memory.stability * 86_400_000;
		expect(retrievability(memory, onDay(2), at)).toBeCloseTo(0.9, 6);
	});

	it('falls with time and never below nothing', () => {
		expect(retrievability(memory, onDay(2), onDay(2))).toBe(1);
		expect(retrievability(memory, onDay(2), onDay(400))).toBeGreaterThan(0);
		expect(retrievability(memory, onDay(2), onDay(1))).toBe(1);
	});
});

describe('the days until it comes back', () => {
	it('are the more, the less a learner wants to know', () => {
		const memory = { stability: 10, difficulty: 5 };
		expect([0.95, 0.9, 0.8].map((retention) => intervalDays(memory, retention))).toEqual([
			4, 10, 33
		]);
	});

	it('are one at least and a year at most', () => {
		expect(intervalDays({ stability: 0.01, difficulty: 5 }, 0.9)).toBe(1);
		expect(intervalDays({ stability: 5000, difficulty: 5 }, 0.9)).toBe(365);
	});
});
