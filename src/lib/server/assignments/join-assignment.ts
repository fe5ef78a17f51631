import { readTerms, windowStateAt } from '#lib/core/bank/assignment.ts';
import { isSameName, nameKey, readName, type NameRefusal } from '#lib/core/bank/learner-name.ts';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import { randomId } from '../identity.ts';
import type { ParticipantRecord } from '../storage/workspace-records.ts';
import { holdAssignment } from './hold-assignment.ts';
import { isNickname } from './nicknames.ts';
import { MOST_PARTICIPANTS, nextNumber, participantOf } from './participant-of.ts';

/** Why nobody joined. `name-claimed`: somebody else has joined under this name. */
export type JoinRefusal =
	| NameRefusal
	| 'assignment-not-found'
	| 'not-open-yet'
	| 'closed'
	| 'nickname-not-offered'
	| 'nickname-taken'
	| 'name-claimed'
	| 'assignment-full';

type Place = Outcome<ParticipantRecord, JoinRefusal>;

/** The line of the roster that a name leads to: one that waits for it, or a new one. */
function placeUnder(
	name: string,
	participants: readonly ParticipantRecord[],
	fresh: ParticipantRecord
): Place {
	const namesakes = participants.filter((line) => isSameName(line.name ?? '', name));
	const free = namesakes.find(({ learnerId }) => learnerId === undefined);
	if (free) {
		const { learnerId, updatedAtMs } = fresh;
		return succeed({ ...free, learnerId, updatedAtMs });
	}
	return namesakes.length > 0 ? fail('name-claimed') : succeed({ ...fresh, name });
}

/**
 * A learner takes part in an assignment: under the name they typed, which claims a name that the
 * teacher put down if it is the same but for case, accents and spaces; under a nickname from the
 * list; or under a number. Who takes part already stays who they are.
 */
export async function joinAssignment(
	app: App,
	assignmentId: string,
	learnerId: string,
	given: { readonly name: string }
): Promise<Outcome<ParticipantRecord, JoinRefusal>> {
	const at = app.now();
	const id = randomId();
	return app.storage.transaction(async (repository): Promise<Place> => {
		const record = await holdAssignment(repository, assignmentId);
		if (!record) return fail('assignment-not-found');
		const known = await participantOf(repository, assignmentId, learnerId);
		if (known) return succeed(known);
		const state = windowStateAt(record, at);
		if (state !== 'open') return fail(state);
		const participants = await repository.listParticipants(assignmentId);
		const fresh: ParticipantRecord = {
			id,
			assignmentId,
			learnerId,
			timeMultiplier: '1',
			number: nextNumber(participants),
			listed: false,
			createdAtMs: at,
			updatedAtMs: at
		};
		const place = placeFor(readTerms(record.document).names, given.name, participants, fresh);
		if (!place.ok) return place;
		if (place.value.id === id && participants.length >= MOST_PARTICIPANTS) {
			return fail('assignment-full');
		}
		await repository.saveParticipant(place.value);
		return place;
	});
}

function placeFor(
	names: 'real' | 'nickname' | 'none',
	typed: string,
	participants: readonly ParticipantRecord[],
	fresh: ParticipantRecord
): Place {
	switch (names) {
		case 'none':
			return succeed(fresh);
		case 'nickname': {
			if (!isNickname(typed)) return fail('nickname-not-offered');
			const isTaken = participants.some((line) => nameKey(line.name ?? '') === nameKey(typed));
			return isTaken ? fail('nickname-taken') : succeed({ ...fresh, name: typed });
		}
		case 'real': {
			const name = readName(typed);
			return name.ok ? placeUnder(name.value, participants, fresh) : name;
		}
	}
}
