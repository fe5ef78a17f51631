import { FSRSAlgorithm, type FSRSState } from 'ts-fsrs';
import { DAY_MS } from './calendar.ts';
import type { Rating } from './rating.ts';

/**
 * What FSRS holds of the memory of one fact. `stability` is the number of days after which it is
 * still known with a chance of 90 %; `difficulty` runs from 1 to 10.
 */
export type Memory = { readonly stability: number; readonly difficulty: number };

/** An answer as the schedule sees it. */
export type RatedMoment = { readonly at: number; readonly rating: Rating };

const GRADES: Readonly<Record<Rating, number>> = { again: 1, hard: 2, good: 3, easy: 4 };
/** News is old after a year; nothing is put off for longer. */
const LONGEST_DAYS = 365;

// Without steps of minutes: a notebook is opened once a day. Without fuzz: the same log gives the same days.
const fsrs = new FSRSAlgorithm({
	enable_short_term: false,
	enable_fuzz: false,
	maximum_interval: LONGEST_DAYS
});

function daysBetween(fromMs: number, toMs: number): number {
	return Math.max(0, toMs - fromMs) / DAY_MS;
}

/**
 * The memory after one more answer (FSRS-6, its published default weights, by `ts-fsrs`). Days are
 * counted as they passed, with their fraction; a clock that ran backwards counts as no time.
 */
export function remember(
	before: { readonly memory: Memory; readonly at: number } | undefined,
	{ at, rating }: RatedMoment
): Memory {
	const state: FSRSState | null = before ? { ...before.memory } : null;
	const days = before ? daysBetween(before.at, at) : 0;
	const { stability, difficulty } = fsrs.next_state(state, days, GRADES[rating]);
	return { stability, difficulty };
}

/** The chance, from 0 to 1, that a fact last answered at `lastAt` is still known `at` a later moment. */
export function retrievability({ stability }: Memory, lastAt: number, at: number): number {
	return fsrs.forgetting_curve(daysBetween(lastAt, at), stability);
}

/** The whole days after which the chance of knowing it has fallen to `retention`: at least 1, at most 365. */
export function intervalDays({ stability }: Memory, retention: number): number {
	const days = Math.round(stability * fsrs.calculate_interval_modifier(retention));
	return Math.min(LONGEST_DAYS, Math.max(1, days));
}
