import { DAY_MS } from './calendar.ts';
import type { Entry } from './entry.ts';
import { intervalDays, retrievability } from './schedule.ts';

/** How likely something is still known, in steps that a sentence can say. */
export type RecallLevel = 'sure' | 'likely' | 'doubtful' | 'unlikely';

/** From this chance on: 95 %, 80 %, 60 %. */
const LEVELS: readonly (readonly [RecallLevel, number])[] = [
	['sure', 0.95],
	['likely', 0.8],
	['doubtful', 0.6]
];

/** What to say of a chance from 0 to 1. */
export function recallLevelOf(chance: number): RecallLevel {
	return LEVELS.find(([, least]) => chance >= least)?.[0] ?? 'unlikely';
}

/** How likely an entry is known at a moment. */
export function recallOf(entry: Pick<Entry, 'memory' | 'lastAt'>, at: number): RecallLevel {
	return recallLevelOf(retrievability(entry.memory, entry.lastAt, at));
}

/** The last moment at which an entry is still likely to be known (with a chance of 80 % or more). */
export function probablyKnownUntil({ memory, lastAt }: Pick<Entry, 'memory' | 'lastAt'>): number {
	return lastAt + intervalDays(memory, 0.8) * DAY_MS;
}
