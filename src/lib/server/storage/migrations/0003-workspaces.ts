import { columnTypes, createTable } from './column-types.ts';
import type { Migration } from './migration.ts';

/** Workspaces with what teachers make in them, and the assignments that learners answer. */
export const workspaces: Migration = {
	name: '0003-workspaces',

	async up(db, engine) {
		const { text, integer } = columnTypes[engine];

		await createTable(
			db.schema
				.createTable('workspace')
				.addColumn('id', text, (column) => column.primaryKey())
				.addColumn('created_at_ms', integer, (column) => column.notNull())
				.addColumn('name_days', integer)
				.addColumn('attempt_days', integer)
				.addColumn('login_name', text, (column) => column.unique())
				.addColumn('password_hash', text)
				.addColumn('recovery_hash', text, (column) => column.unique()),
			engine
		);

		await createTable(
			db.schema
				.createTable('workspace_session')
				.addColumn('token_hash', text, (column) => column.primaryKey())
				.addColumn('workspace_id', text, (column) => column.notNull().references('workspace.id'))
				.addColumn('device', text, (column) => column.notNull())
				.addColumn('created_at_ms', integer, (column) => column.notNull())
				.addColumn('used_at_ms', integer, (column) => column.notNull()),
			engine
		);
		await createTable(
			db.schema
				.createTable('workspace_passkey')
				.addColumn('credential_id', text, (column) => column.primaryKey())
				.addColumn('workspace_id', text, (column) => column.notNull().references('workspace.id'))
				.addColumn('public_key', text, (column) => column.notNull())
				.addColumn('algorithm', integer, (column) => column.notNull())
				.addColumn('sign_count', integer, (column) => column.notNull())
				.addColumn('label', text, (column) => column.notNull())
				.addColumn('created_at_ms', integer, (column) => column.notNull()),
			engine
		);

		await createTable(
			db.schema
				.createTable('workspace_bank')
				.addColumn('bank_id', text, (column) => column.primaryKey().references('bank.id'))
				.addColumn('workspace_id', text, (column) => column.notNull().references('workspace.id'))
				.addColumn('drawn_from', text)
				.addColumn('title', text, (column) => column.notNull())
				.addColumn('title_key', text, (column) => column.notNull())
				.addColumn('question_count', integer, (column) => column.notNull())
				.addColumn('approved_count', integer, (column) => column.notNull())
				.addColumn('created_at_ms', integer, (column) => column.notNull())
				.addColumn('updated_at_ms', integer, (column) => column.notNull()),
			engine
		);
		// Documents come last: SQLite would read through one to reach what stands behind it.
		await createTable(
			db.schema
				.createTable('workspace_set')
				.addColumn('set_id', text, (column) => column.primaryKey())
				.addColumn('workspace_id', text, (column) => column.notNull().references('workspace.id'))
				.addColumn('title', text, (column) => column.notNull())
				.addColumn('title_key', text, (column) => column.notNull())
				.addColumn('question_count', integer, (column) => column.notNull())
				.addColumn('version', integer)
				.addColumn('revision', integer, (column) => column.notNull())
				.addColumn('created_at_ms', integer, (column) => column.notNull())
				.addColumn('updated_at_ms', integer, (column) => column.notNull())
				.addColumn('document', text, (column) => column.notNull()),
			engine
		);
		await createTable(
			db.schema
				.createTable('assignment')
				.addColumn('id', text, (column) => column.primaryKey())
				.addColumn('workspace_id', text, (column) => column.notNull().references('workspace.id'))
				.addColumn('set_id', text, (column) => column.notNull())
				.addColumn('version', integer, (column) => column.notNull())
				.addColumn('code', text, (column) => column.notNull().unique())
				.addColumn('title', text, (column) => column.notNull())
				.addColumn('title_key', text, (column) => column.notNull())
				.addColumn('revision', integer, (column) => column.notNull())
				.addColumn('opens_at_ms', integer)
				.addColumn('closes_at_ms', integer)
				.addColumn('created_at_ms', integer, (column) => column.notNull())
				.addColumn('updated_at_ms', integer, (column) => column.notNull())
				.addColumn('document', text, (column) => column.notNull())
				.addForeignKeyConstraint(
					'assignment_set_version_fk',
					['set_id', 'version'],
					'set_version',
					['set_id', 'version']
				),
			engine
		);
		await createTable(
			db.schema
				.createTable('participant')
				.addColumn('id', text, (column) => column.primaryKey())
				.addColumn('assignment_id', text, (column) => column.notNull().references('assignment.id'))
				.addColumn('learner_id', text, (column) => column.references('learner.id'))
				.addColumn('name', text)
				.addColumn('time_multiplier', text, (column) => column.notNull())
				.addColumn('number', integer, (column) => column.notNull())
				.addColumn('listed', integer, (column) => column.notNull())
				.addColumn('created_at_ms', integer, (column) => column.notNull())
				.addColumn('updated_at_ms', integer, (column) => column.notNull())
				.addUniqueConstraint('participant_learner', ['assignment_id', 'learner_id']),
			engine
		);

		// An attempt outside of any assignment has neither.
		await db.schema.alterTable('attempt').addColumn('assignment_id', text).execute();
		await db.schema.alterTable('attempt').addColumn('participant_id', text).execute();

		const index = (name: string, table: string, columns: string[]) =>
			db.schema.createIndex(name).on(table).columns(columns).execute();
		await index('attempt_of_assignment', 'attempt', ['assignment_id', 'started_at_ms']);
		await index('attempt_of_version', 'attempt', ['set_id', 'version']);
		await index('session_of_workspace', 'workspace_session', ['workspace_id']);
		await index('passkey_of_workspace', 'workspace_passkey', ['workspace_id']);
		await index('bank_of_workspace', 'workspace_bank', [
			'workspace_id',
			'updated_at_ms',
			'title_key'
		]);
		await index('set_of_workspace', 'workspace_set', [
			'workspace_id',
			'updated_at_ms',
			'title_key'
		]);
		await index('assignment_of_workspace', 'assignment', [
			'workspace_id',
			'updated_at_ms',
			'title_key'
		]);
		await index('assignment_of_set', 'assignment', ['set_id']);
		await index('participant_of_assignment', 'participant', ['assignment_id', 'number']);
	}
};
