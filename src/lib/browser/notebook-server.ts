import type { SyncAnswer } from '#lib/core/review/notebook-sync.ts';
import type { SyncQuestion } from './notebook-store.ts';

/** What came of a request. `unreachable`: nobody knows, and the same may be asked again. */
export type ServerAnswer<Value> =
	| { readonly kind: 'done'; readonly value: Value }
	| { readonly kind: 'refused'; readonly reason: string }
	| { readonly kind: 'unreachable' };

const TIMEOUT_MS = 20_000;

async function ask<Value>(method: string, body?: unknown): Promise<ServerAnswer<Value>> {
	// Said to be offline is offline; `online` says when to ask again.
	if (!navigator.onLine) return { kind: 'unreachable' };
	try {
		const response = await fetch('/notebook/sync', {
			method,
			...(body !== undefined && {
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body)
			}),
			signal: AbortSignal.timeout(TIMEOUT_MS)
		});
		// Too much at once, or too much to do: the same is right a little later.
		if (response.status >= 500 || response.status === 429) return { kind: 'unreachable' };
		const answer: { ok: true; value: Value } | { ok: false; reason: string } =
			await response.json();
		return answer.ok
			? { kind: 'done', value: answer.value }
			: { kind: 'refused', reason: answer.reason };
	} catch {
		return { kind: 'unreachable' };
	}
}

/** Exchanges news with the server of this page. Never throws, nor do the others. */
export function postSync(question: SyncQuestion): Promise<ServerAnswer<SyncAnswer>> {
	return ask('POST', question);
}

/** Begins a notebook on the server, under a new code. */
export function beginOnServer(): Promise<ServerAnswer<{ readonly code: string }>> {
	return ask('PUT');
}

/** Deletes the notebook under a code, or without one that of the cookie's learner. */
export function deleteOnServer(code: string | undefined): Promise<ServerAnswer<unknown>> {
	return ask('DELETE', code === undefined ? {} : { code });
}
