import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestWorld, type TestWorld } from '../../../../tests/support/test-world.ts';
import {
	aDeviceWithWorkspace,
	NEW_DEVICE,
	type OwnDevice
} from '../../../../tests/support/workspaces.ts';
import { chooseRetention } from './choose-retention.ts';
import { identifyWorkspace } from './identify-workspace.ts';
import { makeRecoveryLink } from './make-recovery-link.ts';
import { openSession } from './open-session.ts';
import { renewToken } from './renew-token.ts';
import { setPassword } from './set-password.ts';
import { showKeeping } from './show-keeping.ts';
import { signOut, signOutDevice, signOutEverywhere, signOutOthers } from './sign-out.ts';

const done = { ok: true, value: undefined };
const notKept = { ok: false, reason: 'workspace-not-kept' };

let world: TestWorld;
let mine: OwnDevice;
let other: OwnDevice;
beforeEach(async () => {
	world = await openTestWorld();
	mine = await aDeviceWithWorkspace(world.app);
	other = await aDeviceWithWorkspace(world.app);
});
afterEach(() => world.close());

const whose = async (token: string) => (await identifyWorkspace(world.app, token))?.workspaceId;
const alsoOn = async (name: string) => (await openSession(world.app, mine.workspaceId, name)).token;
const deviceNames = async () =>
	(await showKeeping(world.app, mine))?.devices.map(({ name }) => name);

describe('the page about keeping a workspace', () => {
	test('shows what there is to lose while nothing else leads to it', async () => {
		expect(await showKeeping(world.app, mine)).toEqual({
			isKept: false,
			unkept: { banks: 0, sets: 1, assignments: 0 },
			hasRecoveryLink: false,
			passkeys: [],
			devices: [
				{
					id: expect.stringMatching(/^[\w-]{16}$/u),
					name: 'Firefox on Linux',
					usedAtMs: world.clock.nowMs,
					isThis: true
				}
			],
			retention: { nameDays: 30, attemptDays: 365 },
			hasChosenRetention: false,
			retentionDays: { least: 1, most: 3650 }
		});
		expect(await showKeeping(world.app, NEW_DEVICE)).toBeUndefined();
	});

	test('shows the ways there are, and nothing that opens anything', async () => {
		const made = await makeRecoveryLink(world.app, mine.workspaceId);
		await setPassword(world.app, mine.workspaceId, {
			name: 'Mere',
			password: 'the ferry came back',
			address: '198.51.100.7'
		});
		const shown = await showKeeping(world.app, mine);
		expect(shown).toMatchObject({ isKept: true, hasRecoveryLink: true, loginName: 'mere' });
		expect(shown).not.toHaveProperty('unkept');
		const stored = await world.app.storage.findWorkspace(mine.workspaceId);
		const [session] = await world.app.storage.listSessions(mine.workspaceId);
		const secrets = [
			made.ok && made.value,
			stored?.recoveryHash,
			stored?.passwordHash,
			session?.tokenHash,
			mine.token
		];
		for (const secret of secrets) {
			expect(secret).toBeTruthy();
			expect(JSON.stringify(shown)).not.toContain(secret);
		}
	});
});

describe('signing out', () => {
	test('is refused while nothing else leads to what is in the workspace', async () => {
		expect(await signOut(world.app, mine)).toEqual(notKept);
		expect(await signOutEverywhere(world.app, mine.workspaceId)).toEqual(notKept);
		expect(await whose(mine.token)).toBe(mine.workspaceId);
	});

	test('ends this device and no other', async () => {
		const phone = await alsoOn('Safari on iPhone');
		await makeRecoveryLink(world.app, mine.workspaceId);
		expect(await signOut(world.app, mine)).toEqual(done);
		expect([await whose(mine.token), await whose(phone)]).toEqual([undefined, mine.workspaceId]);
	});

	test('of an empty workspace needs nothing, nor does that of a browser without one', async () => {
		const empty = await aDeviceWithWorkspace(world.app, 'empty');
		expect(await signOut(world.app, empty)).toEqual(done);
		expect(await whose(empty.token)).toBeUndefined();
		expect(await signOut(world.app, NEW_DEVICE)).toEqual(done);
	});

	test('everywhere ends every device of the workspace, and of no other', async () => {
		await makeRecoveryLink(world.app, mine.workspaceId);
		const phone = await alsoOn('Safari on iPhone');
		expect(await signOutEverywhere(world.app, mine.workspaceId)).toEqual(done);
		expect([await whose(mine.token), await whose(phone)]).toEqual([undefined, undefined]);
		expect(await whose(other.token)).toBe(other.workspaceId);
	});

	test('of all others leaves this one', async () => {
		const phone = await alsoOn('Safari on iPhone');
		await signOutOthers(world.app, mine.workspaceId, mine.token);
		expect([await whose(mine.token), await whose(phone)]).toEqual([mine.workspaceId, undefined]);
		expect(await whose(other.token)).toBe(other.workspaceId);
	});

	test('of one device in the list ends that one, and only in this workspace', async () => {
		const phone = await alsoOn('Safari on iPhone');
		const shown = await showKeeping(world.app, mine);
		const id = shown?.devices.find(({ name }) => name === 'Safari on iPhone')?.id ?? '';
		await signOutDevice(world.app, other.workspaceId, id);
		expect(await whose(phone)).toBe(mine.workspaceId);
		await signOutDevice(world.app, mine.workspaceId, id);
		expect(await whose(phone)).toBeUndefined();
		expect(await deviceNames()).toEqual(['Firefox on Linux']);
	});

	test('leaves out of the list what has not been used for a year', async () => {
		await alsoOn('Safari on iPhone');
		world.clock.nowMs += 200 * 24 * 60 * 60 * 1000;
		await identifyWorkspace(world.app, mine.token);
		world.clock.nowMs += 200 * 24 * 60 * 60 * 1000;
		expect(await deviceNames()).toEqual(['Firefox on Linux']);
	});
});

test('a renewed token takes the place of the old one, on the same device', async () => {
	const renewed = await renewToken(world.app, mine.token);
	expect(renewed).not.toBe(mine.token);
	expect(await whose(renewed ?? '')).toBe(mine.workspaceId);
	expect(await whose(mine.token)).toBeUndefined();
	expect(await world.app.storage.listSessions(mine.workspaceId)).toHaveLength(1);
	expect(await renewToken(world.app, mine.token)).toBeUndefined();
});

describe('how long is kept what learners leave behind', () => {
	test('is chosen in days', async () => {
		const retention = { nameDays: 7, attemptDays: 90 };
		expect(await chooseRetention(world.app, mine.workspaceId, retention)).toEqual({
			ok: true,
			value: retention
		});
		expect(await showKeeping(world.app, mine)).toMatchObject({
			retention,
			hasChosenRetention: true
		});
	});

	test.each([
		[0, 365, 'days-out-of-range'],
		[30, 3651, 'days-out-of-range'],
		[1.5, 365, 'days-out-of-range'],
		[Number.NaN, 365, 'days-out-of-range'],
		[31, 30, 'names-outlast-answers']
	])('cannot be %s and %s days: %s', async (nameDays, attemptDays, reason) => {
		const chosen = { nameDays, attemptDays };
		expect(await chooseRetention(world.app, mine.workspaceId, chosen)).toEqual({
			ok: false,
			reason
		});
		expect((await showKeeping(world.app, mine))?.hasChosenRetention).toBe(false);
	});
});
