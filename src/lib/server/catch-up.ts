import type { App } from './app.ts';
import {
	appendToAttempt,
	eventOf,
	expiryKey,
	expiryOf,
	extendFold,
	foldAttempt,
	outageOf,
	returnKey,
	returnOf,
	type FoldedAttempt
} from './attempt-log.ts';
import { StorageUnavailableError } from './storage/storage-errors.ts';

/**
 * A learner's attempt as of now: a time that ran out while nobody looked, or a server that was away
 * meanwhile, is noted first. Another learner's attempt is not found.
 */
export async function catchUp(
	app: App,
	learnerId: string | undefined,
	attemptId: string,
	now: number
): Promise<FoldedAttempt | undefined> {
	const record = await app.storage.findAttempt(attemptId);
	if (!record || record.learnerId !== learnerId) return undefined;
	const folded = await foldAttempt(app, app.storage, attemptId);
	const outage = await outageOf(app.storage, folded, now);
	const expiry = expiryOf(folded, outage, now);
	const facts = expiry.length > 0 ? expiry : returnOf(folded, outage, now);
	if (facts.length === 0) return folded;
	const key = expiry.length > 0 ? expiryKey(folded.seq) : returnKey(folded.seq);
	const events = facts.map((fact) => eventOf(fact, key, now));
	const after = extendFold(folded, facts);
	try {
		// Losing a race against an answer is no loss: that answer noted the same itself.
		await app.storage.transaction((repository) =>
			appendToAttempt(repository, record, folded, after, events)
		);
	} catch (error) {
		// Reading goes on while nothing can be written; the next look notes it.
		if (error instanceof StorageUnavailableError) return after;
		throw error;
	}
	const settled = await foldAttempt(app, app.storage, attemptId);
	app.foldedAttempts.set(attemptId, settled);
	return settled;
}
