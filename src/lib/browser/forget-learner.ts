import { deleteDB } from 'idb';
import { listKept, releaseAttempt } from './kept-attempts.ts';
import { NOTEBOOK_DATABASE } from './notebook-database.ts';

/**
 * Takes off this device what a learner leaves on it, before somebody else learns here: the notebook
 * and the kept quizzes. What waits to be sent stays: it belongs to attempts that only their learner
 * could open.
 */
export async function forgetLearner(): Promise<void> {
	for (const { id } of await listKept()) await releaseAttempt(id);
	await deleteDB(NOTEBOOK_DATABASE);
}
