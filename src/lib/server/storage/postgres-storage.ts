import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { migrate } from './migrate.ts';
import { openPostgresPool } from './postgres-pool.ts';
import { createQueries } from './queries.ts';
import { createReader } from './repository-reader.ts';
import { StorageUnavailableError, UnsafeDurabilityError } from './storage-errors.ts';
import type { Storage } from './storage.ts';
import type { Tables } from './tables.ts';
import { createTransactionScope } from './transaction-scope.ts';

// Any fixed number of our own: it shuts out other programs that migrate this database.
const migrationLock = 6_397_776;
/** The tables that people are forgotten in. */
const PURGED: readonly (keyof Tables)[] = [
	'event',
	'attempt',
	'participant',
	'learner',
	'assignment',
	'set_version',
	'workspace_set',
	'workspace_bank',
	'bank',
	'drawing',
	'article'
];
const mostTries = 5;
const longestPauseMs = 20;

export async function openPostgresStorage(url: string): Promise<Storage> {
	const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: openPostgresPool(url) }) });
	try {
		await db.transaction().execute(async (transaction) => {
			await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction);
			await migrate(transaction, 'postgres');
		});
		await assertDurable(db);
		return createPostgresStorage(db.withTables<Tables>());
	} catch (error) {
		await db.destroy();
		throw error;
	}
}

function createPostgresStorage(db: Kysely<Tables>): Storage {
	const queries = createQueries(db);
	const scope = createTransactionScope();
	const running = new Set<Promise<unknown>>();
	let closing: Promise<void> | undefined;

	return {
		...createReader(queries, async (query) => (await db.executeQuery(query)).rows),

		async transaction(work) {
			scope.refuseNesting();
			if (closing) throw new StorageUnavailableError('The storage has been closed');
			const done = retryConflicts(() =>
				db
					.transaction()
					.execute((transaction) =>
						scope.run(queries, async (query) => (await transaction.executeQuery(query)).rows, work)
					)
			);
			running.add(done);
			return done.finally(() => running.delete(done));
		},

		async purge() {
			await sql`vacuum ${sql.join(PURGED.map((table) => sql.table(table)))}`.execute(db);
			return true;
		},

		close() {
			closing ??= Promise.allSettled(running).then(() => db.destroy());
			return closing;
		}
	};
}

/** @throws UnsafeDurabilityError when the server answers a commit before it is on disk */
async function assertDurable(db: Kysely<unknown>): Promise<void> {
	const { rows } = await sql<{ level: string }>`
		select current_setting('synchronous_commit') as level`.execute(db);
	const level = rows[0]?.level;
	if (level === undefined || level === 'off') {
		throw new UnsafeDurabilityError('synchronous_commit', 'on', level);
	}
}

async function retryConflicts<T>(run: () => Promise<T>): Promise<T> {
	for (let tries = 1; ; tries++) {
		try {
			return await run();
		} catch (error) {
			if (tries === mostTries || !isConflict(error)) throw error;
		}
		await wait(Math.random() * longestPauseMs);
	}
}

// serialization_failure, deadlock_detected and unique_violation: a work that looked whether something
// was taken, and lost it to another before it wrote, has to look again
const conflicts: ReadonlySet<string | undefined> = new Set(['40001', '40P01', '23505']);

function isConflict(error: unknown): boolean {
	return error instanceof pg.DatabaseError && conflicts.has(error.code);
}
