import type { App } from '../app.ts';
import { catchUp } from '../catch-up.ts';
import { isUnfinished } from '../use-cases/list-sets.ts';

/** Notes what happened to the learner's attempts while nobody looked: time ran out, or results may be seen. */
export async function catchUpAttempts(
	app: App,
	assignmentId: string,
	learnerId: string
): Promise<void> {
	const now = app.now();
	for (const attempt of await app.storage.listAttempts(learnerId)) {
		const isOpen = isUnfinished(attempt) || attempt.state === 'withheld';
		if (attempt.assignmentId === assignmentId && isOpen) {
			await catchUp(app, learnerId, attempt.id, now);
		}
	}
}
