// Loaded into the server by `node --import`: a commit says that it is done and happens later, so
// that answers are acknowledged which are not on disk. The harness must notice.
import { DatabaseSync, type StatementSync } from 'node:sqlite';

const LATE_MS = 200;

const uncommitted = new WeakSet<DatabaseSync>();
const prepare = DatabaseSync.prototype.prepare;

DatabaseSync.prototype.prepare = function (sql, ...options) {
	const statement = prepare.call(this, sql, ...options);
	if (sql === 'begin immediate') beginUnlessBegun(this, statement);
	if (sql === 'commit') commitLate(this, statement);
	return statement;
};

function beginUnlessBegun(database: DatabaseSync, statement: StatementSync): void {
	const begin: () => unknown = statement.run.bind(statement, {});
	statement.run = () => {
		if (!uncommitted.has(database)) begin();
		return { changes: 0, lastInsertRowid: 0 };
	};
}

function commitLate(database: DatabaseSync, statement: StatementSync): void {
	const commit: () => unknown = statement.run.bind(statement, {});
	const commitNow = () => {
		uncommitted.delete(database);
		if (database.isOpen && database.isTransaction) commit();
	};
	statement.run = () => {
		if (!uncommitted.has(database)) setTimeout(commitNow, LATE_MS);
		uncommitted.add(database);
		return { changes: 0, lastInsertRowid: 0 };
	};
}
