import { fail, succeed, type Outcome } from '../core/outcome.ts';

/** Why a browser has no answer of a passkey. */
export type PasskeyFailure = 'passkey-cancelled' | 'passkey-known' | 'passkey-failed';

/** What the server says a passkey is to be made of. Bytes are in base64url. */
type MakingOptions = {
	readonly challenge: string;
	readonly rpId: string;
	readonly userHandle: string;
	readonly algorithms: readonly number[];
	readonly known: readonly string[];
};

type UsingOptions = { readonly challenge: string; readonly rpId: string };

/** Whether this browser makes and uses passkeys at this address. */
export function canUsePasskeys(): boolean {
	return isSecureContext && 'credentials' in navigator && 'PublicKeyCredential' in window;
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
	const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
	return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function base64url(bytes: ArrayBuffer): string {
	const binary = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Asks the server to begin. */
async function beginAt<Options>(address: string): Promise<Options> {
	const reply = await fetch(address, { method: 'POST' });
	if (!reply.ok) throw new Error(`The server answered ${reply.status}`);
	return reply.json() as Promise<Options>;
}

function failureOf(error: unknown): PasskeyFailure {
	const name = error instanceof DOMException ? error.name : '';
	// A browser does not tell a person who declines from one who does not answer.
	if (name === 'NotAllowedError' || name === 'AbortError') return 'passkey-cancelled';
	return name === 'InvalidStateError' ? 'passkey-known' : 'passkey-failed';
}

/**
 * Has the browser make a passkey, by what the server says at `address`. The value is the answer to
 * send back, as JSON. `owner` is what the browser calls the passkey in its own lists.
 */
export async function makePasskey(
	address: string,
	owner: string
): Promise<Outcome<string, PasskeyFailure>> {
	try {
		const options = await beginAt<MakingOptions>(address);
		const credential = await navigator.credentials.create({
			publicKey: {
				challenge: bytesOf(options.challenge),
				rp: { id: options.rpId, name: 'Newsproof' },
				user: { id: bytesOf(options.userHandle), name: owner, displayName: owner },
				pubKeyCredParams: options.algorithms.map((alg) => ({ type: 'public-key', alg })),
				excludeCredentials: options.known.map((id) => ({ type: 'public-key', id: bytesOf(id) })),
				authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
				attestation: 'none'
			}
		});
		if (!(credential instanceof PublicKeyCredential)) return fail('passkey-failed');
		const { response } = credential;
		if (!(response instanceof AuthenticatorAttestationResponse)) return fail('passkey-failed');
		const publicKey = response.getPublicKey();
		if (!publicKey) return fail('passkey-failed');
		return succeed(
			JSON.stringify({
				credentialId: base64url(credential.rawId),
				publicKey: base64url(publicKey),
				algorithm: response.getPublicKeyAlgorithm(),
				clientDataJson: base64url(response.clientDataJSON),
				authenticatorData: base64url(response.getAuthenticatorData())
			})
		);
	} catch (error) {
		return fail(failureOf(error));
	}
}

/** Has a passkey answer what the server asks at `address`. The value is the answer to send back, as JSON. */
export async function answerWithPasskey(address: string): Promise<Outcome<string, PasskeyFailure>> {
	try {
		const options = await beginAt<UsingOptions>(address);
		const credential = await navigator.credentials.get({
			publicKey: {
				challenge: bytesOf(options.challenge),
				rpId: options.rpId,
				userVerification: 'required'
			}
		});
		if (!(credential instanceof PublicKeyCredential)) return fail('passkey-failed');
		const { response } = credential;
		if (!(response instanceof AuthenticatorAssertionResponse)) return fail('passkey-failed');
		return succeed(
			JSON.stringify({
				credentialId: base64url(credential.rawId),
				userHandle: response.userHandle ? base64url(response.userHandle) : '',
				clientDataJson: base64url(response.clientDataJSON),
				authenticatorData: base64url(response.authenticatorData),
				signature: base64url(response.signature)
			})
		);
	} catch (error) {
		return fail(failureOf(error));
	}
}
