import { CHALLENGE_LIFE_MS } from './passkey-challenges.ts';

/** The cookie that binds a challenge to the browser it was made for. */
export const PASSKEY_COOKIE = 'newsproof-passkey';

/** How the cookie of a challenge is set: it outlives nothing, and no other site's page sends it. */
export function passkeyCookieOptions(url: URL) {
	return {
		path: '/desk',
		httpOnly: true,
		sameSite: 'strict',
		secure: url.protocol === 'https:',
		maxAge: CHALLENGE_LIFE_MS / 1000
	} as const;
}
