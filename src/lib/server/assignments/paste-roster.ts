import {
	LONGEST_NAME,
	nameKey,
	namesInList,
	readName,
	type NameRefusal
} from '#lib/core/bank/learner-name.ts';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import { randomId } from '../identity.ts';
import type { ParticipantRecord } from '../storage/workspace-records.ts';
import { ownAssignmentIn } from './find-own-assignment.ts';
import { holdAssignment } from './hold-assignment.ts';
import { MOST_PARTICIPANTS, nextNumber } from './participant-of.ts';

/** What became of a pasted list. `repeated` names are on the roster already, or twice in the list. */
export type Pasting = {
	readonly added: readonly string[];
	readonly repeated: readonly string[];
	readonly refused: readonly { readonly line: string; readonly reason: NameRefusal }[];
};

export type PasteRefusal =
	'assignment-not-found' | 'names-not-asked' | 'list-empty' | 'assignment-full';

function sortOut(list: string, known: readonly string[]): Pasting {
	const keys = new Set(known.map(nameKey));
	const added: string[] = [];
	const repeated: string[] = [];
	const refused: { line: string; reason: NameRefusal }[] = [];
	for (const line of namesInList(list)) {
		const name = readName(line);
		if (!name.ok) {
			refused.push({ line: line.trim().slice(0, LONGEST_NAME), reason: name.reason });
			continue;
		}
		const key = nameKey(name.value);
		(keys.has(key) ? repeated : added).push(name.value);
		keys.add(key);
	}
	return { added, repeated, refused };
}

/**
 * Puts names on a roster, one a line, for learners to claim when they join. Names that are there
 * already, or twice in the list, are told and not added again.
 */
export async function pasteRoster(
	app: App,
	workspaceId: string,
	assignmentId: string,
	list: string
): Promise<Outcome<Pasting, PasteRefusal>> {
	const at = app.now();
	return app.storage.transaction(async (repository): Promise<Outcome<Pasting, PasteRefusal>> => {
		const own = await ownAssignmentIn(repository, workspaceId, assignmentId);
		if (!own || !(await holdAssignment(repository, assignmentId))) {
			return fail('assignment-not-found');
		}
		if (own.terms.names !== 'real') return fail('names-not-asked');
		const participants = await repository.listParticipants(assignmentId);
		const pasting = sortOut(
			list,
			participants.map(({ name = '' }) => name)
		);
		const { added, repeated, refused } = pasting;
		if (added.length + repeated.length + refused.length === 0) return fail('list-empty');
		if (participants.length + added.length > MOST_PARTICIPANTS) return fail('assignment-full');
		const first = nextNumber(participants);
		for (const [index, name] of added.entries()) {
			const line: ParticipantRecord = {
				id: randomId(),
				assignmentId,
				name,
				timeMultiplier: '1',
				number: first + index,
				listed: true,
				createdAtMs: at,
				updatedAtMs: at
			};
			await repository.saveParticipant(line);
		}
		return succeed(pasting);
	});
}
