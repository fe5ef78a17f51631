import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { copyTable, type TableContent } from '#lib/server/backup/copy-rows.ts';
import { createFreshDatabase } from '#lib/server/backup/fresh-database.ts';
import { readTableShapes } from '#lib/server/backup/table-shapes.ts';
import { executeSqlOn } from '#lib/server/storage/execute-sql.ts';
import { openSnapshot } from '#lib/server/storage/open-snapshot.ts';
import type { StorageLocation } from '#lib/server/storage/open-storage.ts';
import { openSqliteReader } from '#lib/server/storage/sqlite-database.ts';

/** What each table of a database of either engine holds; its tables are those of the SQLite file `like`. */
export async function contentOf(
	location: StorageLocation,
	like: string
): Promise<ReadonlyMap<string, TableContent>> {
	const shaped = openSqliteReader(like);
	const tables = readTableShapes(shaped.database).filter(({ name }) => name !== 'backup_manifest');
	shaped.close();
	const snapshot = await openSnapshot(location);
	const content = new Map<string, TableContent>();
	for (const table of tables) {
		content.set(table.name, await copyTable(snapshot.executeSql, table));
	}
	await snapshot.close();
	return content;
}

/** Flips one bit of the byte at an offset. */
export function flipByteAt(file: string, offset: number): void {
	const bytes = readFileSync(file);
	bytes[offset] = (bytes[offset] ?? 0) ^ 1;
	writeFileSync(file, bytes);
}

/** Where the first page with rows of a table lies in a SQLite file, in bytes. */
export function pageOf(
	file: string,
	table: string
): { readonly start: number; readonly end: number } {
	const database = new DatabaseSync(file, { readOnly: true });
	const page = database
		.prepare(
			`select pgoffset, pgsize from dbstat where name = ? and pagetype = 'leaf' and ncell > 0
			order by pageno limit 1`
		)
		.get(table);
	database.close();
	if (!page) throw new Error(`The table ${table} has no rows in ${file}`);
	const start = Number(page.pgoffset);
	return { start, end: start + Number(page.pgsize) };
}

/** Runs SQL in a SQLite file, whatever it refers to. */
export function changeFile(file: string, sql: string): void {
	const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
	database.exec(sql);
	database.close();
}

/** Writes what a database holds as the version of the program with only the first `count` migrations would hold it. */
export async function writeAsOlder(from: string, to: string, count: number): Promise<void> {
	const source = openSqliteReader(from);
	const older = await createFreshDatabase(to, count);
	for (const table of older.tables) {
		await copyTable(executeSqlOn(source), table, older.executeSql);
	}
	older.commit();
	older.close();
	source.close();
}
