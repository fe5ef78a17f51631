import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
	makeAuthenticator,
	TEST_SITE,
	type TestAuthenticator,
	type Twist
} from '../../../../tests/support/authenticator.ts';
import { openTestWorld, type TestWorld } from '../../../../tests/support/test-world.ts';
import {
	aDeviceWithWorkspace,
	NEW_DEVICE,
	type OwnDevice
} from '../../../../tests/support/workspaces.ts';
import { addPasskey } from './add-passkey.ts';
import { beginPasskey, beginPasskeySignIn } from './begin-passkey.ts';
import { isKept } from './is-kept.ts';
import { CHALLENGE_LIFE_MS } from './passkey-challenges.ts';
import { userHandleOf } from './passkey-site.ts';
import { removePasskey } from './remove-way.ts';
import { signInWithPasskey } from './sign-in-with-passkey.ts';

const done = { ok: true, value: undefined };
const no = (reason: string) => ({ ok: false, reason });

let world: TestWorld;
let mere: OwnDevice;
beforeEach(async () => {
	world = await openTestWorld();
	mere = await aDeviceWithWorkspace(world.app);
});
afterEach(() => world.close());

async function register(authenticator: TestAuthenticator, workspaceId = mere.workspaceId) {
	const { token, options } = await beginPasskey(world.app, workspaceId, TEST_SITE);
	return addPasskey(world.app, workspaceId, TEST_SITE, {
		answer: authenticator.register(options.challenge),
		challengeToken: token,
		label: 'Firefox on Linux'
	});
}

function enter(authenticator: TestAuthenticator, twist: Twist = {}, device = NEW_DEVICE) {
	const { token, options } = beginPasskeySignIn(world.app, TEST_SITE);
	const answer = authenticator.answer(options.challenge, userHandleOf(mere.workspaceId), twist);
	return signInWithPasskey(world.app, device, TEST_SITE, { answer, challengeToken: token });
}

describe('a passkey', () => {
	test('that was added signs in on another device, again and again', async () => {
		const authenticator = makeAuthenticator();
		expect(await isKept(world.app, mere.workspaceId)).toBe(false);
		expect(await register(authenticator)).toEqual(done);
		expect(await isKept(world.app, mere.workspaceId)).toBe(true);
		for (let times = 0; times < 3; times++) {
			expect(await enter(authenticator)).toMatchObject({
				ok: true,
				value: { workspaceId: mere.workspaceId }
			});
		}
		const stored = await world.app.storage.findPasskey(authenticator.credentialId);
		expect([stored?.signCount, stored?.label]).toEqual([3, 'Firefox on Linux']);
	});

	test('that was removed, or never added, signs in nowhere', async () => {
		const [known, unknown] = [makeAuthenticator(), makeAuthenticator()];
		await register(known);
		expect(await enter(unknown)).toEqual(no('passkey-refused'));
		await removePasskey(world.app, mere.workspaceId, known.credentialId);
		expect(await enter(known)).toEqual(no('passkey-refused'));
	});

	test('cannot be removed by another workspace', async () => {
		const authenticator = makeAuthenticator();
		await register(authenticator);
		const other = await aDeviceWithWorkspace(world.app);
		await removePasskey(world.app, other.workspaceId, authenticator.credentialId);
		expect(await enter(authenticator)).toMatchObject({ ok: true });
	});

	test('cannot be added twice, nor taken over by another workspace', async () => {
		const authenticator = makeAuthenticator();
		await register(authenticator);
		const other = await aDeviceWithWorkspace(world.app);
		expect(await register(authenticator)).toEqual(no('passkey-known'));
		expect(await register(authenticator, other.workspaceId)).toEqual(no('passkey-known'));
		expect(await enter(authenticator)).toMatchObject({
			ok: true,
			value: { workspaceId: mere.workspaceId }
		});
	});

	test('is asked for without saying which there are, and made only where none is', async () => {
		const authenticator = makeAuthenticator();
		await register(authenticator);
		expect(Object.keys(beginPasskeySignIn(world.app, TEST_SITE).options).toSorted()).toEqual([
			'challenge',
			'rpId'
		]);
		const { options } = await beginPasskey(world.app, mere.workspaceId, TEST_SITE);
		expect(options).toMatchObject({
			known: [authenticator.credentialId],
			algorithms: [-7, -8, -257],
			userHandle: userHandleOf(mere.workspaceId)
		});
		expect(JSON.stringify(options)).not.toContain(mere.workspaceId);
	});

	test('of which there are twenty is enough', async () => {
		const outcomes = [];
		for (let n = 0; n < 21; n++) outcomes.push(await register(makeAuthenticator('EdDSA')));
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(20);
		expect(outcomes.at(-1)).toEqual(no('too-many-passkeys'));
	});
});

