import { error, json } from '@sveltejs/kit';
import { runningApp } from '#lib/server/running-app.ts';
import { beginPasskeySignIn } from '#lib/server/workspace/begin-passkey.ts';
import { PASSKEY_COOKIE, passkeyCookieOptions } from '#lib/server/workspace/passkey-cookie.ts';
import { passkeySite } from '#lib/server/workspace/passkey-site.ts';
import type { RequestHandler } from './$types';

/** Begins to sign in with a passkey. */
export const POST: RequestHandler = ({ url, cookies, setHeaders }) => {
	const site = passkeySite(url);
	if (!site) error(404, 'not-found');
	const { token, options } = beginPasskeySignIn(runningApp(), site);
	cookies.set(PASSKEY_COOKIE, token, passkeyCookieOptions(url));
	setHeaders({ 'cache-control': 'private, no-store' });
	return json(options);
};
