import { sql, type CreateTableBuilder, type RawBuilder } from 'kysely';
import type { Engine } from './migration.ts';

type ColumnTypes = { readonly text: RawBuilder<unknown>; readonly integer: RawBuilder<unknown> };

/** Text compares by bytes and integers hold 64 bits on both engines, so both give the same order. */
export const columnTypes: Record<Engine, ColumnTypes> = {
	sqlite: { text: sql`text`, integer: sql`integer` },
	postgres: { text: sql`text collate "C"`, integer: sql`bigint` }
};

/** Creates a table whose columns hold what their type says, on SQLite too. */
export function createTable<Column extends string>(
	table: CreateTableBuilder<string, Column>,
	engine: Engine
): Promise<void> {
	return (engine === 'sqlite' ? table.modifyEnd(sql`strict`) : table).execute();
}
