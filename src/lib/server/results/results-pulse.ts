import type { AssignmentPulse } from '../storage/workspace-records.ts';

/** A text that changes whenever anything happens in an assignment. */
export function pulseText({ participants, attempts, facts, updatedAtMs }: AssignmentPulse): string {
	return [participants, attempts, facts, updatedAtMs].join('-');
}
