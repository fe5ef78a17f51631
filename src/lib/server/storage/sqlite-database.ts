import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { Compilable, SqliteDatabase, SqliteStatement } from 'kysely';
import { StorageUnavailableError, UnsafeDurabilityError } from './storage-errors.ts';

const busyTimeoutMs = 5_000;
const mostCachedStatements = 500;

/** A connection as Kysely's dialect wants it, which also runs a query at once, without a promise. */
export type SqliteConnection = SqliteDatabase & {
	readonly database: DatabaseSync;
	query<Row>(query: Compilable<Row>): readonly Row[];
};

export function openSqliteWriter(file: string): SqliteConnection {
	const database = open(file, false);
	try {
		// `fullfsync` is for macOS, where a plain fsync does not reach the disk; `secure_delete` writes
		// zeros over what is deleted, which would lie in the file until something takes its place.
		database.exec(
			'pragma journal_mode=wal; pragma synchronous=full; pragma fullfsync=on; pragma secure_delete=on'
		);
	} catch (error) {
		database.close();
		throw nameFailure(error);
	}
	return connect(database);
}

/** A second connection, which sees what is committed and never waits for the writer. */
export function openSqliteReader(file: string): SqliteConnection {
	return connect(open(file, true));
}

/**
 * Reads back what makes a commit durable. SQLite may set the level anew when it first opens the
 * file, so call this after the first access to a table.
 *
 * @throws UnsafeDurabilityError
 */
export function assertDurable({ database }: SqliteConnection): void {
	const journal = database.prepare('pragma journal_mode').get()?.journal_mode;
	if (journal !== 'wal') throw new UnsafeDurabilityError('journal_mode', 'wal', journal);
	const level = database.prepare('pragma synchronous').get()?.synchronous;
	if (level !== 2) throw new UnsafeDurabilityError('synchronous', '2 (full)', level);
}

function open(file: string, readOnly: boolean): DatabaseSync {
	try {
		return new DatabaseSync(file, {
			readOnly,
			timeout: busyTimeoutMs,
			enableForeignKeyConstraints: true
		});
	} catch (error) {
		throw nameFailure(error);
	}
}

function connect(database: DatabaseSync): SqliteConnection {
	const statements = new Map<string, SqliteStatement>();

	function prepare(sql: string): SqliteStatement {
		const cached = statements.get(sql);
		if (cached) return cached;
		const statement = adapt(database.prepare(sql));
		for (const oldest of statements.keys()) {
			if (statements.size < mostCachedStatements) break;
			statements.delete(oldest);
		}
		statements.set(sql, statement);
		return statement;
	}

	return {
		database,
		prepare,
		query<Row>(query: Compilable<Row>) {
			const { sql, parameters } = query.compile();
			return prepare(sql).all(parameters) as Row[];
		},
		close: () => database.close()
	};
}

function adapt(statement: StatementSync): SqliteStatement {
	const bound = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
	const named = <T>(run: () => T): T => {
		try {
			return run();
		} catch (error) {
			throw nameFailure(error);
		}
	};

	return {
		reader: statement.columns().length > 0,
		all: (parameters) => named(() => statement.all(...bound(parameters))),
		run: (parameters) => named(() => statement.run(...bound(parameters))),
		iterate: (parameters) => named(() => statement.iterate(...bound(parameters)))
	};
}

// https://www.sqlite.org/rescode.html: perm, busy, locked, nomem, readonly, ioerr, corrupt, full,
// cantopen, protocol, notadb
const unavailable: ReadonlySet<number> = new Set([3, 5, 6, 7, 8, 10, 11, 13, 14, 15, 26]);

/** An error of the disk or the file gets a name; an error of the query stays as it is. */
export function nameFailure(error: unknown): unknown {
	if (!(error instanceof Error) || !('errcode' in error)) return error;
	const primaryCode = Number(error.errcode) & 0xff;
	if (!unavailable.has(primaryCode)) return error;
	return new StorageUnavailableError(`The database cannot be used now: ${error.message}`, {
		cause: error
	});
}
