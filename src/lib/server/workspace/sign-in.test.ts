import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestWorld, type TestWorld } from '../../../../tests/support/test-world.ts';
import {
	aDeviceWithWorkspace,
	NEW_DEVICE,
	type OwnDevice
} from '../../../../tests/support/workspaces.ts';
import { removePassword } from './remove-way.ts';
import { setPassword } from './set-password.ts';
import { signIn } from './sign-in.ts';

const address = '198.51.100.7';
const password = 'the ferry came back';
const wrong = { ok: false, reason: 'wrong-name-or-password' };

let world: TestWorld;
let mere: OwnDevice;
beforeEach(async () => {
	world = await openTestWorld();
	mere = await aDeviceWithWorkspace(world.app);
	await setPassword(world.app, mere.workspaceId, { name: 'Mere', password, address });
});
afterEach(() => world.close());

const enter = (name: string, typed = password, device = NEW_DEVICE) =>
	signIn(world.app, device, { name, password: typed, address });
const enteredAs = (workspaceId: string) => ({ ok: true, value: { workspaceId } });

describe('signing in with a name and a password', () => {
	test.each(['Mere', ' mere ', 'MERE', 'Ｍｅｒｅ'])('works as %j', async (name) => {
		expect(await enter(name)).toMatchObject(enteredAs(mere.workspaceId));
	});

	test('says the same of a wrong password, of a name nobody has and of what can be neither', async () => {
		expect(await enter('mere', 'the ferry came bacK')).toEqual(wrong);
		expect(await enter('nobody')).toEqual(wrong);
		expect(await enter('')).toEqual(wrong);
		expect(await enter('mere', '')).toEqual(wrong);
		expect(await enter('mere', 'x'.repeat(100_000))).toEqual(wrong);
	});

	test('makes a name that nobody has wait like one that somebody has', async () => {
		const waits = async (name: string) => {
			for (let times = 0; times < 10; times++) expect(await enter(name, 'guess')).toEqual(wrong);
			return enter(name);
		};
		const tooMany = { ok: false, reason: 'too-many-tries', waitMs: 60_000 };
		expect(await waits('mere')).toEqual(tooMany);
		expect(await waits('nobody')).toEqual(tooMany);
		world.clock.nowMs += 60_000;
		expect(await enter('mere')).toMatchObject(enteredAs(mere.workspaceId));
	});

	test('leaves no workspace with things in it behind that nothing leads to', async () => {
		const other = await aDeviceWithWorkspace(world.app);
		expect(await enter('mere', password, other)).toEqual({
			ok: false,
			reason: 'workspace-not-kept'
		});
	});
});

describe('the name and password of a workspace', () => {
	test('can be changed: those before are of no use any more, and the name is free', async () => {
		const changed = { name: 'Mere Aroha', password: 'a tug towed it', address };
		expect(await setPassword(world.app, mere.workspaceId, changed)).toEqual({
			ok: true,
			value: 'mere aroha'
		});
		expect(await enter('mere')).toEqual(wrong);
		expect(await enter('mere aroha')).toEqual(wrong);
		expect(await enter('mere aroha', 'a tug towed it')).toMatchObject(enteredAs(mere.workspaceId));
		const tom = await aDeviceWithWorkspace(world.app);
		expect(
			await setPassword(world.app, tom.workspaceId, { name: 'mere', password, address })
		).toEqual({ ok: true, value: 'mere' });
	});

	test('can be taken away', async () => {
		await removePassword(world.app, mere.workspaceId);
		expect(await enter('mere')).toEqual(wrong);
		const { loginName, passwordHash } =
			(await world.app.storage.findWorkspace(mere.workspaceId)) ?? {};
		expect([loginName, passwordHash]).toEqual([undefined, undefined]);
	});

	test('are one workspace’s own, however the name is written', async () => {
		const tom = await aDeviceWithWorkspace(world.app);
		const given = { name: 'MERE ', password: 'a tug towed it', address };
		expect(await setPassword(world.app, tom.workspaceId, given)).toEqual({
			ok: false,
			reason: 'name-taken'
		});
		expect(await enter('mere')).toMatchObject(enteredAs(mere.workspaceId));
	});

	test('cannot be used to find out many names: a taken one counts as a failed try', async () => {
		const tom = await aDeviceWithWorkspace(world.app);
		const ask = () => setPassword(world.app, tom.workspaceId, { name: 'mere', password, address });
		for (let times = 0; times < 10; times++) expect((await ask()).ok).toBe(false);
		expect(await ask()).toEqual({ ok: false, reason: 'too-many-tries', waitMs: 60_000 });
	});

	test('are not stored as they were typed', async () => {
		const stored = JSON.stringify(await world.app.storage.findWorkspace(mere.workspaceId));
		expect(stored).toContain('$argon2id$');
		expect(stored).not.toContain(password);
	});

	test.each([
		[{ name: 'me', password }, 'name-too-short'],
		[{ name: 'mere', password: 'too short' }, 'password-too-short'],
		[{ name: 'mere', password: 'password123' }, 'password-common'],
		[{ name: 'Mere Aroha', password: 'mere aroha' }, 'password-is-name']
	])('are refused as %j', async (given, reason) => {
		expect(await setPassword(world.app, mere.workspaceId, { ...given, address })).toEqual({
			ok: false,
			reason
		});
	});

	test('of a workspace that is gone cannot be set', async () => {
		const given = { name: 'nobody', password, address };
		expect(await setPassword(world.app, 'nowhere', given)).toEqual({
			ok: false,
			reason: 'workspace-not-found'
		});
	});
});
