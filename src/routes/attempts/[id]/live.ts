import { fetchAttempt, type AttemptCopy } from '#lib/browser/attempt-api.ts';
import { isKept } from '#lib/browser/kept-cache.ts';
import '#lib/ui/question/every-fields.ts';
import { AttemptSession, type Taken } from './attempt-session.svelte.ts';
import Confirming from './Confirming.svelte';
import Explaining from './Explaining.svelte';
import Paused from './Paused.svelte';
import Reviewing from './Reviewing.svelte';
import Summary from './Summary.svelte';
import Waiting from './Waiting.svelte';

export { commandFromForm } from '#lib/core/quiz/command-form.ts';

/** The screens beyond asking. */
export const screens = { Explaining, Paused, Confirming, Summary, Waiting, Reviewing } as const;

/** How long a quiz that is on the device waits for the server's copy. */
const PATIENCE_MS = 3000;

/** The server's copy, or the device's own when the server cannot be reached. */
async function takeCopy(attemptId: string, isKeptHere: boolean): Promise<Taken> {
	if (!isKeptHere) {
		return { copy: await fetchAttempt(attemptId), takenAtMs: Date.now(), isStale: false };
	}
	const { readKept, renewKept } = await import('#lib/browser/kept-attempts.ts');
	try {
		const copy = await fetchAttempt(attemptId, PATIENCE_MS);
		await renewKept(copy);
		return { copy, takenAtMs: Date.now(), isStale: false };
	} catch (error) {
		const kept = await readKept(attemptId);
		if (!kept) throw error;
		return { ...kept, isStale: true };
	}
}

/** A session on the learner's copy of the attempt, connected. */
export async function startSession(
	attemptId: string,
	reload: (problem?: string) => Promise<unknown>
): Promise<AttemptSession> {
	const taken = await takeCopy(attemptId, await isKept(attemptId));
	const session = new AttemptSession(taken, { reload, keep: keepIfWanted });
	session.connect();
	return session;
}

/** A quiz may be put on the device, or let go, while it is on the screen. */
async function keepIfWanted(copy: AttemptCopy): Promise<void> {
	if (!(await isKept(copy.id))) return;
	const { renewKept } = await import('#lib/browser/kept-attempts.ts');
	await renewKept(copy).catch(() => undefined);
}
