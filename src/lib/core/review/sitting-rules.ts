import type { Sitting, SittingFactOf } from './sitting.ts';

/** Whether there is anything to ask. */
export function hasEntries(
	_sitting: Sitting,
	{ entries }: SittingFactOf<'sitting.begun'>
): boolean {
	return entries.length > 0;
}

/** Whether an entry comes after the one on the screen. */
export function hasMore({ queue, place }: Sitting): boolean {
	return place + 1 < queue.length;
}

/** Whether the entry on the screen is the last one. */
export function leavesNone(sitting: Sitting): boolean {
	return !hasMore(sitting);
}

/** Whether there is an answer to take back. */
export function hasAnswered({ answers }: Sitting): boolean {
	return answers.length > 0;
}
