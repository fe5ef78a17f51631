import { AttemptWithheldError, fetchAttempt, postFact } from '#lib/browser/attempt-api.ts';
import { isKept } from '#lib/browser/kept-cache.ts';
import { keepInOutbox, newCommandKey } from '#lib/browser/outbox.ts';
import type { Entry } from '#lib/core/review/entry.ts';
import type { ReportWay } from '#lib/ui/notebook/sitting-deeds.ts';

/** What became of a remark. `waits`: it is sent once there is a connection. */
export type ReportOutcome = 'sent' | 'waits' | 'refused';

const PATIENCE_MS = 5000;

/** Whether the server takes remarks on an attempt from this browser: only where its quiz was taken. */
export async function findReportWay(attemptId: string): Promise<ReportWay> {
	try {
		await fetchAttempt(attemptId, PATIENCE_MS);
		return 'open';
	} catch (error) {
		return error instanceof AttemptWithheldError ? 'refused' : 'waits';
	}
}

/**
 * Sends a remark about an entry's question into the log of its attempt. Without a connection it waits
 * in the outbox, which every page sends.
 */
export async function sendReport(
	{ attemptId, questionId }: Pick<Entry, 'attemptId' | 'questionId'>,
	comment: string
): Promise<ReportOutcome> {
	const key = newCommandKey();
	const command = { type: 'question.reported', questionId, comment, key };
	// The copy of a kept quiz takes in what the server answers: that is for its own sender.
	const isForAnother = await isKept(attemptId);
	const answer = isForAnother
		? ({ kind: 'unreachable' } as const)
		: await postFact(attemptId, command);
	if (answer.kind === 'refused') return 'refused';
	if (answer.kind === 'acknowledged') return 'sent';
	keepInOutbox(attemptId, command, Date.now());
	return isForAnother && navigator.onLine ? 'sent' : 'waits';
}
