import type { App } from '../app.ts';

/** The code of the assignment that an attempt was taken for, for the way back to its page. */
export async function joinCodeOf(app: App, attemptId: string): Promise<string | undefined> {
	const attempt = await app.storage.findAttempt(attemptId);
	if (attempt?.assignmentId === undefined) return undefined;
	return (await app.storage.findAssignment(attempt.assignmentId))?.code;
}
