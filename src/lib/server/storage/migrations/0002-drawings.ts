import { columnTypes, createTable } from './column-types.ts';
import type { Migration } from './migration.ts';

/** Banks that visitors draw, with how they came about, and sets that only their learners see listed. */
export const drawings: Migration = {
	name: '0002-drawings',

	async up(db, engine) {
		const { text, integer } = columnTypes[engine];

		await createTable(
			db.schema
				.createTable('drawing')
				.addColumn('bank_id', text, (column) => column.primaryKey().references('bank.id'))
				.addColumn('title', text, (column) => column.notNull())
				.addColumn('seed', text, (column) => column.notNull())
				.addColumn('generator_version', integer, (column) => column.notNull())
				.addColumn('auto_count', integer, (column) => column.notNull())
				.addColumn('review_count', integer, (column) => column.notNull())
				.addColumn('drawn_at_ms', integer, (column) => column.notNull())
				.addColumn('document', text, (column) => column.notNull()),
			engine
		);

		await createTable(
			db.schema
				.createTable('learner_bank')
				.addColumn('learner_id', text, (column) => column.notNull().references('learner.id'))
				.addColumn('bank_id', text, (column) => column.notNull().references('bank.id'))
				.addColumn('since_ms', integer, (column) => column.notNull())
				.addPrimaryKeyConstraint('learner_bank_pk', ['learner_id', 'bank_id']),
			engine
		);

		await createTable(
			db.schema
				.createTable('learner_set')
				.addColumn('learner_id', text, (column) => column.notNull().references('learner.id'))
				.addColumn('set_id', text, (column) => column.notNull())
				.addColumn('since_ms', integer, (column) => column.notNull())
				.addPrimaryKeyConstraint('learner_set_pk', ['learner_id', 'set_id']),
			engine
		);

		// What was published before was published for everyone.
		await db.schema
			.alterTable('set_version')
			.addColumn('audience', text, (column) => column.notNull().defaultTo('everyone'))
			.execute();
		// The list of everyone's sets must not read the documents of all the others.
		await db.schema
			.createIndex('set_version_of_audience')
			.on('set_version')
			.columns(['audience', 'set_id', 'version', 'published_at_ms'])
			.execute();
	}
};
