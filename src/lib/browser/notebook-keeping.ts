import { readNotebookCode } from '#lib/core/review/notebook-code.ts';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import { beginOnServer, deleteOnServer, postSync } from './notebook-server.ts';
import type { NotebookStore } from './notebook-store.ts';
import { syncNotebook } from './notebook-sync.ts';
import { inTurn } from './notebook-turns.ts';

/** `refused`: the server does not want to now, because of too many requests or a full notebook. */
export type KeepingRefusal = 'unreachable' | 'refused';

/** Keeps the notebook on the server from now on. The value is the code under which other devices find it. */
export async function startKeeping(store: NotebookStore): Promise<Outcome<string, KeepingRefusal>> {
	// What was done without script comes along.
	await syncNotebook(store);
	const begun = await beginOnServer();
	if (begun.kind !== 'done') return fail(begun.kind);
	const code = readNotebookCode(begun.value.code) ?? begun.value.code;
	await store.exchange.keepUnder(code);
	await syncNotebook(store);
	return succeed(code);
}

/** Joins this device's notebook with the one that the server keeps under a code. Nothing changes when there is none. */
export async function joinKeeping(
	store: NotebookStore,
	typed: string
): Promise<Outcome<string, KeepingRefusal | 'code-unreadable' | 'code-unknown'>> {
	const code = readNotebookCode(typed);
	if (code === undefined) return fail('code-unreadable');
	const found = await postSync({ code, after: 0, events: [], pages: {} });
	if (found.kind === 'refused' && found.reason === 'code-unknown') return fail('code-unknown');
	if (found.kind !== 'done') return fail(found.kind);
	await store.exchange.keepUnder(code);
	await syncNotebook(store);
	return succeed(code);
}

/** Goes on without the server, on this device alone. What the server has stays there for the other devices. */
export async function stopKeeping(store: NotebookStore): Promise<void> {
	await store.exchange.keepUnder(undefined);
}

/**
 * Deletes the notebook: on the server, under its code and what was done without script, and on this
 * device. Nothing is deleted when the server cannot be reached although it has a copy: the code, the
 * only way to it, would be lost. With `isServerLeft` the device alone is emptied.
 */
export async function deleteNotebook(
	store: NotebookStore,
	{ isServerLeft = false } = {}
): Promise<Outcome<void, KeepingRefusal>> {
	return inTurn(async () => {
		const keeping = await store.keeping();
		if (keeping.kind === 'kept' && !isServerLeft) {
			const deleted = await deleteOnServer(keeping.code);
			const isGone = deleted.kind === 'refused' && deleted.reason === 'code-unknown';
			if (deleted.kind !== 'done' && !isGone) return fail(deleted.kind);
		}
		if (!isServerLeft) await deleteOnServer(undefined);
		await store.exchange.keepUnder(undefined);
		await store.empty(store.now());
		return succeed(undefined);
	});
}
