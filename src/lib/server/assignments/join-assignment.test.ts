import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NameMode } from '#lib/core/bank/assignment.ts';
import {
	openWorkspaceWorld,
	someTerms,
	type WorkspaceWorld
} from '../../../../tests/support/workspace-world.ts';
import type { AssignmentGift } from './give-assignment.ts';
import { enrolLearner } from '../use-cases/identify-learner.ts';
import { joinAssignment } from './join-assignment.ts';
import { listRoster } from './list-roster.ts';
import { pasteRoster } from './paste-roster.ts';

let world: WorkspaceWorld;
beforeEach(async () => void (world = await openWorkspaceWorld()));
afterEach(() => world.close());

const give = (names: NameMode, set: Partial<AssignmentGift> = {}) =>
	world.give({ terms: someTerms({ names }), ...set });
const join = async (assignmentId: string, name = '') => {
	const { learnerId } = await enrolLearner(world.app);
	return joinAssignment(world.app, assignmentId, learnerId, { name });
};
const rosterOf = async (assignmentId: string) =>
	(await listRoster(world.app, world.workspaceId, assignmentId))?.lines.map(
		({ number, name, listed, hasJoined }) => ({ number, name, listed, hasJoined })
	);

describe('joining under a real name', () => {
	test('puts the name on the roster, tidied', async () => {
		const { id } = await give('real');
		const { learnerId } = await enrolLearner(world.app);
		expect(await joinAssignment(world.app, id, learnerId, { name: ' Mia   K. ' })).toEqual({
			ok: true,
			value: {
				id: expect.any(String),
				assignmentId: id,
				learnerId,
				name: 'Mia K.',
				timeMultiplier: '1',
				number: 1,
				listed: false,
				createdAtMs: world.clock.nowMs,
				updatedAtMs: world.clock.nowMs
			}
		});
	});

	test('claims a name that the teacher put down, whatever its case, accents and spaces', async () => {
		const { id } = await give('real');
		await pasteRoster(world.app, world.workspaceId, id, 'Zoë Ngata\nTom Hale');
		expect(await join(id, 'zoe  NGATA')).toMatchObject({ ok: true, value: { name: 'Zoë Ngata' } });
		expect(await rosterOf(id)).toEqual([
			{ number: 1, name: 'Zoë Ngata', listed: true, hasJoined: true },
			{ number: 2, name: 'Tom Hale', listed: true, hasJoined: false }
		]);
	});

	test('does not take a name that somebody else has claimed', async () => {
		const { id } = await give('real');
		await join(id, 'Mia K.');
		expect(await join(id, 'mia k')).toEqual({ ok: false, reason: 'name-claimed' });
		expect(await join(id, 'Mia L')).toMatchObject({ ok: true, value: { number: 2 } });
	});

	test('needs a name', async () => {
		const { id } = await give('real');
		expect(await join(id, ' … ')).toEqual({ ok: false, reason: 'name-empty' });
		expect(await join(id, 'x'.repeat(61))).toEqual({ ok: false, reason: 'name-too-long' });
	});
});

describe('joining under a nickname', () => {
	test('takes one from the list, once', async () => {
		const { id } = await give('nickname');
		expect(await join(id, 'Brave Otter')).toMatchObject({
			ok: true,
			value: { name: 'Brave Otter', listed: false }
		});
		expect(await join(id, 'Brave Otter')).toEqual({ ok: false, reason: 'nickname-taken' });
	});

	test('takes nothing that a learner wrote', async () => {
		const { id } = await give('nickname');
		expect(await join(id, 'Mia K.')).toEqual({ ok: false, reason: 'nickname-not-offered' });
		expect(await rosterOf(id)).toEqual([]);
	});
});

describe('joining without a name', () => {
	test('gives each learner a number, and keeps nothing that was typed', async () => {
		const { id } = await give('none');
		await join(id, 'Mia K.');
		await join(id);
		expect(await rosterOf(id)).toEqual([
			{ number: 1, name: undefined, listed: false, hasJoined: true },
			{ number: 2, name: undefined, listed: false, hasJoined: true }
		]);
	});

	test('gives learners who join at once numbers of their own', async () => {
		const { id } = await give('none');
		await Promise.all(Array.from({ length: 30 }, () => join(id)));
		const numbers = (await rosterOf(id))?.map(({ number }) => number);
		expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
	});
});

describe('who has joined', () => {
	test('stays who they are, also when they press twice or type something else', async () => {
		const { id } = await give('real');
		const { learnerId } = await enrolLearner(world.app);
		const [first, second] = await Promise.all(
			['Mia', 'Max'].map((name) => joinAssignment(world.app, id, learnerId, { name }))
		);
		expect(second).toEqual(first);
		expect(await rosterOf(id)).toHaveLength(1);
	});

	test('is somebody else in another assignment', async () => {
		const [one, other] = [await give('real'), await give('nickname')];
		const { learnerId } = await enrolLearner(world.app);
		await joinAssignment(world.app, one.id, learnerId, { name: 'Mia' });
		expect(
			await joinAssignment(world.app, other.id, learnerId, { name: 'Kind Heron' })
		).toMatchObject({ value: { name: 'Kind Heron' } });
	});
});

describe('the window', () => {
	test('lets learners join from its beginning until just before its end', async () => {
		const { nowMs } = world.clock;
		const { id } = await give('none', { opensAtMs: nowMs + 1000, closesAtMs: nowMs + 2000 });
		const joinAt = (atMs: number) => {
			world.clock.nowMs = nowMs + atMs;
			return join(id);
		};
		expect(await joinAt(999)).toEqual({ ok: false, reason: 'not-open-yet' });
		expect(await joinAt(1000)).toMatchObject({ ok: true });
		expect(await joinAt(1999)).toMatchObject({ ok: true });
		expect(await joinAt(2000)).toEqual({ ok: false, reason: 'closed' });
	});

	test('knows who has joined also when it is closed', async () => {
		const { id } = await give('none', { closesAtMs: world.clock.nowMs + 1000 });
		const { learnerId } = await enrolLearner(world.app);
		const joined = await joinAssignment(world.app, id, learnerId, { name: '' });
		world.clock.nowMs += 2000;
		expect(await joinAssignment(world.app, id, learnerId, { name: '' })).toEqual(joined);
	});
});

test('an assignment that is gone cannot be joined', async () => {
	expect(await join('nothing')).toEqual({ ok: false, reason: 'assignment-not-found' });
});
