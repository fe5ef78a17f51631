import { appendEvents } from './append-events.ts';
import { createDeletions } from './deletions.ts';
import type { Execute, Queries } from './queries.ts';
import { createReader } from './repository-reader.ts';
import { articleToRow, attemptToRow, bankToRow, learnerToRow } from './rows.ts';
import { drawingToRow, serverRunToRow, setVersionToRow } from './rows.ts';
import type { Repository } from './storage.ts';
import { createWorkspaceRepository } from './workspace-repository.ts';

/** The repository of one transaction: `queries` says what to ask, `execute` asks it inside. */
export function createRepository(queries: Queries, execute: Execute): Repository {
	const { db, once } = queries;

	return {
		...createReader(queries, execute),
		...createWorkspaceRepository(queries, execute),
		...createDeletions(queries, execute),

		async saveArticle(article) {
			await execute(
				db
					.insertInto('article')
					.values(articleToRow(article))
					.onConflict((conflict) => conflict.column('id').doNothing())
			);
		},

		async saveBank(bank) {
			const row = bankToRow(bank);
			await execute(
				db
					.insertInto('bank')
					.values(row)
					.onConflict((conflict) => conflict.column('id').doUpdateSet(row))
			);
		},

		async saveDrawing(drawing) {
			const row = drawingToRow(drawing);
			await execute(
				db
					.insertInto('drawing')
					.values(row)
					.onConflict((conflict) => conflict.column('bank_id').doUpdateSet(row))
			);
		},

		async giveBank(learnerId, bankId, atMs) {
			await execute(
				db
					.insertInto('learner_bank')
					.values({ learner_id: learnerId, bank_id: bankId, since_ms: atMs })
					.onConflict((conflict) => conflict.columns(['learner_id', 'bank_id']).doNothing())
			);
		},

		async publishSetVersion(set) {
			const published = await execute(
				db
					.insertInto('set_version')
					.values(setVersionToRow(set))
					.onConflict((conflict) => conflict.columns(['set_id', 'version']).doNothing())
					.returning('version')
			);
			return published.length === 1 ? { ok: true } : { ok: false, reason: 'version-exists' };
		},

		async giveSet(learnerId, setId, atMs) {
			await execute(
				db
					.insertInto('learner_set')
					.values({ learner_id: learnerId, set_id: setId, since_ms: atMs })
					.onConflict((conflict) => conflict.columns(['learner_id', 'set_id']).doNothing())
			);
		},

		async saveLearner(learner) {
			const row = learnerToRow(learner);
			await execute(
				db
					.insertInto('learner')
					.values(row)
					.onConflict((conflict) => conflict.column('id').doUpdateSet(row))
			);
		},

		async saveAttempt(attempt) {
			const row = attemptToRow(attempt);
			const values = Object.values(row);
			await execute(
				once('save-attempt', [...values, ...values], (db) =>
					db
						.insertInto('attempt')
						.values(row)
						.onConflict((conflict) => conflict.column('id').doUpdateSet(row))
				)
			);
		},

		appendEvents: (stream, expectedSeq, events) =>
			appendEvents(queries, execute, stream, expectedSeq, events),

		async saveServerRun(run) {
			const row = serverRunToRow(run);
			await execute(
				db
					.insertInto('server_run')
					.values(row)
					.onConflict((conflict) => conflict.column('id').doUpdateSet(row))
			);
		}
	};
}
