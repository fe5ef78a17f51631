/** Runs work as soon as fewer than the permitted number are under way, in the order of the calls. */
export type ConcurrencyLimit = <T>(work: () => Promise<T>) => Promise<T>;

export function limitConcurrency(most: number): ConcurrencyLimit {
	const waiting: (() => void)[] = [];
	let running = 0;
	return async (work) => {
		if (running < most) running += 1;
		else await new Promise<void>((resolve) => waiting.push(resolve));
		try {
			return await work();
		} finally {
			// A place that is handed on stays taken.
			const next = waiting.shift();
			if (next) next();
			else running -= 1;
		}
	};
}
