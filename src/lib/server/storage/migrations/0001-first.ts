import { sql, type CreateTableBuilder, type RawBuilder } from 'kysely';
import type { Engine, Migration } from './migration.ts';

type ColumnTypes = { readonly text: RawBuilder<unknown>; readonly integer: RawBuilder<unknown> };

// Text compares by bytes and integers hold 64 bits on both engines, so both give the same order.
const columnTypes: Record<Engine, ColumnTypes> = {
	sqlite: { text: sql`text`, integer: sql`integer` },
	postgres: { text: sql`text collate "C"`, integer: sql`bigint` }
};

export const first: Migration = {
	name: '0001-first',

	async up(db, engine) {
		const { text, integer } = columnTypes[engine];
		const create = async <Column extends string>(
			table: CreateTableBuilder<string, Column>,
			sqliteOptions = sql`strict`
		) => (engine === 'sqlite' ? table.modifyEnd(sqliteOptions) : table).execute();

		await create(
			db.schema
				.createTable('article')
				.addColumn('id', text, (column) => column.primaryKey())
				.addColumn('document', text, (column) => column.notNull())
				.addColumn('created_at_ms', integer, (column) => column.notNull())
		);

		await create(
			db.schema
				.createTable('bank')
				.addColumn('id', text, (column) => column.primaryKey())
				.addColumn('article_id', text, (column) => column.notNull().references('article.id'))
				.addColumn('hash', text, (column) => column.notNull())
				.addColumn('document', text, (column) => column.notNull())
				.addColumn('updated_at_ms', integer, (column) => column.notNull())
		);

		await create(
			db.schema
				.createTable('set_version')
				.addColumn('set_id', text, (column) => column.notNull())
				.addColumn('version', integer, (column) => column.notNull())
				.addColumn('title', text, (column) => column.notNull())
				.addColumn('hash', text, (column) => column.notNull())
				.addColumn('document', text, (column) => column.notNull())
				.addColumn('published_at_ms', integer, (column) => column.notNull())
				.addColumn('article_ids', text, (column) => column.notNull())
				.addColumn('question_count', integer, (column) => column.notNull())
				.addPrimaryKeyConstraint('set_version_pk', ['set_id', 'version'])
		);

		await create(
			db.schema
				.createTable('learner')
				.addColumn('id', text, (column) => column.primaryKey())
				.addColumn('token_hash', text, (column) => column.notNull().unique())
				.addColumn('created_at_ms', integer, (column) => column.notNull())
		);

		await create(
			db.schema
				.createTable('attempt')
				.addColumn('id', text, (column) => column.primaryKey())
				.addColumn('learner_id', text, (column) => column.notNull().references('learner.id'))
				.addColumn('set_id', text, (column) => column.notNull())
				.addColumn('version', integer, (column) => column.notNull())
				.addColumn('started_at_ms', integer, (column) => column.notNull())
				.addColumn('updated_at_ms', integer, (column) => column.notNull())
				.addColumn('state', text, (column) => column.notNull())
				.addColumn('seq', integer, (column) => column.notNull())
				.addColumn('answered', integer, (column) => column.notNull())
				.addColumn('question_count', integer, (column) => column.notNull())
				.addColumn('score_numerator', integer)
				.addColumn('score_denominator', integer)
				.addColumn('score_maximum', integer)
				.addForeignKeyConstraint('attempt_set_version_fk', ['set_id', 'version'], 'set_version', [
					'set_id',
					'version'
				])
		);
		await db.schema
			.createIndex('attempt_of_learner')
			.on('attempt')
			.columns(['learner_id', 'started_at_ms'])
			.execute();

		// Without rowid a stream's events lie side by side, and a commit dirties fewer pages.
		await create(
			db.schema
				.createTable('event')
				.addColumn('stream', text, (column) => column.notNull())
				.addColumn('seq', integer, (column) => column.notNull())
				.addColumn('key', text, (column) => column.notNull())
				.addColumn('type', text, (column) => column.notNull())
				.addColumn('body', text, (column) => column.notNull())
				.addColumn('received_at_ms', integer, (column) => column.notNull())
				.addPrimaryKeyConstraint('event_pk', ['stream', 'seq'])
				.addUniqueConstraint('event_key', ['stream', 'key']),
			sql`strict, without rowid`
		);

		await create(
			db.schema
				.createTable('server_run')
				.addColumn('id', text, (column) => column.primaryKey())
				.addColumn('started_at_ms', integer, (column) => column.notNull())
				.addColumn('alive_at_ms', integer, (column) => column.notNull())
		);
	}
};
