import { setTimeout } from 'node:timers/promises';
import type { App } from '../../app.ts';
import { findOwnAssignment } from '../../assignments/find-own-assignment.ts';
import { pulseText } from '../../results/results-pulse.ts';

/** What a watcher is told: a pulse that is another than before, or only that the line is still open. */
export type ResultsNews =
	{ readonly type: 'pulse'; readonly pulse: string } | { readonly type: 'quiet' };

const LOOK_EVERY_MS = 1_500;
/** Proxies close a line on which nothing was said for half a minute or longer. */
const LOOKS_TO_QUIET = 10;

/** Waits until it is time to look again; rejects when there is nobody to look for any more. */
export type Pause = (signal: AbortSignal) => Promise<unknown>;

const pauseABit: Pause = (signal) => setTimeout(LOOK_EVERY_MS, undefined, { signal, ref: false });

async function* watch(
	app: App,
	workspaceId: string | undefined,
	assignmentId: string,
	signal: AbortSignal,
	pause: Pause
): AsyncGenerator<ResultsNews, void> {
	let last: string | undefined;
	let looks = 0;
	while (!signal.aborted) {
		// Whoever loses the assignment hears no more of it.
		if (!(await findOwnAssignment(app, workspaceId, assignmentId))) return;
		const pulse = pulseText(await app.storage.pulseOf(assignmentId));
		looks += 1;
		if (pulse !== last) yield { type: 'pulse', pulse };
		else if (looks % LOOKS_TO_QUIET === 0) yield { type: 'quiet' };
		last = pulse;
		try {
			await pause(signal);
		} catch {
			return;
		}
	}
}

/**
 * The changes in the results of an assignment of this workspace as they happen, the present state first, at
 * most one in a second and a half. It ends when `signal` is aborted and when the assignment is gone. Another
 * workspace's is not found.
 */
export async function watchResults(
	app: App,
	workspaceId: string | undefined,
	assignmentId: string,
	signal: AbortSignal,
	pause: Pause = pauseABit
): Promise<AsyncGenerator<ResultsNews, void> | undefined> {
	const own = await findOwnAssignment(app, workspaceId, assignmentId);
	return own && watch(app, workspaceId, assignmentId, signal, pause);
}
