import { isSameName, readName, type NameRefusal } from '#lib/core/bank/learner-name.ts';
import type { Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import type { ParticipantRecord } from '../storage/workspace-records.ts';
import { changeParticipant, type RosterRefusal } from './change-participant.ts';

/** Gives a line of the roster another name, unless another line has it. */
export async function renameParticipant(
	app: App,
	workspaceId: string,
	assignmentId: string,
	participantId: string,
	typed: string
): Promise<Outcome<ParticipantRecord, RosterRefusal | NameRefusal | 'name-taken'>> {
	const name = readName(typed);
	if (!name.ok) return name;
	return changeParticipant<'name-taken'>(
		app,
		workspaceId,
		assignmentId,
		participantId,
		(participant, others) =>
			others.some((other) => isSameName(other.name ?? '', name.value))
				? 'name-taken'
				: { ...participant, name: name.value }
	);
}
