import type { App } from './app.ts';
import {
	appendToAttempt,
	eventOf,
	expiryKey,
	expiryOf,
	extendFold,
	foldAttempt,
	outageOf,
	type FoldedAttempt
} from './attempt-log.ts';

/**
 * A learner's attempt as of now: a time that ran out while nobody looked is noted first. Another
 * learner's attempt is not found.
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
	const [expiry] = expiryOf(folded, await outageOf(app.storage, folded, now), now);
	if (!expiry) return folded;
	const after = extendFold(folded, [expiry]);
	// Losing a race against an answer is no loss: that answer noted the time itself.
	await app.storage.transaction((repository) =>
		appendToAttempt(repository, record, folded, after, [
			eventOf(expiry, expiryKey(folded.seq), now)
		])
	);
	const settled = await foldAttempt(app, app.storage, attemptId);
	app.foldedAttempts.set(attemptId, settled);
	return settled;
}
