import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { ExecuteSql } from '../storage/execute-sql.ts';
import type { TableShape } from './table-shapes.ts';

/** What a table holds: how many rows, and the SHA-256 of all of them in the order of their keys. */
export type TableContent = { readonly rows: number; readonly hash: string };

/** A table that cannot be read through to its end. */
export class DamagedTableError extends Error {
	override readonly name = 'DamagedTableError';
	readonly table: string;

	constructor(table: string, cause: unknown) {
		super(`The table ${table} cannot be read`, { cause });
		this.table = table;
	}
}

type Row = Readonly<Record<string, string | number | null>>;

// Documents can be large, and a page is held in memory.
const ROWS_AT_ONCE = 100;

const listed = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));

async function readPage(
	execute: ExecuteSql,
	{ name, columns, key }: TableShape,
	last: Row | undefined
): Promise<readonly Row[]> {
	const after =
		last === undefined
			? sql``
			: sql`where (${listed(key)}) > (${sql.join(key.map((column) => last[column] ?? null))})`;
	try {
		return await execute(sql<Row>`
			select ${listed(columns)} from ${sql.table(name)} ${after}
			order by ${listed(key)} limit ${sql.lit(ROWS_AT_ONCE)}`);
	} catch (error) {
		throw new DamagedTableError(name, error);
	}
}

/** The rows of a table in the order of their keys, in pages. */
async function* readRows(
	execute: ExecuteSql,
	table: TableShape
): AsyncGenerator<readonly Row[], void> {
	let last: Row | undefined;
	do {
		const page = await readPage(execute, table, last);
		if (page.length > 0) yield page;
		last = page.length < ROWS_AT_ONCE ? undefined : page.at(-1);
	} while (last);
}

async function writeRows(
	execute: ExecuteSql,
	{ name, columns }: TableShape,
	rows: readonly Row[]
): Promise<void> {
	const values = rows.map(
		(row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`
	);
	await execute(
		sql`insert into ${sql.table(name)} (${listed(columns)}) values ${sql.join(values)}`
	);
}

/**
 * Reads a table through and says what it holds; writes each row through `write` when it is given.
 * Both engines give the same rows the same hash.
 *
 * @throws DamagedTableError
 */
export async function copyTable(
	read: ExecuteSql,
	table: TableShape,
	write?: ExecuteSql
): Promise<TableContent> {
	const hash = createHash('sha256');
	let rows = 0;
	for await (const page of readRows(read, table)) {
		for (const row of page) {
			hash.update(`${JSON.stringify(table.columns.map((column) => row[column] ?? null))}\n`);
		}
		rows += page.length;
		if (write) await writeRows(write, table, page);
	}
	return { rows, hash: hash.digest('hex') };
}
