import { Kysely, PostgresDialect, sql } from 'kysely';
import { executeSqlOn, type ExecuteSql } from '../storage/execute-sql.ts';
import { migrate } from '../storage/migrate.ts';
import { openPostgresPool } from '../storage/postgres-pool.ts';
import { openSqliteReader } from '../storage/sqlite-database.ts';
import { copyTable } from './copy-rows.ts';
import { readTableShapes } from './table-shapes.ts';
import { holdsRows, TABLES_OF_EVERY_START } from './target-state.ts';

/** A table that PostgreSQL gives back as it was not written. */
export class UnfaithfulCopyError extends Error {
	override readonly name = 'UnfaithfulCopyError';

	constructor(table: string) {
		super(`The table ${table} does not read as it was written`);
	}
}

/**
 * Copies every row of a SQLite database with the current schema into the PostgreSQL database at
 * `url`, in one transaction: all of it or nothing. `false` when something is kept there already.
 */
export async function fillPostgres(url: string, file: string): Promise<boolean> {
	const source = openSqliteReader(file);
	const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: openPostgresPool(url) }) });
	try {
		const tables = readTableShapes(source.database);
		const kept = tables
			.map(({ name }) => name)
			.filter((name) => !TABLES_OF_EVERY_START.includes(name));
		return await db.transaction().execute(async (transaction) => {
			const execute: ExecuteSql = async (statement) => (await statement.execute(transaction)).rows;
			await migrate(transaction, 'postgres');
			if (await holdsRows(execute, kept)) return false;
			await sql`delete from server_run`.execute(transaction);
			for (const table of tables) {
				const written = await copyTable(executeSqlOn(source), table, execute);
				const found = await copyTable(execute, table);
				if (found.hash !== written.hash) throw new UnfaithfulCopyError(table.name);
			}
			return true;
		});
	} finally {
		await db.destroy();
		source.close();
	}
}
