import { postFact } from '#lib/browser/attempt-api.ts';
import { isKept } from '#lib/browser/kept-cache.ts';
import { keepInOutbox, newCommandKey } from '#lib/browser/outbox.ts';
import type { Entry } from '#lib/core/review/entry.ts';

/**
 * Sends a remark about an entry's question into the log of its attempt. Without a connection it waits
 * in the outbox, which every page sends. The value says whether the server has or will have it: it
 * takes remarks only from the browser that the quiz was taken in.
 */
export async function sendReport(
	{ attemptId, questionId }: Pick<Entry, 'attemptId' | 'questionId'>,
	comment: string
): Promise<boolean> {
	const key = newCommandKey();
	const command = { type: 'question.reported', questionId, comment, key };
	// The copy of a kept quiz takes in what the server answers: that is for its own sender.
	const answer = (await isKept(attemptId))
		? ({ kind: 'unreachable' } as const)
		: await postFact(attemptId, command);
	if (answer.kind === 'unreachable') keepInOutbox(attemptId, command, Date.now());
	return answer.kind !== 'refused';
}
