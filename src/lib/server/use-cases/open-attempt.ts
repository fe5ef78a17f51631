import type { App } from '../app.ts';
import { catchUp } from '../catch-up.ts';
import { attemptForLearner, type LearnerAttempt } from '../learner-attempt.ts';

/**
 * Opens an attempt where its learner left it: the same question, the same order, the same time left.
 * Another learner's attempt is not found. The value is all that the learner may hold of it.
 */
export async function openAttempt(
	app: App,
	learnerId: string | undefined,
	attemptId: string
): Promise<LearnerAttempt | undefined> {
	const now = app.now();
	const caughtUp = await catchUp(app, learnerId, attemptId, now);
	return caughtUp && attemptForLearner(attemptId, caughtUp, now);
}
