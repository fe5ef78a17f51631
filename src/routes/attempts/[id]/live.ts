import { fetchAttempt } from '#lib/browser/attempt-api.ts';
import { AttemptSession } from './attempt-session.svelte.ts';
import Confirming from './Confirming.svelte';
import Explaining from './Explaining.svelte';
import Paused from './Paused.svelte';
import Reviewing from './Reviewing.svelte';
import Summary from './Summary.svelte';
import Waiting from './Waiting.svelte';

export { commandFromForm } from '#lib/core/quiz/command-form.ts';

/** The screens beyond asking. */
export const screens = { Explaining, Paused, Confirming, Summary, Waiting, Reviewing } as const;

/** A session on the learner's copy of the attempt, connected. */
export async function startSession(
	attemptId: string,
	reload: (problem?: string) => Promise<unknown>
): Promise<AttemptSession> {
	const copy = await fetchAttempt(attemptId);
	const session = new AttemptSession(copy, Date.now(), reload);
	session.connect();
	return session;
}
