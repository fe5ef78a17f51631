import { AsyncLocalStorage } from 'node:async_hooks';
import { createRepository } from './repository.ts';
import type { Execute, Queries } from './queries.ts';
import { NestedTransactionError, TransactionEndedError } from './storage-errors.ts';
import type { Repository } from './storage.ts';

type Work<T> = (repository: Repository) => Promise<T>;

/** Keeps the works of one storage apart: none starts another, none reaches past its own end. */
export type TransactionScope = {
	/** @throws NestedTransactionError inside a work of the same storage */
	refuseNesting(): void;
	/** Runs `work` with a repository that refuses every query once `work` has settled. */
	run<T>(queries: Queries, execute: Execute, work: Work<T>): Promise<T>;
};

export function createTransactionScope(): TransactionScope {
	const inside = new AsyncLocalStorage<true>();

	return {
		refuseNesting() {
			if (inside.getStore()) throw new NestedTransactionError();
		},

		async run(queries, execute, work) {
			let ended = false;
			const repository = createRepository(queries, async (query) => {
				if (ended) throw new TransactionEndedError();
				return execute(query);
			});
			try {
				return await inside.run(true, () => work(repository));
			} finally {
				ended = true;
			}
		}
	};
}
