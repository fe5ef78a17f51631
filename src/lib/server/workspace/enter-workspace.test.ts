import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestWorld, type TestWorld } from '../../../../tests/support/test-world.ts';
import { aDeviceWithWorkspace, NEW_DEVICE } from '../../../../tests/support/workspaces.ts';
import { hashToken } from '../identity.ts';
import { findUnkept } from './find-unkept.ts';
import { identifyWorkspace } from './identify-workspace.ts';
import { makeRecoveryLink } from './make-recovery-link.ts';
import { recoverWorkspace } from './recover-workspace.ts';
import { removeRecoveryLink } from './remove-way.ts';

const DAY = 24 * 60 * 60 * 1000;

let world: TestWorld;
beforeEach(async () => {
	world = await openTestWorld();
});
afterEach(() => world.close());

const whose = async (token: string | undefined) =>
	(await identifyWorkspace(world.app, token))?.workspaceId;

async function linkOf(workspaceId: string): Promise<string> {
	const made = await makeRecoveryLink(world.app, workspaceId);
	if (!made.ok) throw new Error(made.reason);
	return made.value;
}

describe('a recovery link', () => {
	test('opens the workspace on another device, and again on a third', async () => {
		const { workspaceId, token } = await aDeviceWithWorkspace(world.app);
		const link = await linkOf(workspaceId);
		for (const name of ['Safari on iPhone', 'Edge on Windows']) {
			const entered = await recoverWorkspace(world.app, { name }, link);
			expect(entered).toMatchObject({ ok: true, value: { workspaceId } });
			expect(await whose(entered.ok ? entered.value.token : undefined)).toBe(workspaceId);
		}
		expect(await whose(token)).toBe(workspaceId);
		const sessions = await world.app.storage.listSessions(workspaceId);
		expect(sessions.map(({ device }) => device).toSorted()).toEqual([
			'Edge on Windows',
			'Firefox on Linux',
			'Safari on iPhone'
		]);
	});

	test('is of 256 random bits, and not stored', async () => {
		const { workspaceId } = await aDeviceWithWorkspace(world.app);
		const link = await linkOf(workspaceId);
		expect(Buffer.from(link, 'base64url')).toHaveLength(32);
		const stored = await world.app.storage.findWorkspace(workspaceId);
		expect(JSON.stringify(stored)).not.toContain(link);
		expect(stored?.recoveryHash).toBe(hashToken(link));
	});

	test('is of no use once there is a newer one, or it was removed', async () => {
		const { workspaceId } = await aDeviceWithWorkspace(world.app);
		const old = await linkOf(workspaceId);
		const newer = await linkOf(workspaceId);
		const unknown = { ok: false, reason: 'link-unknown' };
		expect(await recoverWorkspace(world.app, NEW_DEVICE, old)).toEqual(unknown);
		await removeRecoveryLink(world.app, workspaceId);
		expect(await recoverWorkspace(world.app, NEW_DEVICE, newer)).toEqual(unknown);
		expect(await recoverWorkspace(world.app, NEW_DEVICE, '')).toEqual(unknown);
	});

	test('of a workspace that is gone cannot be made', async () => {
		expect(await makeRecoveryLink(world.app, 'nowhere')).toEqual({
			ok: false,
			reason: 'workspace-not-found'
		});
	});
});

describe('a device that holds a workspace of its own', () => {
	test('is not signed in to another while nothing else leads to what is in its own', async () => {
		const mine = await aDeviceWithWorkspace(world.app);
		const theirs = await aDeviceWithWorkspace(world.app);
		const link = await linkOf(theirs.workspaceId);
		expect(await findUnkept(world.app, mine.workspaceId)).toEqual({
			banks: 0,
			sets: 1,
			assignments: 0
		});
		expect(await recoverWorkspace(world.app, mine, link)).toEqual({
			ok: false,
			reason: 'workspace-not-kept'
		});
		expect(await whose(mine.token)).toBe(mine.workspaceId);

		const own = await linkOf(mine.workspaceId);
		const entered = await recoverWorkspace(world.app, mine, link);
		expect(entered).toMatchObject({ ok: true, value: { workspaceId: theirs.workspaceId } });
		expect(await recoverWorkspace(world.app, NEW_DEVICE, own)).toMatchObject({
			ok: true,
			value: { workspaceId: mine.workspaceId }
		});
	});

	test('is signed in to another when its own is empty, and its old token ends', async () => {
		const mine = await aDeviceWithWorkspace(world.app, 'empty');
		const theirs = await aDeviceWithWorkspace(world.app);
		const entered = await recoverWorkspace(world.app, mine, await linkOf(theirs.workspaceId));
		expect(entered).toMatchObject({ ok: true, value: { workspaceId: theirs.workspaceId } });
		expect(await whose(mine.token)).toBeUndefined();
	});

	test('gets another token when it signs in to its own again', async () => {
		const mine = await aDeviceWithWorkspace(world.app);
		const entered = await recoverWorkspace(world.app, mine, await linkOf(mine.workspaceId));
		const token = entered.ok ? entered.value.token : undefined;
		expect(token).not.toBe(mine.token);
		expect([await whose(token), await whose(mine.token)]).toEqual([mine.workspaceId, undefined]);
		expect(await world.app.storage.listSessions(mine.workspaceId)).toHaveLength(1);
	});
});

describe('a signed-in device', () => {
	test('is known by its token and by nothing else', async () => {
		const { token, workspaceId } = await aDeviceWithWorkspace(world.app);
		expect(await whose(token)).toBe(workspaceId);
		for (const other of [undefined, '', `${token}x`, hashToken(token), workspaceId]) {
			expect(await whose(other)).toBeUndefined();
		}
		expect(JSON.stringify(await world.app.storage.listSessions(workspaceId))).not.toContain(token);
	});

	test('is noted as used once an hour at most', async () => {
		const { token, workspaceId } = await aDeviceWithWorkspace(world.app);
		const startMs = world.clock.nowMs;
		const usedAt = async () =>
			(await world.app.storage.listSessions(workspaceId)).map(({ usedAtMs }) => usedAtMs);
		world.clock.nowMs += DAY / 24;
		expect(await identifyWorkspace(world.app, token)).toEqual({ workspaceId, wasNoted: false });
		expect(await usedAt()).toEqual([startMs]);
		world.clock.nowMs += 1;
		expect(await identifyWorkspace(world.app, token)).toEqual({ workspaceId, wasNoted: true });
		expect(await usedAt()).toEqual([world.clock.nowMs]);
		expect(await identifyWorkspace(world.app, token)).toEqual({ workspaceId, wasNoted: false });
	});

	test('stays signed in while it is used, and for a year after', async () => {
		const { token, workspaceId } = await aDeviceWithWorkspace(world.app);
		for (let times = 0; times < 3; times++) {
			world.clock.nowMs += 364 * DAY;
			expect(await whose(token)).toBe(workspaceId);
		}
		world.clock.nowMs += 365 * DAY;
		expect(await whose(token)).toBeUndefined();
	});
});
