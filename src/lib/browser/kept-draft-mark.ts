/** Under this, followed by an attempt's id, lies what is selected or typed there and not submitted. */
export const DRAFT_PREFIX = 'newsproof-answer-draft:';

/** Whether an earlier page of an attempt left something unsubmitted. */
export function hasDraft(attemptId: string): boolean {
	try {
		return localStorage.getItem(DRAFT_PREFIX + attemptId) !== null;
	} catch {
		// Storage is switched off: nothing was kept.
		return false;
	}
}

/** Forgets what was left unsubmitted. */
export function dropDraft(attemptId: string): void {
	if (hasDraft(attemptId)) localStorage.removeItem(DRAFT_PREFIX + attemptId);
}
