/** Each command has an entry of its own, so that two tabs on one attempt never overwrite each other. */
export const WAITING = 'newsproof-outbox';

/** The names of entries, oldest first. None where storage is switched off. */
export function entriesUnder(prefix: string): readonly string[] {
	try {
		return Object.keys(localStorage)
			.filter((name) => name.startsWith(`${prefix}:`))
			.toSorted();
	} catch {
		return [];
	}
}

/** Whether something that was done in an attempt has not been acknowledged. */
export function isAnyWaiting(attemptId: string): boolean {
	return entriesUnder(`${WAITING}:${attemptId}`).length > 0;
}
