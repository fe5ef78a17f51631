import type { Deleted } from './deletion-storage.ts';

// Fewer than the parameters that SQLite or PostgreSQL takes at once.
const IDS_AT_ONCE = 500;

/** The ids in lists that a query can take. */
export function inStretches(ids: readonly string[]): readonly (readonly string[])[] {
	const count = Math.ceil(ids.length / IDS_AT_ONCE);
	return Array.from({ length: count }, (_, index) =>
		ids.slice(index * IDS_AT_ONCE, (index + 1) * IDS_AT_ONCE)
	);
}

/** What several deletions took together. */
export function joinDeleted(parts: readonly Partial<Deleted>[]): Deleted {
	const all = (name: keyof Deleted) => [...new Set(parts.flatMap((part) => part[name] ?? []))];
	return {
		attemptIds: all('attemptIds'),
		learnerIds: all('learnerIds'),
		articleIds: all('articleIds')
	};
}

/** Deletes in stretches; gives what all of them took together. */
export async function deleteInStretches(
	ids: readonly string[],
	work: (some: readonly string[]) => Promise<Partial<Deleted>>
): Promise<Deleted> {
	const parts: Partial<Deleted>[] = [];
	for (const some of inStretches(ids)) parts.push(await work(some));
	return joinDeleted(parts);
}
