import { randomInt } from 'node:crypto';
import {
	writeTerms,
	type AssignmentTerms,
	type AssignmentWindow
} from '#lib/core/bank/assignment.ts';
import { codeLength, makeCode } from '#lib/core/bank/join-code.ts';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import { randomId } from '../identity.ts';
import type { Repository } from '../storage/storage.ts';
import type { AssignmentRecord } from '../storage/workspace-records.ts';

/** A set to be given to a group: which, under which title and terms, and when. */
export type AssignmentGift = AssignmentWindow & {
	readonly setId: string;
	/** The newest published version when it is left out. */
	readonly version?: number;
	readonly title: string;
	readonly terms: AssignmentTerms;
};

export type GiveRefusal = 'retention-not-chosen' | 'set-not-found' | 'set-not-published';

// A new code hits an old one less than once in a million times: the second try is luck, the fifth a fault.
const TRIES = 5;

async function addUnderNewCode(
	repository: Repository,
	assignment: Omit<AssignmentRecord, 'code'>
): Promise<AssignmentRecord> {
	const length = codeLength(await repository.countAssignments());
	for (let tries = 0; tries < TRIES; tries++) {
		const record = { ...assignment, code: makeCode(length, (below) => randomInt(below)) };
		if ((await repository.addAssignment(record)).ok) return record;
	}
	throw new Error(`No free code of ${length} signs was found`);
}

/**
 * Gives a published set of the workspace to a group, under a new code. A workspace that has not
 * chosen how long it keeps what learners leave behind gives nothing.
 */
export async function giveAssignment(
	app: App,
	workspaceId: string,
	{ setId, version, title, terms, opensAtMs, closesAtMs }: AssignmentGift
): Promise<Outcome<AssignmentRecord, GiveRefusal>> {
	const id = randomId();
	const at = app.now();
	return app.storage.transaction(async (repository) => {
		const workspace = await repository.findWorkspace(workspaceId);
		if (!workspace?.retention) return fail('retention-not-chosen');
		const set = await repository.findWorkspaceSet(workspaceId, setId);
		if (!set) return fail('set-not-found');
		const published = await repository.findSetVersion(setId, version ?? set.version);
		if (set.version === undefined || !published) return fail('set-not-published');
		return succeed(
			await addUnderNewCode(repository, {
				id,
				workspaceId,
				setId,
				version: published.version,
				title,
				revision: 1,
				...(opensAtMs !== undefined && { opensAtMs }),
				...(closesAtMs !== undefined && { closesAtMs }),
				document: writeTerms(terms),
				createdAtMs: at,
				updatedAtMs: at
			})
		);
	});
}
