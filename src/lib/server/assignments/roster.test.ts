import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
	aWorkspace,
	openWorkspaceWorld,
	someTerms,
	type WorkspaceWorld
} from '../../../../tests/support/workspace-world.ts';
import type { ParticipantRecord } from '../storage/workspace-records.ts';
import { enrolLearner } from '../use-cases/identify-learner.ts';
import { joinAssignment } from './join-assignment.ts';
import { listRoster } from './list-roster.ts';
import { mergeParticipants } from './merge-participants.ts';
import { pasteRoster } from './paste-roster.ts';
import { renameParticipant } from './rename-participant.ts';
import { setTimeMultiplier } from './set-time-multiplier.ts';
import { startAssignedAttempt } from './start-assigned-attempt.ts';

let world: WorkspaceWorld;
let assignmentId: string;
beforeEach(async () => {
	world = await openWorkspaceWorld();
	({ id: assignmentId } = await world.give({ terms: someTerms({ names: 'real' }) }));
});
afterEach(() => world.close());

const paste = (list: string) => pasteRoster(world.app, world.workspaceId, assignmentId, list);
const linesOf = async () =>
	(await listRoster(world.app, world.workspaceId, assignmentId))?.lines ?? [];
const lineOf = async (name: string) => {
	const line = (await linesOf()).find((candidate) => candidate.name === name);
	if (!line) throw new Error(`Nobody on the roster is called ${name}`);
	return line;
};
const join = async (name: string): Promise<ParticipantRecord> => {
	const { learnerId } = await enrolLearner(world.app);
	const joined = await joinAssignment(world.app, assignmentId, learnerId, { name });
	if (!joined.ok) throw new Error(joined.reason);
	return joined.value;
};
const start = (learnerId = '') => startAssignedAttempt(world.app, assignmentId, learnerId);

describe('a pasted roster', () => {
	test('adds one name a line and tells which are there twice', async () => {
		await join('Ana Rangi');
		expect(await paste('1. Tom Hale\nana rangi\n\nMere\nTOM HALE\n!\n')).toEqual({
			ok: true,
			value: {
				added: ['Tom Hale', 'Mere'],
				repeated: ['ana rangi', 'TOM HALE'],
				refused: [{ line: '!', reason: 'name-empty' }]
			}
		});
		expect((await linesOf()).map(({ number, name, listed }) => [number, name, listed])).toEqual([
			[1, 'Ana Rangi', false],
			[2, 'Tom Hale', true],
			[3, 'Mere', true]
		]);
	});

	test('that is empty, or for an assignment that asks for no names, is refused', async () => {
		expect(await paste(' \n\n')).toEqual({ ok: false, reason: 'list-empty' });
		const { id } = await world.give();
		expect(await pasteRoster(world.app, world.workspaceId, id, 'Mia')).toEqual({
			ok: false,
			reason: 'names-not-asked'
		});
	});

	test('of more names than a school has is refused, and of as many is taken in', async () => {
		const names = Array.from({ length: 2001 }, (_, index) => `Learner ${index}`);
		expect(await paste(names.join('\n'))).toEqual({ ok: false, reason: 'assignment-full' });
		expect(await paste(names.slice(1).join('\n'))).toMatchObject({ ok: true });
		const { learnerId } = await enrolLearner(world.app);
		expect(await joinAssignment(world.app, assignmentId, learnerId, { name: 'One more' })).toEqual({
			ok: false,
			reason: 'assignment-full'
		});
		expect(
			await joinAssignment(world.app, assignmentId, learnerId, { name: 'learner 7' })
		).toMatchObject({ ok: true });
	});
});