describe('an answer to a challenge', () => {
	test.each<[string, Twist]>([
		['signed by another key', { signWith: makeAuthenticator().privateKey }],
		['given to another site', { origin: 'https://evil.test' }],
		['by whoever found the device', { flags: 0x01 }],
		['with a counter that stands still', { signCount: 0 }],
		['by a credential nobody has', { credentialId: 'AAAA' }]
	])('%s lets nobody in', async (_, twist) => {
		const authenticator = makeAuthenticator();
		await register(authenticator);
		expect(await enter(authenticator)).toMatchObject({ ok: true });
		expect(await enter(authenticator, twist)).toEqual(no('passkey-refused'));
	});

	test('in the name of another workspace lets nobody in', async () => {
		const authenticator = makeAuthenticator();
		await register(authenticator);
		const { token, options } = beginPasskeySignIn(world.app, TEST_SITE);
		const answer = authenticator.answer(options.challenge, userHandleOf('another'));
		expect(
			await signInWithPasskey(world.app, NEW_DEVICE, TEST_SITE, { answer, challengeToken: token })
		).toEqual(no('passkey-refused'));
	});

	test('counts once, in time, and in the browser it was made for', async () => {
		const authenticator = makeAuthenticator();
		await register(authenticator);
		const { token, options } = beginPasskeySignIn(world.app, TEST_SITE);
		const other = beginPasskeySignIn(world.app, TEST_SITE);
		const answer = authenticator.answer(options.challenge, userHandleOf(mere.workspaceId));
		const give = (challengeToken?: string) =>
			signInWithPasskey(world.app, NEW_DEVICE, TEST_SITE, { answer, challengeToken });
		expect(await give()).toEqual(no('challenge-over'));
		expect(await give(other.token)).toEqual(no('passkey-refused'));
		expect(await give(token)).toMatchObject({ ok: true });
		expect(await give(token)).toEqual(no('challenge-over'));

		const late = beginPasskeySignIn(world.app, TEST_SITE);
		world.clock.nowMs += CHALLENGE_LIFE_MS;
		expect(await give(late.token)).toEqual(no('challenge-over'));
	});

	test('to one purpose is of no use for another', async () => {
		const authenticator = makeAuthenticator();
		const given = { answer: authenticator.register('x'), label: '' };
		const { token } = beginPasskeySignIn(world.app, TEST_SITE);
		expect(
			await addPasskey(world.app, mere.workspaceId, TEST_SITE, { ...given, challengeToken: token })
		).toEqual(no('challenge-over'));

		const other = await aDeviceWithWorkspace(world.app);
		const begun = await beginPasskey(world.app, other.workspaceId, TEST_SITE);
		expect(
			await addPasskey(world.app, mere.workspaceId, TEST_SITE, {
				answer: authenticator.register(begun.options.challenge),
				challengeToken: begun.token,
				label: ''
			})
		).toEqual(no('challenge-over'));
		expect(await world.app.storage.listPasskeys(mere.workspaceId)).toEqual([]);
	});

	test.each([undefined, null, 'text', [], {}, { credentialId: 'a\u0000b' }])(
		'that is none (%j) lets nobody in and adds nothing',
		async (answer) => {
			const { token } = beginPasskeySignIn(world.app, TEST_SITE);
			expect(
				await signInWithPasskey(world.app, NEW_DEVICE, TEST_SITE, { answer, challengeToken: token })
			).toEqual(no('passkey-refused'));
			const begun = await beginPasskey(world.app, mere.workspaceId, TEST_SITE);
			expect(
				await addPasskey(world.app, mere.workspaceId, TEST_SITE, {
					answer,
					challengeToken: begun.token,
					label: ''
				})
			).toEqual(no('unreadable'));
		}
	);
});
