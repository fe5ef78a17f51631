import { inStretches } from './id-stretches.ts';
import type { Execute, Queries } from './queries.ts';
import { attemptFromRow, eventFromRow, setSummaryFromRow } from './rows.ts';
import type { NotebookReader } from './storage.ts';

/** The part of the reader that serves notebooks. */
export function createNotebookReader({ db, once }: Queries, execute: Execute): NotebookReader {
	/** Asks for some ids at a time: a query takes only so many parameters. */
	async function askInStretches<Row>(
		ids: readonly string[],
		ask: (some: readonly string[]) => Promise<readonly Row[]>
	): Promise<readonly Row[]> {
		const rows: Row[] = [];
		for (const some of inStretches(ids)) rows.push(...(await ask(some)));
		return rows;
	}

	return {
		async readSomeEvents(stream, afterSeq, most) {
			const rows = await execute(
				once('read-some-events', [stream, afterSeq, most], (db) =>
					db
						.selectFrom('event')
						.selectAll()
						.where('stream', '=', stream)
						.where('seq', '>', afterSeq)
						.orderBy('seq')
						.limit(most)
				)
			);
			return rows.map(eventFromRow);
		},

		async lastSeqOf(stream) {
			const [last] = await execute(
				once('last-seq', [stream], (db) =>
					db
						.selectFrom('event')
						.select(({ fn }) => fn.max('seq').as('seq'))
						.where('stream', '=', stream)
				)
			);
			return last?.seq ?? 0;
		},

		async listKeys(stream, prefix) {
			const last =
				prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
			const rows = await execute(
				db
					.selectFrom('event')
					.select('key')
					.where('stream', '=', stream)
					.where('key', '>=', prefix)
					.where('key', '<', last)
					.orderBy('key')
			);
			return rows.map(({ key }) => key);
		},

		async listUsedKeys(stream, keys) {
			const rows = await askInStretches(keys, (some) =>
				execute(
					db.selectFrom('event').select('key').where('stream', '=', stream).where('key', 'in', some)
				)
			);
			return rows.map(({ key }) => key);
		},

		async listAttemptsById(ids) {
			const rows = await askInStretches(ids, (some) =>
				execute(db.selectFrom('attempt').selectAll().where('id', 'in', some))
			);
			return rows.map(attemptFromRow);
		},

		async listVersionsOf(setIds) {
			const rows = await askInStretches(setIds, (some) =>
				execute(
					db
						.selectFrom('set_version')
						.select(['set_id', 'version', 'title', 'hash', 'published_at_ms', 'article_ids'])
						.select(['question_count', 'audience'])
						.where('set_id', 'in', some)
						.orderBy('set_id')
						.orderBy('version', 'desc')
				)
			);
			return rows.map(setSummaryFromRow);
		},

		async listCommonBanks(articleId) {
			const rows = await execute(
				db
					.selectFrom('bank')
					.select('id')
					.where('article_id', '=', articleId)
					.where('id', 'not in', db.selectFrom('drawing').select('bank_id'))
					.where('id', 'not in', db.selectFrom('learner_bank').select('bank_id'))
					.where('id', 'not in', db.selectFrom('workspace_bank').select('bank_id'))
					.orderBy('id')
			);
			return rows.map(({ id }) => id);
		}
	};
}
