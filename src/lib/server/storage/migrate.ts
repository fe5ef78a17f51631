import type { Kysely } from 'kysely';
import { first } from './migrations/0001-first.ts';
import { drawings } from './migrations/0002-drawings.ts';
import { workspaces } from './migrations/0003-workspaces.ts';
import type { Engine, Migration } from './migrations/migration.ts';
import { UnknownSchemaError } from './storage-errors.ts';

/** In the order they are applied; append only. */
export const migrations: readonly Migration[] = [first, drawings, workspaces];

/**
 * Brings the schema up to date. `db` must be inside a transaction that shuts out other migrators,
 * so that a failure leaves the database as it was.
 *
 * @throws UnknownSchemaError when the database has been migrated beyond `known`
 */
export async function migrate(
	db: Kysely<unknown>,
	engine: Engine,
	known: readonly Migration[] = migrations
): Promise<void> {
	const log = db.withTables<{ schema_migration: { position: number; name: string } }>();
	await log.schema
		.createTable('schema_migration')
		.ifNotExists()
		.addColumn('position', 'integer', (column) => column.primaryKey())
		.addColumn('name', 'text', (column) => column.notNull())
		.execute();

	const rows = await log.selectFrom('schema_migration').selectAll().orderBy('position').execute();
	const applied = rows.map(({ name }) => name);
	if (applied.some((name, index) => name !== known[index]?.name)) {
		throw new UnknownSchemaError(
			applied,
			known.map(({ name }) => name)
		);
	}

	for (const [index, migration] of known.slice(applied.length).entries()) {
		await migration.up(db, engine);
		await log
			.insertInto('schema_migration')
			.values({ position: applied.length + index + 1, name: migration.name })
			.execute();
	}
}
