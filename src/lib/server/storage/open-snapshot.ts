import { Kysely, PostgresDialect, sql, SqliteDialect } from 'kysely';
import { executeSqlOn, type ExecuteSql } from './execute-sql.ts';
import { migrations as knownMigrations } from './migrate.ts';
import type { Engine } from './migrations/migration.ts';
import type { StorageLocation } from './open-storage.ts';
import { openPostgresPool } from './postgres-pool.ts';
import { createQueries, type Execute, type Queries } from './queries.ts';
import { createReader } from './repository-reader.ts';
import { nameFailure, openSqliteReader } from './sqlite-database.ts';
import { UnknownSchemaError } from './storage-errors.ts';
import type { RepositoryReader } from './storage.ts';
import type { Tables } from './tables.ts';

/**
 * A database as of one moment: nothing can be written through it, and what others write meanwhile is
 * not seen. It is not migrated: `reader` is of use only while `isCurrent`.
 */
export type Snapshot = {
	readonly engine: Engine;
	readonly reader: RepositoryReader;
	readonly queries: Queries;
	readonly execute: Execute;
	readonly executeSql: ExecuteSql;
	/** The names of the migrations that were applied to it, in their order. */
	readonly migrations: readonly string[];
	/** Whether every migration that this program knows was applied. */
	readonly isCurrent: boolean;
	close(): Promise<void>;
};

/**
 * Opens a snapshot of the database at `location`.
 *
 * @throws UnknownSchemaError when a newer version of the program has written it
 * @throws StorageUnavailableError when it cannot be reached or read
 */
export async function openSnapshot(location: StorageLocation): Promise<Snapshot> {
	const open = location.kind === 'sqlite' ? openSqlite(location.file) : openPostgres(location.url);
	const { execute, executeSql, db, engine, close } = await open;
	try {
		const migrations = await readMigrations(engine, executeSql);
		const known = knownMigrations.map(({ name }) => name);
		if (migrations.some((name, index) => name !== known[index])) {
			throw new UnknownSchemaError(migrations, known);
		}
		const queries = createQueries(db);
		const isCurrent = migrations.length === known.length;
		const reader = createReader(queries, execute);
		return { engine, reader, queries, execute, executeSql, migrations, isCurrent, close };
	} catch (error) {
		await close();
		throw error;
	}
}

type Opened = Pick<Snapshot, 'engine' | 'execute' | 'executeSql' | 'close'> & {
	readonly db: Kysely<Tables>;
};

async function openSqlite(file: string): Promise<Opened> {
	const connection = openSqliteReader(file);
	const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) });
	// The snapshot is taken at the first read inside.
	connection.database.exec('begin');
	return {
		engine: 'sqlite',
		db,
		execute: async (query) => {
			try {
				return connection.query(query);
			} catch (error) {
				throw nameFailure(error);
			}
		},
		executeSql: executeSqlOn(connection),
		close: async () => connection.close()
	};
}

async function openPostgres(url: string): Promise<Opened> {
	const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPostgresPool(url) }) });
	try {
		const transaction = await db
			.startTransaction()
			.setIsolationLevel('repeatable read')
			.setAccessMode('read only')
			.execute();
		return {
			engine: 'postgres',
			db,
			execute: async (query) => (await transaction.executeQuery(query)).rows,
			executeSql: async (statement) => (await statement.execute(transaction)).rows,
			close: async () => {
				await transaction.rollback().execute();
				await db.destroy();
			}
		};
	} catch (error) {
		await db.destroy();
		throw error;
	}
}

async function readMigrations(engine: Engine, executeSql: ExecuteSql): Promise<readonly string[]> {
	const [found] = await executeSql(
		engine === 'sqlite'
			? sql`select 1 from sqlite_schema where type = 'table' and name = 'schema_migration'`
			: sql`select 1 where to_regclass('schema_migration') is not null`
	);
	if (!found) return [];
	const rows = await executeSql(
		sql<{ name: string }>`select name from schema_migration order by position`
	);
	return rows.map(({ name }) => name);
}
