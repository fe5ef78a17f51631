import { error, json } from '@sveltejs/kit';
import { runningApp } from '#lib/server/running-app.ts';
import { beginPasskey } from '#lib/server/workspace/begin-passkey.ts';
import { PASSKEY_COOKIE, passkeyCookieOptions } from '#lib/server/workspace/passkey-cookie.ts';
import { passkeySite } from '#lib/server/workspace/passkey-site.ts';
import type { RequestHandler } from './$types';

/** Begins the making of a passkey for the workspace of this device. */
export const POST: RequestHandler = async ({ locals, url, cookies, setHeaders }) => {
	const site = passkeySite(url);
	if (locals.workspaceId === undefined || !site) error(404, 'not-found');
	const { token, options } = await beginPasskey(runningApp(), locals.workspaceId, site);
	cookies.set(PASSKEY_COOKIE, token, passkeyCookieOptions(url));
	setHeaders({ 'cache-control': 'private, no-store' });
	return json(options);
};
