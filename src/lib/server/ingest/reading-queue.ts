/** Runs tasks, so many at once, and lets so many wait. */
export type ReadingQueue = {
	/** The task's result; undefined when too many are waiting already. */
	readonly run: <T>(task: () => Promise<T>) => Promise<T | undefined>;
};

/** A queue for work that is bounded in itself, so that many at once cannot exhaust a machine. */
export function createReadingQueue(atOnce: number, mostWaiting: number): ReadingQueue {
	let running = 0;
	const waiting: (() => void)[] = [];

	async function run<T>(task: () => Promise<T>): Promise<T | undefined> {
		if (running >= atOnce) {
			if (waiting.length >= mostWaiting) return undefined;
			// Whoever ends hands the place on, so that nobody slips in between.
			await new Promise<void>((resolve) => waiting.push(resolve));
		} else running += 1;
		try {
			return await task();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else running -= 1;
		}
	}
	return { run };
}
