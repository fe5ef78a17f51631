import { fail, redirect } from '@sveltejs/kit';
import { runningApp } from '#lib/server/running-app.ts';
import { askingDevice, handToken } from '#lib/server/workspace/asking-device.ts';
import { findUnkept } from '#lib/server/workspace/find-unkept.ts';
import { recoverWorkspace } from '#lib/server/workspace/recover-workspace.ts';
import { makeOwnLink } from '../../workspace-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

// Looking at a link does not use it: what previews links looks at them too.
export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	setHeaders({
		'cache-control': 'private, no-store',
		// The origin and nothing of the path, on the way to this server either. With `no-referrer` a
		// browser would send the form below without its origin, and the server would refuse it.
		'referrer-policy': 'strict-origin'
	});
	return { unkept: await findUnkept(runningApp(), locals.workspaceId) };
};

export const actions: Actions = {
	keepThis: async (event) => ({ link: await makeOwnLink(event) }),

	open: async (event) => {
		const device = askingDevice(event);
		const outcome = await recoverWorkspace(runningApp(), device, event.params.token);
		if (!outcome.ok)
			return fail(outcome.reason === 'link-unknown' ? 404 : 409, {
				problem: outcome.reason
			});
		handToken(event, outcome.value.token);
		redirect(303, '/desk');
	}
};
