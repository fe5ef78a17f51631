/** The cookie that holds the token of a signed-in device. */
export const WORKSPACE_COOKIE = 'newsproof-workspace';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** How the workspace's cookie is set. `secure` only over https: a school's LAN serves plain http. */
export function workspaceCookieOptions(url: URL) {
	return {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: YEAR_SECONDS
	} as const;
}
