import type { RepositoryDeletions } from './deletion-storage.ts';
import type { Execute, Queries } from './queries.ts';

/** The part of the deletions that takes notebooks. */
export function createNotebookDeletions(
	{ db }: Queries,
	execute: Execute
): Pick<RepositoryDeletions, 'deleteNotebook' | 'deleteOldNotebooks'> {
	return {
		async deleteNotebook(stream) {
			const gone = await execute(
				db.deleteFrom('event').where('stream', '=', stream).where('seq', '=', 1).returning('seq')
			);
			await execute(db.deleteFrom('event').where('stream', '=', stream));
			return gone.length > 0;
		},

		async deleteOldNotebooks(beforeMs) {
			// Those of learners begin with something else, and go with their learner.
			const kept = db
				.selectFrom('event')
				.select('stream')
				// All that begins with “notebook:”, by the index.
				.where('stream', '>=', 'notebook:')
				.where('stream', '<', 'notebook;')
				.where('seq', '=', 1)
				.where('type', '=', 'notebook.kept');
			const silent = await execute(
				db
					.selectFrom('event')
					.select('stream')
					.where('stream', 'in', kept)
					.groupBy('stream')
					.having(({ fn }) => fn.max('received_at_ms'), '<', beforeMs)
			);
			for (const { stream } of silent) {
				await execute(db.deleteFrom('event').where('stream', '=', stream));
			}
			return silent.length;
		}
	};
}
