import { calendarAt, DAY_MS } from '#lib/core/review/calendar.ts';
import type { SimulatedAnswer, SimulatedFact } from './review-learners.ts';

/** Who decides what is asked on a day. Facts go by their numbers; moments are milliseconds since 1970. */
export type Desk = {
	meet(fact: SimulatedFact, atMs: number): void;
	/** What to ask now; asked again until there is nothing left for the day. */
	choose(atMs: number): readonly number[];
	record(fact: SimulatedFact, answer: SimulatedAnswer, atMs: number): void;
	/** The chance of knowing it that the desk itself expects, where it expects any. */
	expected?(fact: number, atMs: number): number;
};

export const CALENDAR = calendarAt(0);

const FIRST_DAY_MS = CALENDAR.startOf(CALENDAR.dayOf(Date.UTC(2026, 0, 5, 12)));

/** When a day of the simulation begins. */
export function startOf(day: number): number {
	return FIRST_DAY_MS + day * DAY_MS;
}
