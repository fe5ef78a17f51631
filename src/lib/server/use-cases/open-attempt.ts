import type { App } from '../app.ts';
import {
	appendToAttempt,
	eventOf,
	expiryOf,
	extendFold,
	foldAttempt,
	outageOf
} from '../attempt-log.ts';
import { attemptForLearner, type LearnerAttempt } from '../learner-attempt.ts';

/**
 * Opens an attempt where its learner left it: the same question, the same order, the same time left.
 * A time that ran out while nobody looked is noted first. Another learner's attempt is not found.
 */
export async function openAttempt(
	app: App,
	learnerId: string | undefined,
	attemptId: string
): Promise<LearnerAttempt | undefined> {
	const record = await app.storage.findAttempt(attemptId);
	if (!record || record.learnerId !== learnerId) return undefined;
	const folded = await foldAttempt(app, app.storage, attemptId);
	const now = app.now();
	const expired = expiryOf(folded, await outageOf(app.storage, folded, now), now);
	const [expiry] = expired;
	if (!expiry || !folded.snapshot.can(expiry)) return attemptForLearner(attemptId, folded, now);
	const after = extendFold(folded, [expiry]);
	// Losing a race against an answer is no loss: that answer noted the time itself.
	await app.storage.transaction((repository) =>
		appendToAttempt(repository, record, folded, after, [eventOf(expiry, `expired-${folded.seq}`)])
	);
	const settled = await foldAttempt(app, app.storage, attemptId);
	app.foldedAttempts.set(attemptId, settled);
	return attemptForLearner(attemptId, settled, now);
}
