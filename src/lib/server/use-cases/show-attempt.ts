import type { App } from '../app.ts';
import { catchUp } from '../catch-up.ts';
import { screenForLearner, type LearnerScreen } from '../learner-attempt.ts';

/** Shows where a learner's attempt stands. Another learner's attempt is not found. */
export async function showAttempt(
	app: App,
	learnerId: string | undefined,
	attemptId: string
): Promise<LearnerScreen | undefined> {
	const now = app.now();
	const caughtUp = await catchUp(app, learnerId, attemptId, now);
	return caughtUp && screenForLearner(attemptId, caughtUp, now);
}
