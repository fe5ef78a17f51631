import { createNotebookReader } from './notebook-reader.ts';
import type { Execute, Queries } from './queries.ts';
import {
	articleFromRow,
	attemptFromRow,
	bankFromRow,
	drawingFromRow,
	drawingSummaryFromRow,
	eventFromRow,
	learnerFromRow,
	serverRunFromRow,
	setSummaryFromRow,
	setVersionFromRow
} from './rows.ts';
import type { RepositoryReader, StoredEvent } from './storage.ts';
import { createWorkspaceReader } from './workspace-reader.ts';

const STREAMS_AT_ONCE = 500;

/** The reading half of the repository: `queries` says what to ask, `execute` asks it. */
export function createReader(queries: Queries, execute: Execute): RepositoryReader {
	const { db, once } = queries;

	return {
		...createWorkspaceReader(queries, execute),
		...createNotebookReader(queries, execute),

		async findArticle(id) {
			const [row] = await execute(db.selectFrom('article').selectAll().where('id', '=', id));
			return row && articleFromRow(row);
		},

		async findBank(id) {
			const [row] = await execute(db.selectFrom('bank').selectAll().where('id', '=', id));
			return row && bankFromRow(row);
		},

		async findDrawing(bankId) {
			const [row] = await execute(
				db.selectFrom('drawing').selectAll().where('bank_id', '=', bankId)
			);
			return row && drawingFromRow(row);
		},

		async hasBank(learnerId, bankId) {
			const rows = await execute(
				db
					.selectFrom('learner_bank')
					.select('bank_id')
					.where('learner_id', '=', learnerId)
					.where('bank_id', '=', bankId)
			);
			return rows.length > 0;
		},

		async listDrawings(learnerId, most) {
			const rows = await execute(
				db
					.selectFrom('learner_bank as own')
					.innerJoin('drawing', 'drawing.bank_id', 'own.bank_id')
					.where('own.learner_id', '=', learnerId)
					.select(['drawing.bank_id', 'drawing.title', 'drawing.seed'])
					.select(['drawing.generator_version', 'drawing.auto_count'])
					.select(['drawing.review_count', 'drawing.drawn_at_ms'])
					.orderBy('own.since_ms', 'desc')
					.orderBy('own.bank_id')
					.limit(most)
			);
			return rows.map(drawingSummaryFromRow);
		},

		async listSets() {
			const history = db
				.selectFrom('set_version')
				.where('audience', '=', 'everyone')
				.groupBy('set_id')
				.select(({ fn }) => [
					'set_id',
					fn.max('version').as('last_version'),
					fn.min('published_at_ms').as('first_published_at_ms')
				])
				.as('history');
			const rows = await execute(
				db
					.selectFrom('set_version as newest')
					.innerJoin(history, (join) =>
						join
							.onRef('history.set_id', '=', 'newest.set_id')
							.onRef('history.last_version', '=', 'newest.version')
					)
					.select(['newest.set_id', 'newest.version', 'newest.title', 'newest.hash'])
					.select(['newest.published_at_ms', 'newest.article_ids', 'newest.question_count'])
					.select('newest.audience')
					.orderBy('history.first_published_at_ms')
					.orderBy('newest.set_id')
			);
			return rows.map(setSummaryFromRow);
		},

		async listSetsOf(learnerId, most) {
			const rows = await execute(
				db
					.selectFrom('learner_set as own')
					.innerJoin('set_version as newest', 'newest.set_id', 'own.set_id')
					.where('own.learner_id', '=', learnerId)
					.where('newest.version', '=', ({ selectFrom }) =>
						selectFrom('set_version as any_version')
							.whereRef('any_version.set_id', '=', 'own.set_id')
							.select(({ fn }) => fn.max('any_version.version').as('version'))
					)
					.select(['newest.set_id', 'newest.version', 'newest.title', 'newest.hash'])
					.select(['newest.published_at_ms', 'newest.article_ids', 'newest.question_count'])
					.select('newest.audience')
					.orderBy('own.since_ms', 'desc')
					.orderBy('own.set_id')
					.limit(most)
			);
			return rows.map(setSummaryFromRow);
		},

		async findSetVersion(setId, version) {
			const versions = db.selectFrom('set_version').selectAll().where('set_id', '=', setId);
			const [row] = await execute(
				version === undefined
					? versions.orderBy('version', 'desc').limit(1)
					: versions.where('version', '=', version)
			);
			return row && setVersionFromRow(row);
		},

		async findLearner(tokenHash) {
			const [row] = await execute(
				once('find-learner', [tokenHash], (db) =>
					db.selectFrom('learner').selectAll().where('token_hash', '=', tokenHash)
				)
			);
			return row && learnerFromRow(row);
		},

		async findAttempt(id) {
			const [row] = await execute(
				once('find-attempt', [id], (db) =>
					db.selectFrom('attempt').selectAll().where('id', '=', id)
				)
			);
			return row && attemptFromRow(row);
		},

		async listAttempts(learnerId) {
			const rows = await execute(
				db
					.selectFrom('attempt')
					.selectAll()
					.where('learner_id', '=', learnerId)
					.orderBy('started_at_ms', 'desc')
					.orderBy('id')
			);
			return rows.map(attemptFromRow);
		},

		async listAttemptsOfAssignment(assignmentId) {
			const rows = await execute(
				db
					.selectFrom('attempt')
					.selectAll()
					.where('assignment_id', '=', assignmentId)
					.orderBy('started_at_ms')
					.orderBy('id')
			);
			return rows.map(attemptFromRow);
		},

		async listAttemptsOfVersion(setId, version) {
			const rows = await execute(
				db
					.selectFrom('attempt')
					.selectAll()
					.where('set_id', '=', setId)
					.where('version', '=', version)
					.orderBy('started_at_ms')
					.orderBy('id')
			);
			return rows.map(attemptFromRow);
		},

		async listVersions(setId) {
			const rows = await execute(
				db
					.selectFrom('set_version')
					.select(['set_id', 'version', 'title', 'hash', 'published_at_ms', 'article_ids'])
					.select(['question_count', 'audience'])
					.where('set_id', '=', setId)
					.orderBy('version', 'desc')
			);
			return rows.map(setSummaryFromRow);
		},

		async listAttemptIds(most, afterId = '') {
			const rows = await execute(
				db.selectFrom('attempt').select('id').where('id', '>', afterId).orderBy('id').limit(most)
			);
			return rows.map(({ id }) => id);
		},

		async readEvents(stream, afterSeq = 0) {
			const rows = await execute(
				once('read-events', [stream, afterSeq], (db) =>
					db
						.selectFrom('event')
						.selectAll()
						.where('stream', '=', stream)
						.where('seq', '>', afterSeq)
						.orderBy('seq')
				)
			);
			return rows.map(eventFromRow);
		},

		async readEventsOf(streams) {
			const found = new Map<string, StoredEvent[]>();
			// Fewer than the parameters that SQLite or PostgreSQL takes at once.
			for (let from = 0; from < streams.length; from += STREAMS_AT_ONCE) {
				const rows = await execute(
					db
						.selectFrom('event')
						.selectAll()
						.where('stream', 'in', streams.slice(from, from + STREAMS_AT_ONCE))
						.orderBy('stream')
						.orderBy('seq')
				);
				for (const row of rows) {
					const events = found.get(row.stream) ?? [];
					events.push(eventFromRow(row));
					found.set(row.stream, events);
				}
			}
			return found;
		},

		async findEvent(stream, key) {
			const [row] = await execute(
				once('find-event', [stream, key], (db) =>
					db.selectFrom('event').selectAll().where('stream', '=', stream).where('key', '=', key)
				)
			);
			return row && eventFromRow(row);
		},

		async listServerRuns(aliveSinceMs) {
			const rows = await execute(
				db
					.selectFrom('server_run')
					.selectAll()
					.where('alive_at_ms', '>=', aliveSinceMs)
					.orderBy('started_at_ms')
					.orderBy('id')
			);
			return rows.map(serverRunFromRow);
		}
	};
}
