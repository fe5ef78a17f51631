import { canonicalJson } from '../bank/canonical.ts';
import type { NotebookEvent } from './notebook-event.ts';
import type { NotebookPage } from './notebook-page.ts';

/** All that a notebook rests on. Everything else of it is a fold over this. */
export type NotebookRecord = {
	readonly pages: readonly NotebookPage[];
	readonly events: readonly NotebookEvent[];
};

export const EMPTY_RECORD: NotebookRecord = { pages: [], events: [] };

function lesser<T>(a: T, b: T): T {
	return canonicalJson(a) <= canonicalJson(b) ? a : b;
}

/** The better of two pages of one attempt, the same one whichever comes first. */
export function betterPage(a: NotebookPage, b: NotebookPage): NotebookPage {
	if (a.revision !== b.revision) return a.revision > b.revision ? a : b;
	if (a.provisional !== b.provisional) return a.provisional ? b : a;
	return lesser(a, b);
}

/** The same event twice is one event. Two under one id were not made by this program: the same one is kept everywhere. */
export function keptEvent(a: NotebookEvent, b: NotebookEvent): NotebookEvent {
	return a === b ? a : lesser(a, b);
}

function mergeBy<T>(
	items: Iterable<T>,
	idOf: (item: T) => string,
	choose: (a: T, b: T) => T
): readonly T[] {
	const merged = new Map<string, T>();
	for (const item of items) {
		const id = idOf(item);
		const held = merged.get(id);
		merged.set(id, held === undefined ? item : choose(held, item));
	}
	return [...merged.values()].toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

/**
 * What two devices know together: a union. Commutative, associative and idempotent, so devices that
 * have exchanged everything hold the same, in whatever order and however often they did.
 */
export function mergeRecords(a: NotebookRecord, b: NotebookRecord): NotebookRecord {
	return {
		pages: mergeBy([...a.pages, ...b.pages], ({ attemptId }) => attemptId, betterPage),
		events: mergeBy([...a.events, ...b.events], ({ id }) => id, keptEvent)
	};
}
