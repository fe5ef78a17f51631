import { closeSync, openSync } from 'node:fs';
import { Kysely, SqliteDialect } from 'kysely';
import { migrate, migrations } from '../storage/migrate.ts';
import { executeSqlOn, type ExecuteSql } from '../storage/execute-sql.ts';
import { nameFailure, openSqliteWriter } from '../storage/sqlite-database.ts';
import { readTableShapes, type TableShape } from './table-shapes.ts';

/** An empty SQLite database that is filled table by table; what refers to what is not checked meanwhile. */
export type FreshDatabase = {
	readonly tables: readonly TableShape[];
	readonly executeSql: ExecuteSql;
	/** Keeps what was written: the file is all there is of it. It has not been synced to the disk. */
	commit(): void;
	/** What was not committed is gone. */
	close(): void;
};

/**
 * Makes a SQLite database with the first `migrationCount` migrations, in a file that only its owner
 * may read. There must be no such file.
 */
export async function createFreshDatabase(
	file: string,
	migrationCount: number
): Promise<FreshDatabase> {
	closeSync(openSync(file, 'wx', 0o600));
	const connection = openSqliteWriter(file);
	const { database } = connection;
	const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: connection }) });
	try {
		// Nobody else looks at it before it is whole, so it needs no journal on the disk.
		database.exec('pragma journal_mode=memory; pragma synchronous=off; pragma foreign_keys=off');
		database.exec('begin immediate');
		await migrate(db, 'sqlite', migrations.slice(0, migrationCount));
		return {
			tables: readTableShapes(database),
			executeSql: executeSqlOn(connection),
			commit() {
				try {
					database.exec('commit');
					// Leaves no mark of a write-ahead log, which a read-only place could not open.
					database.exec('pragma journal_mode=delete');
				} catch (error) {
					throw nameFailure(error);
				}
			},
			close: () => connection.close()
		};
	} catch (error) {
		connection.close();
		throw nameFailure(error);
	}
}
