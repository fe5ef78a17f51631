import { settingsFor } from '#lib/core/bank/assignment.ts';
import { fail, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import { findQuizSet } from '../quiz-sets.ts';
import type { AssignmentRecord } from '../storage/workspace-records.ts';
import { changeOwnAssignment, withWindow, type ChangeRefusal } from './change-assignment.ts';
import { findOwnAssignment } from './find-own-assignment.ts';

/** Closes an assignment now: attempts under way end, and nobody starts another. */
export function closeNow(
	app: App,
	workspaceId: string,
	assignmentId: string,
	expected: number
): Promise<Outcome<AssignmentRecord, ChangeRefusal>> {
	return changeOwnAssignment(app, workspaceId, assignmentId, expected, ({ record }, at) => {
		const opensAtMs = (record.opensAtMs ?? at) < at ? record.opensAtMs : undefined;
		return withWindow(record, { opensAtMs, closesAtMs: at });
	});
}

/**
 * Opens an assignment at once, without an end. Where results wait for the closing time there must be
 * one: it is chosen in the form.
 */
export async function openAgain(
	app: App,
	workspaceId: string,
	assignmentId: string,
	expected: number
): Promise<Outcome<AssignmentRecord, ChangeRefusal | 'due-needs-closing'>> {
	const own = await findOwnAssignment(app, workspaceId, assignmentId);
	const set = own && (await findQuizSet(app, app.storage, own.record.setId, own.record.version));
	if (!own || !set) return fail('assignment-not-found');
	if (settingsFor(set.settings, own.terms).reveal === 'due') return fail('due-needs-closing');
	return changeOwnAssignment(app, workspaceId, assignmentId, expected, ({ record }, at) => {
		const opensAtMs = (record.opensAtMs ?? at) < at ? record.opensAtMs : undefined;
		return withWindow(record, { opensAtMs });
	});
}
