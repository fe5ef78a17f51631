import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import { readNotebookCode } from '#lib/core/review/notebook-code.ts';
import type { App } from '../app.ts';
import { streamOfCode } from './notebook-stream.ts';

/** A code that somebody at an address gave. */
export type GivenCode = { readonly address: string; readonly code: string };

/** A notebook, or why there is none; `too-many-codes` says how long to wait, in milliseconds. */
export type KeptNotebookFinding =
	| Outcome<
			{ readonly stream: string; readonly lastSeq: number },
			'code-unreadable' | 'code-unknown'
	  >
	| { readonly ok: false; readonly reason: 'too-many-codes'; readonly waitMs: number };

/** The notebook that is kept under a code. Different wrong codes from an address are counted. */
export async function findKeptNotebook(
	app: App,
	{ address, code: typed }: GivenCode
): Promise<KeptNotebookFinding> {
	const code = readNotebookCode(typed);
	if (code === undefined) return fail('code-unreadable');
	const stream = streamOfCode(code);
	// The limit holds no code, only what is stored of it.
	const begun = app.notebooks.codeLimit.begin({ address, code: stream }, app.now());
	if (!begun.ok) return { ok: false, reason: 'too-many-codes', waitMs: begun.waitMs };
	const lastSeq = await app.storage.lastSeqOf(stream);
	if (lastSeq === 0) return fail('code-unknown');
	begun.succeed();
	return succeed({ stream, lastSeq });
}
