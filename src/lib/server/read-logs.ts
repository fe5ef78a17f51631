import type { Fact } from '#lib/core/quiz/facts.ts';
import { factOf } from './attempt-log.ts';
import type { RepositoryReader } from './storage/storage.ts';

/** How many attempts are replayed at a stretch: other requests wait that long, and no longer. */
export const ATTEMPTS_AT_A_STRETCH = 25;

/** The items in stretches of at most `size`. */
export function stretchesOf<T>(
	items: readonly T[],
	size = ATTEMPTS_AT_A_STRETCH
): readonly (readonly T[])[] {
	const count = Math.ceil(items.length / size);
	return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** The logs of these attempts, by id. */
export async function readLogs(
	reader: RepositoryReader,
	attemptIds: readonly string[]
): Promise<ReadonlyMap<string, readonly Fact[]>> {
	const events = await reader.readEventsOf(attemptIds);
	return new Map([...events].map(([id, stored]) => [id, stored.map(factOf)]));
}
