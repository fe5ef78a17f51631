import { outageBetween } from './server-run.ts';
import type { AttemptRecord, RepositoryReader } from './storage/storage.ts';

/** When an attempt ends whatever its learner does, and when results that wait for a date may be seen. */
export type AttemptWindow = { readonly closesAtMs?: number; readonly revealsAtMs?: number };

const AROUND_CLOSING_MS = 60 * 60 * 1000;

/**
 * The window of an attempt as of `now`. What the server was away in the hour before the closing time
 * and in the hour after it is added to it, for everyone alike: a learner who meant to use the last
 * hour of a long window is not robbed of it, and nobody sees results while another still answers.
 */
export async function windowOf(
	reader: RepositoryReader,
	{ assignmentId }: Pick<AttemptRecord, 'assignmentId'>,
	now: number
): Promise<AttemptWindow> {
	if (assignmentId === undefined) return {};
	const assignment = await reader.findAssignment(assignmentId);
	if (assignment?.closesAtMs === undefined) return {};
	const { closesAtMs } = assignment;
	if (now < closesAtMs) return { closesAtMs, revealsAtMs: closesAtMs };
	// Before there was an assignment there was nothing to be away from.
	const since = Math.max(closesAtMs - AROUND_CLOSING_MS, assignment.createdAtMs);
	const until = Math.min(now, closesAtMs + AROUND_CLOSING_MS);
	const runs = await reader.listServerRuns(since);
	const movedMs = closesAtMs + outageBetween(runs, since, until);
	return { closesAtMs: movedMs, revealsAtMs: movedMs };
}
