import { writeTerms } from '#lib/core/bank/assignment.ts';
import type { AssignmentDraft } from '#lib/core/bank/assignment-form.ts';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import type { AssignmentRecord } from '../storage/workspace-records.ts';
import { ownAssignmentIn, type OwnAssignment } from './find-own-assignment.ts';

/** Why an assignment stayed as it is. `edited-meanwhile`: its revision is another than the one that was looked at. */
export type ChangeRefusal = 'assignment-not-found' | 'edited-meanwhile';

/** Saves what `change` makes of an own assignment that is still revision `expected`. */
export async function changeOwnAssignment(
	app: App,
	workspaceId: string,
	assignmentId: string,
	expected: number,
	change: (own: OwnAssignment, at: number) => AssignmentRecord
): Promise<Outcome<AssignmentRecord, ChangeRefusal>> {
	const at = app.now();
	return app.storage.transaction(
		async (repository): Promise<Outcome<AssignmentRecord, ChangeRefusal>> => {
			const own = await ownAssignmentIn(repository, workspaceId, assignmentId);
			if (!own) return fail('assignment-not-found');
			if (own.record.revision !== expected) return fail('edited-meanwhile');
			const record = { ...change(own, at), revision: expected + 1, updatedAtMs: at };
			const saved = await repository.saveAssignment(record, expected);
			return saved.ok ? succeed(record) : fail('edited-meanwhile');
		}
	);
}

/** The record with another window; what is undefined is left out. */
export function withWindow(
	{ opensAtMs: _opens, closesAtMs: _closes, ...record }: AssignmentRecord,
	{ opensAtMs, closesAtMs }: Pick<AssignmentRecord, 'opensAtMs' | 'closesAtMs'>
): AssignmentRecord {
	return {
		...record,
		...(opensAtMs !== undefined && { opensAtMs }),
		...(closesAtMs !== undefined && { closesAtMs })
	};
}

/**
 * Changes the title, the window and the terms of an assignment. Attempts that have begun go on under
 * the rules they began with, until the window closes.
 */
export function changeAssignment(
	app: App,
	workspaceId: string,
	assignmentId: string,
	expected: number,
	{ title, terms, ...window }: AssignmentDraft
): Promise<Outcome<AssignmentRecord, ChangeRefusal>> {
	return changeOwnAssignment(app, workspaceId, assignmentId, expected, ({ record }) => ({
		...withWindow(record, window),
		title,
		document: writeTerms(terms)
	}));
}
