import type { DatabaseSync } from 'node:sqlite';

/** What must be known of a table to copy it: columns and key as they are named in both engines. */
export type TableShape = {
	readonly name: string;
	/** In the order of their names. */
	readonly columns: readonly string[];
	/** The columns of the primary key, in its order. */
	readonly key: readonly string[];
	/** The tables that its rows refer to. */
	readonly parents: readonly string[];
};

const LOG_OF_MIGRATIONS = 'schema_migration';

/**
 * The tables of a migrated SQLite database, without the log of migrations: each after the tables
 * that its rows refer to, and otherwise by name.
 */
export function readTableShapes(database: DatabaseSync): readonly TableShape[] {
	const names = database
		.prepare(
			`select name from sqlite_schema
			where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`
		)
		.all()
		.map(({ name }) => String(name))
		.filter((name) => name !== LOG_OF_MIGRATIONS);
	return parentsFirst(names.map((name) => readTableShape(database, name)));
}

function readTableShape(database: DatabaseSync, name: string): TableShape {
	const columns = database.prepare(`select name, pk from pragma_table_info(?)`).all(name);
	const parents = database
		.prepare(`select distinct "table" as parent from pragma_foreign_key_list(?) order by parent`)
		.all(name);
	return {
		name,
		columns: columns.map((column) => String(column.name)).sort(),
		key: columns
			.filter(({ pk }) => Number(pk) > 0)
			.sort((a, b) => Number(a.pk) - Number(b.pk))
			.map((column) => String(column.name)),
		parents: parents.map(({ parent }) => String(parent))
	};
}

function parentsFirst(shapes: readonly TableShape[]): readonly TableShape[] {
	const ordered: TableShape[] = [];
	const visit = (shape: TableShape): void => {
		if (ordered.includes(shape)) return;
		for (const parent of shapes.filter(({ name }) => shape.parents.includes(name))) {
			if (parent !== shape) visit(parent);
		}
		ordered.push(shape);
	};
	for (const shape of shapes) visit(shape);
	return ordered;
}
