import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import { formatNotebookCode } from '#lib/core/review/notebook-code.ts';
import type { App } from '../app.ts';
import type { Visitor } from '../rate-limit.ts';
import { appendRows } from './append-rows.ts';
import { keptRow, makeNotebookCode, streamOfCode } from './notebook-stream.ts';
import { rowsOfLearner, rowsToAttach } from './rows-to-join.ts';

/** A code as it is shown, or why there is none; `too-many-requests` says how long to wait, in milliseconds. */
export type Keeping =
	| Outcome<string, 'notebook-full' | 'busy'>
	| { readonly ok: false; readonly reason: 'too-many-requests'; readonly waitMs: number };

/**
 * Begins a notebook under a new code. The attempts of the cookie's learner, and what they did without
 * script, are in it from the start; what a browser holds comes with its first exchange.
 */
export async function keepNotebook(app: App, visitor: Visitor): Promise<Keeping> {
	const waitMs = app.notebooks.keepingLimit.take(visitor, app.now());
	if (waitMs > 0) return { ok: false, reason: 'too-many-requests', waitMs };
	const code = makeNotebookCode();
	const stream = streamOfCode(code);
	const { learnerId } = visitor;
	const own = learnerId === undefined ? [] : await app.storage.listAttempts(learnerId);
	const ids = own.map(({ id }) => id);
	const appended = await appendRows(app, stream, [
		keptRow(app.now()),
		...(learnerId === undefined ? [] : await rowsOfLearner(app, stream, learnerId)),
		...(await rowsToAttach(app, stream, ids))
	]);
	if (appended.ok) return succeed(formatNotebookCode(code));
	return fail(appended.reason === 'notebook-full' ? 'notebook-full' : 'busy');
}
