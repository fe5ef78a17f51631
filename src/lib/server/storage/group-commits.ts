import { AsyncLocalStorage } from 'node:async_hooks';

/** One caller's work, held in a batch until the batch is committed. */
export type QueuedWork<Access> = {
	/** Runs the work and keeps its result or its error; says whether the work may be committed. */
	perform(access: Access): Promise<boolean>;
	/** Tells the caller what `perform` kept. */
	settle(): void;
	/** Tells the caller that the batch came to nothing. */
	refuse(error: Error): void;
};

/** Commits a batch as one, then settles or refuses each of its works. */
export type CommitBatch<Access> = (works: readonly QueuedWork<Access>[]) => Promise<void>;

export type GroupCommits<Access> = {
	/** Queues `work`; settles as the batch that it joins says. */
	submit<T>(work: (access: Access) => Promise<T>): Promise<T>;
	/** Resolves when nothing is queued and nothing runs. */
	drained(): Promise<void>;
};

/**
 * Gathers concurrent works into batches of at most `largestBatch`, one batch at a time. A batch
 * starts at the end of the event loop's turn, so that all requests read in one turn share a commit,
 * and work that arrives while a batch runs joins the next.
 */
export function groupCommits<Access>(
	commitBatch: CommitBatch<Access>,
	largestBatch = 128
): GroupCommits<Access> {
	let queue: QueuedWork<Access>[] = [];
	let busy = false;
	let whenDrained: (() => void)[] = [];

	async function runNextBatch(): Promise<void> {
		const batch = queue.slice(0, largestBatch);
		queue = queue.slice(largestBatch);
		await commitBatch(batch).catch((error: Error) => {
			for (const work of batch) work.refuse(error);
		});
		if (queue.length > 0) setImmediate(runNextBatch);
		else becomeIdle();
	}

	function becomeIdle(): void {
		busy = false;
		for (const resolve of whenDrained) resolve();
		whenDrained = [];
	}

	return {
		submit(work) {
			return new Promise((resolve, reject) => {
				queue.push(queuedWork(work, resolve, reject));
				if (!busy) setImmediate(runNextBatch);
				busy = true;
			});
		},

		drained: () =>
			new Promise((resolve) => {
				if (busy) whenDrained.push(resolve);
				else resolve();
			})
	};
}

function queuedWork<Access, T>(
	work: (access: Access) => Promise<T>,
	resolve: (value: T) => void,
	reject: (error: unknown) => void
): QueuedWork<Access> {
	// A batch runs in the context of whoever came first; each work must see its own request's.
	const inOwnContext = AsyncLocalStorage.snapshot();
	let settle = () => reject(new Error('This work was settled before it was performed'));

	return {
		async perform(access) {
			try {
				const value = await inOwnContext(() => work(access));
				settle = () => resolve(value);
				return true;
			} catch (error) {
				settle = () => reject(error);
				return false;
			}
		},
		settle: () => settle(),
		refuse: reject
	};
}
