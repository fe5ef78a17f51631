import type { App } from '../app.ts';
import { ALGORITHMS } from './passkey-answer.ts';
import { userHandleOf, type PasskeySite } from './passkey-site.ts';

/** What a browser needs in order to make a passkey. Bytes are in base64url. */
export type MakingOptions = {
	readonly challenge: string;
	readonly rpId: string;
	readonly userHandle: string;
	readonly algorithms: readonly number[];
	/** The credentials that the workspace has: none is made twice on one authenticator. */
	readonly known: readonly string[];
};

/** What a browser needs in order to use a passkey. */
export type UsingOptions = { readonly challenge: string; readonly rpId: string };

/** Begins the making of a passkey for a workspace; `token` is for the browser's cookie. */
export async function beginPasskey(
	app: App,
	workspaceId: string,
	{ rpId }: PasskeySite
): Promise<{ readonly token: string; readonly options: MakingOptions }> {
	const passkeys = await app.storage.listPasskeys(workspaceId);
	const { token, challenge } = app.passkeyChallenges.make(
		{ kind: 'register', workspaceId },
		app.now()
	);
	return {
		token,
		options: {
			challenge,
			rpId,
			userHandle: userHandleOf(workspaceId),
			algorithms: ALGORITHMS,
			known: passkeys.map(({ credentialId }) => credentialId)
		}
	};
}

/** Begins to sign in with a passkey, whoever that may be; `token` is for the browser's cookie. */
export function beginPasskeySignIn(
	app: App,
	{ rpId }: PasskeySite
): { readonly token: string; readonly options: UsingOptions } {
	const { token, challenge } = app.passkeyChallenges.make({ kind: 'sign-in' }, app.now());
	return { token, options: { challenge, rpId } };
}
