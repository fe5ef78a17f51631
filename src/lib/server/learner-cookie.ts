/** The cookie that holds a learner's token. */
export const LEARNER_COOKIE = 'newsproof-learner';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** How the learner's cookie is set. `secure` only over https: a school's LAN serves plain http. */
export function learnerCookieOptions(url: URL) {
	return {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: YEAR_SECONDS
	} as const;
}