describe('a line of the roster', () => {
	test('can be renamed, but not like another', async () => {
		const { id } = await join('Mia');
		await paste('Tom Hale');
		const rename = (name: string) =>
			renameParticipant(world.app, world.workspaceId, assignmentId, id, name);
		expect(await rename('tom hale')).toEqual({ ok: false, reason: 'name-taken' });
		expect(await rename(' ')).toEqual({ ok: false, reason: 'name-empty' });
		expect(await rename('MIA')).toMatchObject({ ok: true, value: { name: 'MIA' } });
		expect((await linesOf()).map(({ name }) => name)).toEqual(['MIA', 'Tom Hale']);
	});

	test('has a time of its own', async () => {
		const { id } = await join('Mia');
		const set = (multiplier: string) =>
			setTimeMultiplier(world.app, world.workspaceId, assignmentId, id, multiplier);
		expect(await set('1.5')).toMatchObject({ ok: true, value: { timeMultiplier: '1.5' } });
		expect(await set('unlimited')).toMatchObject({ value: { timeMultiplier: 'unlimited' } });
		expect(await set('7')).toEqual({ ok: false, reason: 'multiplier-unknown' });
		expect((await lineOf('Mia')).timeMultiplier).toBe('unlimited');
	});

	test('is changed by its own workspace alone', async () => {
		const { id } = await join('Mia');
		const other = await aWorkspace(world.app);
		const refused = { ok: false, reason: 'assignment-not-found' };
		const { app } = world;
		expect(await renameParticipant(app, other, assignmentId, id, 'Max')).toEqual(refused);
		expect(await setTimeMultiplier(app, other, assignmentId, id, '2')).toEqual(refused);
		expect(await mergeParticipants(app, other, assignmentId, id, 'x')).toEqual(refused);
		expect(await pasteRoster(app, other, assignmentId, 'Max')).toEqual(refused);
		expect(await listRoster(app, other, assignmentId)).toBeUndefined();
		const elsewhere = await world.give();
		expect(await renameParticipant(app, world.workspaceId, elsewhere.id, id, 'Max')).toEqual({
			ok: false,
			reason: 'participant-not-found'
		});
		expect((await linesOf()).map(({ name }) => name)).toEqual(['Mia']);
	});
});

describe('two lines that are one learner', () => {
	const merge = (fromId: string, intoId: string) =>
		mergeParticipants(world.app, world.workspaceId, assignmentId, fromId, intoId);

	test('become one with the attempts and the more generous time of both', async () => {
		await paste('Mia Kahu');
		const listed = await lineOf('Mia Kahu');
		const joined = await join('mia');
		await start(joined.learnerId);
		await setTimeMultiplier(world.app, world.workspaceId, assignmentId, joined.id, '2');
		expect(await merge(joined.id, listed.id)).toMatchObject({
			ok: true,
			value: { id: listed.id, name: 'Mia Kahu', learnerId: joined.learnerId, timeMultiplier: '2' }
		});
		expect(await linesOf()).toEqual([
			{
				id: listed.id,
				name: 'Mia Kahu',
				number: 1,
				listed: true,
				timeMultiplier: '2',
				hasJoined: true,
				attempts: 1,
				finished: 0,
				seenAtMs: world.clock.nowMs
			}
		]);
	});

	test('are known on both devices afterwards', async () => {
		const [phone, desk] = [await join('Mia'), await join('Mia at home')];
		const began = await start(phone.learnerId);
		await start(desk.learnerId);
		await merge(phone.id, desk.id);
		expect(await start(phone.learnerId)).toEqual(began);
		const again = await joinAssignment(world.app, assignmentId, phone.learnerId ?? '', {
			name: 'Somebody'
		});
		expect(again).toMatchObject({ ok: true, value: { id: desk.id } });
		expect(await linesOf()).toMatchObject([{ name: 'Mia at home', attempts: 2 }]);
	});

	test('are two different lines that are both there', async () => {
		const { id } = await join('Mia');
		expect(await merge(id, id)).toEqual({ ok: false, reason: 'same-participant' });
		expect(await merge(id, 'nothing')).toEqual({ ok: false, reason: 'participant-not-found' });
		expect(await merge('nothing', id)).toEqual({ ok: false, reason: 'participant-not-found' });
		expect(await linesOf()).toHaveLength(1);
	});
});
