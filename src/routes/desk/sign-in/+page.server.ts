import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { runningApp } from '#lib/server/running-app.ts';
import { askingDevice, handToken } from '#lib/server/workspace/asking-device.ts';
import { findUnkept } from '#lib/server/workspace/find-unkept.ts';
import { PASSKEY_COOKIE } from '#lib/server/workspace/passkey-cookie.ts';
import { passkeySite } from '#lib/server/workspace/passkey-site.ts';
import { signIn } from '#lib/server/workspace/sign-in.ts';
import { signInWithPasskey } from '#lib/server/workspace/sign-in-with-passkey.ts';
import { askToWait, formOf, jsonIn, makeOwnLink, textIn } from '../workspace-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

const TOKEN_AT_END = /(?:^|\/)(?<token>[\w-]{43})$/u;

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	return {
		isSignedIn: locals.workspaceId !== undefined,
		unkept: await findUnkept(runningApp(), locals.workspaceId),
		hasPasskeys: passkeySite(url) !== undefined
	};
};

function enter(event: RequestEvent, token: string): never {
	handToken(event, token);
	redirect(303, '/desk');
}

export const actions: Actions = {
	keepThis: async (event) => ({ link: await makeOwnLink(event) }),

	password: async (event) => {
		const form = await formOf(event);
		const name = textIn(form, 'name');
		const outcome = await signIn(runningApp(), askingDevice(event), {
			name,
			password: textIn(form, 'password'),
			address: event.getClientAddress()
		});
		if (outcome.ok) enter(event, outcome.value.token);
		const problem = outcome.reason;
		const waitSeconds = 'waitMs' in outcome ? askToWait(event, outcome.waitMs) : 0;
		const status = problem === 'too-many-tries' ? 429 : 422;
		return fail(status, { at: 'password' as const, problem, name, waitSeconds });
	},

	passkey: async (event) => {
		const site = passkeySite(event.url) ?? error(404, 'not-found');
		const outcome = await signInWithPasskey(runningApp(), askingDevice(event), site, {
			answer: jsonIn(await formOf(event), 'answer'),
			challengeToken: event.cookies.get(PASSKEY_COOKIE)
		});
		if (outcome.ok) enter(event, outcome.value.token);
		return fail(422, { at: 'passkey' as const, problem: outcome.reason });
	},

	link: async (event) => {
		const given = textIn(await formOf(event), 'link').trim();
		const token = TOKEN_AT_END.exec(given)?.groups?.['token'];
		if (!token) return fail(422, { at: 'link' as const, problem: 'link-missing' as const });
		redirect(303, `/desk/recover/${token}`);
	}
};
