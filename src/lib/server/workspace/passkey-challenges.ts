import { hashToken, randomToken } from '../identity.ts';
import { RecentMap } from '../recent-map.ts';

/** How long a challenge may be answered, in milliseconds. */
export const CHALLENGE_LIFE_MS = 5 * 60 * 1000;

/** What an answer to a challenge is to do: nothing else may be done with it. */
export type ChallengePurpose =
	{ readonly kind: 'register'; readonly workspaceId: string } | { readonly kind: 'sign-in' };

type Open = {
	readonly purpose: ChallengePurpose;
	readonly challengeHash: string;
	readonly endsAtMs: number;
};

/**
 * The challenges that wait for a passkey's answer. Each is bound to the browser it was made for by a
 * token in a cookie, can be answered once, and is forgotten after five minutes. Neither the token
 * nor the challenge is kept, only their hashes.
 */
export class PasskeyChallenges {
	readonly #open = new RecentMap<string, Open>(10_000);

	/** A challenge of 256 random bits and the token for the cookie. */
	make(
		purpose: ChallengePurpose,
		nowMs: number
	): { readonly token: string; readonly challenge: string } {
		const [token, challenge] = [randomToken(), randomToken()];
		this.#open.set(hashToken(token), {
			purpose,
			challengeHash: hashToken(challenge),
			endsAtMs: nowMs + CHALLENGE_LIFE_MS
		});
		return { token, challenge };
	}

	/** Takes the challenge of this browser, which is then gone; `isAnswered` tells it from others. */
	take(
		token: string | undefined,
		nowMs: number
	):
		| { readonly purpose: ChallengePurpose; readonly isAnswered: (challenge: string) => boolean }
		| undefined {
		if (!token) return undefined;
		const key = hashToken(token);
		const open = this.#open.get(key);
		this.#open.delete(key);
		if (!open || nowMs >= open.endsAtMs) return undefined;
		return {
			purpose: open.purpose,
			isAnswered: (challenge) => hashToken(challenge) === open.challengeHash
		};
	}
}
