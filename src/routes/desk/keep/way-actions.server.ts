import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { runningApp } from '#lib/server/running-app.ts';
import { addPasskey } from '#lib/server/workspace/add-passkey.ts';
import { handToken } from '#lib/server/workspace/asking-device.ts';
import { PASSKEY_COOKIE } from '#lib/server/workspace/passkey-cookie.ts';
import { passkeySite } from '#lib/server/workspace/passkey-site.ts';
import {
	removePasskey,
	removePassword,
	removeRecoveryLink
} from '#lib/server/workspace/remove-way.ts';
import { renewToken } from '#lib/server/workspace/renew-token.ts';
import { setPassword } from '#lib/server/workspace/set-password.ts';
import {
	askToWait,
	formOf,
	jsonIn,
	makeOwnLink,
	ownDevice,
	textIn
} from '../workspace-form.server.ts';

async function renew(event: RequestEvent, token: string): Promise<void> {
	const renewed = await renewToken(runningApp(), token);
	if (renewed) handToken(event, renewed);
}

/** What a teacher does about the ways back to a workspace. */
export const wayActions = {
	makeLink: async (event: RequestEvent) => {
		return { at: 'link' as const, link: await makeOwnLink(event) };
	},

	removeLink: async (event: RequestEvent) => {
		await removeRecoveryLink(runningApp(), ownDevice(event).workspaceId);
		return { at: 'link' as const, done: 'link-removed' as const };
	},

	setPassword: async (event: RequestEvent) => {
		const { workspaceId, token } = ownDevice(event);
		const form = await formOf(event);
		const name = textIn(form, 'name');
		const outcome = await setPassword(runningApp(), workspaceId, {
			name,
			password: textIn(form, 'password'),
			address: event.getClientAddress()
		});
		if (outcome.ok) {
			await renew(event, token);
			return { at: 'password' as const, done: 'password-set' as const };
		}
		if (outcome.reason === 'workspace-not-found') error(404, 'not-found');
		const problem = outcome.reason;
		const waitSeconds = 'waitMs' in outcome ? askToWait(event, outcome.waitMs) : 0;
		const status = problem === 'too-many-tries' ? 429 : 422;
		return fail(status, { at: 'password' as const, problem, name, waitSeconds });
	},

	removePassword: async (event: RequestEvent) => {
		await removePassword(runningApp(), ownDevice(event).workspaceId);
		return { at: 'password' as const, done: 'password-removed' as const };
	},

	addPasskey: async (event: RequestEvent) => {
		const { workspaceId, token, name } = ownDevice(event);
		const site = passkeySite(event.url) ?? error(404, 'not-found');
		const outcome = await addPasskey(runningApp(), workspaceId, site, {
			answer: jsonIn(await formOf(event), 'answer'),
			challengeToken: event.cookies.get(PASSKEY_COOKIE),
			label: name
		});
		if (outcome.ok) {
			await renew(event, token);
			return { at: 'passkey' as const, done: 'passkey-added' as const };
		}
		const { reason } = outcome;
		const isTold =
			reason === 'challenge-over' || reason === 'passkey-known' || reason === 'too-many-passkeys';
		const problem = isTold ? reason : ('passkey-failed' as const);
		return fail(422, { at: 'passkey' as const, problem });
	},

	removePasskey: async (event: RequestEvent) => {
		const { workspaceId } = ownDevice(event);
		const id = textIn(await formOf(event), 'passkey');
		await removePasskey(runningApp(), workspaceId, id);
		return { at: 'passkey' as const, done: 'passkey-removed' as const };
	}
};
