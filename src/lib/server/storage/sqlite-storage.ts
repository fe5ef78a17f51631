import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { groupCommits, type CommitBatch } from './group-commits.ts';
import { migrate } from './migrate.ts';
import { createQueries, type Execute } from './queries.ts';
import { createReader } from './repository-reader.ts';
import { StorageUnavailableError } from './storage-errors.ts';
import { purgeFile } from './purge-file.ts';
import type { Storage } from './storage.ts';
import { assertDurable, nameFailure } from './sqlite-database.ts';
import { openSqliteReader, openSqliteWriter, type SqliteConnection } from './sqlite-database.ts';
import type { Tables } from './tables.ts';
import { createTransactionScope } from './transaction-scope.ts';

export async function openSqliteStorage(file: string): Promise<Storage> {
	mkdirSync(dirname(file), { recursive: true });
	const writer = await prepareWriter(file);
	return createSqliteStorage(writer, openSqliteReader(file), commitToSqlite(writer));
}

/** Opens the writing connection on a database that is migrated and durable. */
export async function prepareWriter(file: string): Promise<SqliteConnection> {
	const writer = openSqliteWriter(file);
	try {
		writer.database.exec('begin immediate');
		await migrate(openKysely(writer), 'sqlite');
		writer.database.exec('commit');
		assertDurable(writer);
		return writer;
	} catch (error) {
		writer.close();
		throw nameFailure(error);
	}
}

/** A storage out of its parts: how a batch is committed is `commitBatch`'s to say. */
export function createSqliteStorage(
	writer: SqliteConnection,
	reader: SqliteConnection,
	commitBatch: CommitBatch<Execute>
): Storage {
	const queries = createQueries(openKysely(writer).withTables<Tables>());
	const commits = groupCommits(commitBatch);
	const scope = createTransactionScope();
	let closing: Promise<void> | undefined;

	return {
		...createReader(queries, async (query) => reader.query(query)),

		async transaction(work) {
			scope.refuseNesting();
			if (closing) throw new StorageUnavailableError('The storage has been closed');
			return commits.submit((execute) => scope.run(queries, execute, work));
		},

		purge: (isThorough = false) => purgeFile(writer.database.location(), isThorough),

		close() {
			closing ??= commits.drained().then(() => {
				reader.close();
				// The last connection to close folds the log into the file, which a reader may not.
				writer.close();
			});
			return closing;
		}
	};
}

/** One transaction for a batch, one savepoint for each of its works, and nobody told before the end. */
export function commitToSqlite(writer: SqliteConnection): CommitBatch<Execute> {
	const { database } = writer;
	const run = (sql: string) => writer.prepare(sql).run([]);
	// Runs at the call, so that a query a work did not wait for is still inside its savepoint.
	const execute: Execute = async (query) => {
		// A full disk can end the whole transaction; what follows would commit row by row.
		if (!database.isTransaction) throw new StorageUnavailableError('SQLite gave up the batch');
		return writer.query(query);
	};

	return async (works) => {
		try {
			run('begin immediate');
			for (const work of works) {
				run('savepoint work');
				const done = await work.perform(execute);
				if (!done) run('rollback to work');
				run('release work');
			}
			run('commit');
		} catch (cause) {
			abandonTransaction(writer);
			throw new StorageUnavailableError('The database cannot commit', { cause });
		}
		for (const work of works) work.settle();
	};
}

function abandonTransaction({ database, prepare }: SqliteConnection): void {
	if (!database.isTransaction) return;
	try {
		prepare('rollback').run([]);
	} catch {
		// The next batch cannot begin either, and will roll back in its turn.
	}
}

function openKysely(connection: SqliteConnection): Kysely<unknown> {
	return new Kysely({ dialect: new SqliteDialect({ database: connection }) });
}
