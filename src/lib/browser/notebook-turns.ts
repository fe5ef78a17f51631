const LOCK = 'newsproof-notebook-sync';

/**
 * Runs what speaks with the server while no other tab does, after it has finished. Plain http, as on a
 * school's LAN, has no locks: there two tabs may ask the same, which does no harm.
 */
export async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
	if (!('locks' in navigator)) return work();
	return navigator.locks.request(LOCK, work);
}

/** The same, unless another tab is at it: then it is left to that tab, and the value is undefined. */
export async function unlessBusy<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
	if (!('locks' in navigator)) return work();
	return navigator.locks.request(LOCK, { ifAvailable: true }, (lock) =>
		lock ? work() : undefined
	);
}
