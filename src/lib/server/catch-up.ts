import type { App } from './app.ts';
import { appendToAttempt, eventOf, extendFold, foldAttempt } from './attempt-log.ts';
import { noticeKey, noticesOf, outageOf, returnOf } from './attempt-notices.ts';
import { windowOf, type AttemptWindow } from './attempt-window.ts';
import type { FoldedAttempt } from './folded-attempt.ts';
import { StorageUnavailableError } from './storage/storage-errors.ts';

/** An attempt as of now, and when it closes. */
export type CaughtUp = { readonly folded: FoldedAttempt; readonly window: AttemptWindow };

/**
 * A learner's attempt as of now: a time that ran out while nobody looked, a window that closed, or a
 * server that was away meanwhile, is noted first. Another learner's attempt is not found.
 */
export async function catchUp(
	app: App,
	learnerId: string | undefined,
	attemptId: string,
	now: number
): Promise<CaughtUp | undefined> {
	const record = await app.storage.findAttempt(attemptId);
	if (!record || record.learnerId !== learnerId) return undefined;
	const folded = await foldAttempt(app, app.storage, attemptId);
	const outage = await outageOf(app.storage, folded, now);
	const window = await windowOf(app.storage, record, now);
	const noticed = noticesOf(folded, outage, window, now);
	const facts = noticed.length > 0 ? noticed : returnOf(folded, outage, now);
	if (facts.length === 0) return { folded, window };
	const events = facts.map((fact) => eventOf(fact, noticeKey(fact.type, folded.seq), now));
	const after = extendFold(folded, facts);
	try {
		// Losing a race against an answer is no loss: that answer noted the same itself.
		await app.storage.transaction((repository) =>
			appendToAttempt(repository, record, folded, after, events)
		);
	} catch (error) {
		// Reading goes on while nothing can be written; the next look notes it.
		if (error instanceof StorageUnavailableError) return { folded: after, window };
		throw error;
	}
	const settled = await foldAttempt(app, app.storage, attemptId);
	app.foldedAttempts.set(attemptId, settled);
	return { folded: settled, window };
}
