import { readCode } from '#lib/core/bank/join-code.ts';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import type { AssignmentRecord } from '../storage/workspace-records.ts';

export type CodeRefusal = 'code-unreadable' | 'code-unknown';

/** An assignment, or why there is none; `too-many-codes` says how long to wait, in milliseconds. */
export type CodeFinding =
	| Outcome<AssignmentRecord, CodeRefusal>
	| { readonly ok: false; readonly reason: 'too-many-codes'; readonly waitMs: number };

/** The assignment whose code somebody at this address typed. Different wrong codes are counted. */
export async function findByCode(app: App, address: string, typed: string): Promise<CodeFinding> {
	const code = readCode(typed);
	if (code === undefined) return fail('code-unreadable');
	const begun = app.codeLimit.begin({ address, code }, app.now());
	if (!begun.ok) return { ok: false, reason: 'too-many-codes', waitMs: begun.waitMs };
	const record = await app.storage.findAssignmentByCode(code);
	if (!record) return fail('code-unknown');
	begun.succeed();
	return succeed(record);
}
