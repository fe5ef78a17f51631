import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_TERMS } from '#lib/core/bank/assignment.ts';
import { readCode } from '#lib/core/bank/join-code.ts';
import {
	aWorkspace,
	openWorkspaceWorld,
	RETENTION,
	someTerms,
	type WorkspaceWorld
} from '../../../../tests/support/workspace-world.ts';
import { openWorkspace } from '../workspace/open-session.ts';
import { findByCode } from './find-by-code.ts';
import { findOwnAssignment } from './find-own-assignment.ts';
import { giveAssignment } from './give-assignment.ts';

let world: WorkspaceWorld;
beforeEach(async () => void (world = await openWorkspaceWorld()));
afterEach(() => world.close());

const gift = { setId: 'ferry-set', title: 'Class 9b', terms: DEFAULT_TERMS };

describe('giving a set to a group', () => {
	test('makes an assignment of its newest version under a code of its own', async () => {
		await world.publishNext({ reveal: 'end' });
		const { clock, workspaceId } = world;
		const terms = someTerms({ names: 'real' });
		const record = await world.give({ terms, opensAtMs: 1, closesAtMs: 2 });
		expect(record).toEqual({
			id: expect.any(String),
			workspaceId,
			setId: 'ferry-set',
			version: 2,
			code: expect.stringMatching(/^[2-9CFHJKMNPQRTVWX]{6}$/u),
			title: 'Class 9b',
			revision: 1,
			opensAtMs: 1,
			closesAtMs: 2,
			document: expect.any(String),
			createdAtMs: clock.nowMs,
			updatedAtMs: clock.nowMs
		});
		expect(readCode(record.code)).toBe(record.code);
		expect(await findOwnAssignment(world.app, workspaceId, record.id)).toEqual({ record, terms });
	});

	test('gives an older version when it is asked for', async () => {
		await world.publishNext({ reveal: 'end' });
		expect((await world.give({ version: 1 })).version).toBe(1);
		expect(await giveAssignment(world.app, world.workspaceId, { ...gift, version: 3 })).toEqual({
			ok: false,
			reason: 'set-not-published'
		});
	});

	test('waits until it has been chosen how long names and answers are kept', async () => {
		const { workspaceId } = await openWorkspace(world.app, 'Firefox on Linux');
		expect(await giveAssignment(world.app, workspaceId, gift)).toEqual({
			ok: false,
			reason: 'retention-not-chosen'
		});
		expect(RETENTION).toEqual({ nameDays: 30, attemptDays: 365 });
	});

	test('gives nothing that is another workspace’s, or not published', async () => {
		const { app } = world;
		expect(await giveAssignment(app, await aWorkspace(app), gift)).toEqual({
			ok: false,
			reason: 'set-not-found'
		});
		const own = await app.storage.findWorkspaceSet(world.workspaceId, 'ferry-set');
		if (!own) throw new Error('The set is not there');
		const { version: _, ...draft } = { ...own, setId: 'kea-set', revision: 1 };
		await app.storage.transaction((repository) => repository.saveWorkspaceSet(draft, 0));
		expect(await giveAssignment(app, world.workspaceId, { ...gift, setId: 'kea-set' })).toEqual({
			ok: false,
			reason: 'set-not-published'
		});
	});
});

describe('an assignment', () => {
	test('is found by its workspace alone', async () => {
		const { app } = world;
		const { id } = await world.give();
		expect(await findOwnAssignment(app, await aWorkspace(app), id)).toBeUndefined();
		expect(await findOwnAssignment(app, undefined, id)).toBeUndefined();
		expect(await findOwnAssignment(app, world.workspaceId, 'nothing')).toBeUndefined();
	});

	test('is found by its code, however that is written', async () => {
		const record = await world.give();
		const typed = [...record.code.toLowerCase()].join(' ');
		expect(await findByCode(world.app, '192.0.2.7', typed)).toEqual({ ok: true, value: record });
	});
});

describe('a wrong code', () => {
	const address = '192.0.2.7';

	test('is told from one that can be none', async () => {
		expect(await findByCode(world.app, address, 'K7M2QX')).toEqual({
			ok: false,
			reason: 'code-unknown'
		});
		expect(await findByCode(world.app, address, 'class 9b!')).toEqual({
			ok: false,
			reason: 'code-unreadable'
		});
	});

	test('that is one of too many has to wait, and says how long', async () => {
		for (const first of '23456789CFHJKMNPQRTVWX') {
			for (const second of '234567') {
				await findByCode(world.app, address, `${first}${second}HHHHH`);
			}
		}
		expect(await findByCode(world.app, address, 'XXXXXX')).toEqual({
			ok: false,
			reason: 'too-many-codes',
			waitMs: 15_000
		});
		const { code } = await world.give();
		expect(await findByCode(world.app, '192.0.2.8', code)).toMatchObject({ ok: true });
	});
});
