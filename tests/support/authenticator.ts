import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What a forger changes in an answer before, or after, it is signed. */
export type Twist = {
	readonly type?: string;
	readonly origin?: string;
	readonly rpId?: string;
	readonly crossOrigin?: boolean;
	readonly flags?: number;
	readonly signCount?: number;
	readonly credentialId?: string;
	/** The key it is signed with, in the place of the authenticator's own. */
	readonly signWith?: KeyObject;
	/** Changes the signed bytes after they were signed. */
	readonly afterwards?: (answer: AssertionAnswer) => AssertionAnswer;
};

export type RegistrationAnswer = {
	readonly credentialId: string;
	readonly publicKey: string;
	readonly algorithm: number;
	readonly clientDataJson: string;
	readonly authenticatorData: string;
};

export type AssertionAnswer = {
	readonly credentialId: string;
	readonly userHandle: string;
	readonly clientDataJson: string;
	readonly authenticatorData: string;
	readonly signature: string;
};

/** An authenticator of the test's own, as Web Authentication describes it. */
export type TestAuthenticator = {
	readonly credentialId: string;
	readonly privateKey: KeyObject;
	register(challenge: string, twist?: Twist): RegistrationAnswer;
	answer(challenge: string, userHandle: string, twist?: Twist): AssertionAnswer;
};

export const TEST_SITE = { origin: 'https://quiz.example.org', rpId: 'quiz.example.org' };

const PRESENT_AND_VERIFIED = 0x05;
const HAS_CREDENTIAL = 0x40;

const KEYS = {
	ES256: {
		algorithm: -7,
		make: () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
	},
	RS256: { algorithm: -257, make: () => generateKeyPairSync('rsa', { modulusLength: 2048 }) },
	EdDSA: { algorithm: -8, make: () => generateKeyPairSync('ed25519') }
} as const;

export type KeyKind = keyof typeof KEYS;

const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();

function clientDataOf(type: string, challenge: string, twist: Twist): string {
	const { origin = TEST_SITE.origin, crossOrigin = false } = twist;
	return JSON.stringify({ type: twist.type ?? type, challenge, origin, crossOrigin });
}

function authenticatorDataOf(flags: number, count: number, twist: Twist): Buffer {
	const head = Buffer.alloc(37);
	sha256(twist.rpId ?? TEST_SITE.rpId).copy(head);
	head.writeUInt8(twist.flags ?? flags, 32);
	head.writeUInt32BE(twist.signCount ?? count, 33);
	return head;
}

function credentialDataOf(credentialId: string): Buffer {
	const id = Buffer.from(credentialId, 'base64url');
	const length = Buffer.alloc(2);
	length.writeUInt16BE(id.length);
	return Buffer.concat([Buffer.alloc(16), length, id]);
}

/** Makes an authenticator with one key of this kind, which counts what it signs. */
export function makeAuthenticator(kind: KeyKind = 'ES256'): TestAuthenticator {
	const { algorithm, make } = KEYS[kind];
	const { publicKey, privateKey } = make();
	const ownId = randomBytes(32).toString('base64url');
	let signCount = 0;
	return {
		credentialId: ownId,
		privateKey,
		register(challenge, twist = {}) {
			const flags = PRESENT_AND_VERIFIED | HAS_CREDENTIAL;
			const credentialId = twist.credentialId ?? ownId;
			return {
				credentialId,
				publicKey: base64url(publicKey.export({ format: 'der', type: 'spki' })),
				algorithm,
				clientDataJson: base64url(clientDataOf('webauthn.create', challenge, twist)),
				authenticatorData: base64url(
					Buffer.concat([authenticatorDataOf(flags, 0, twist), credentialDataOf(ownId)])
				)
			};
		},
		answer(challenge, userHandle, twist = {}) {
			const clientData = clientDataOf('webauthn.get', challenge, twist);
			const data = authenticatorDataOf(PRESENT_AND_VERIFIED, ++signCount, twist);
			const signature = sign(
				kind === 'EdDSA' ? null : 'sha256',
				Buffer.concat([data, sha256(clientData)]),
				twist.signWith ?? privateKey
			);
			const answer = {
				credentialId: twist.credentialId ?? ownId,
				userHandle,
				clientDataJson: base64url(clientData),
				authenticatorData: base64url(data),
				signature: base64url(signature)
			};
			return twist.afterwards?.(answer) ?? answer;
		}
	};
}
