import type { App } from '../app.ts';
import { randomId } from '../identity.ts';
import { purgeDeleted } from './purge-deleted.ts';
import { rowOf, streamOfLearner } from './notebook-stream.ts';

/**
 * Deletes what the server holds of a learner's notebook, for good. One event is left, which says that all
 * until now is forgotten: the attempts stay, since they may be a teacher's results, and do not come
 * back into the notebook.
 */
export async function emptyServerNotebook(app: App, learnerId: string): Promise<void> {
	const at = app.now();
	const stream = streamOfLearner(learnerId);
	const emptied = { type: 'notebook.emptied', id: randomId(), at, turn: 1 } as const;
	const had = await app.storage.transaction(async (repository) => {
		const rows = await repository.readSomeEvents(stream, 0, 2);
		await repository.deleteNotebook(stream);
		await repository.appendEvents(stream, 0, [rowOf(emptied, at)]);
		return rows.some(({ type }) => type !== 'notebook.emptied');
	});
	app.notebooks.folded.delete(learnerId);
	if (had) await purgeDeleted(app);
}
