import { Kysely, SqliteDialect, type RawBuilder } from 'kysely';
import { nameFailure, type SqliteConnection } from './sqlite-database.ts';
import { StorageUnavailableError } from './storage-errors.ts';

/** Runs one statement written by hand on the connection it belongs to. */
export type ExecuteSql = <Row>(statement: RawBuilder<Row>) => Promise<readonly Row[]>;

/** Runs statements on a SQLite connection. */
export function executeSqlOn(connection: SqliteConnection): ExecuteSql {
	const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: connection }) });
	return async (statement) => {
		try {
			return connection.query({ compile: () => statement.compile(db) });
		} catch (error) {
			throw nameFailure(error);
		}
	};
}

/** Whether an error is a database's own: one that cannot be used, or whose schema cannot be read. */
export function isDatabaseFailure(error: unknown): error is Error {
	return error instanceof StorageUnavailableError || (error instanceof Error && 'errcode' in error);
}
