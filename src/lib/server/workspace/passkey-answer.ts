import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import * as v from 'valibot';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';

/** Where an answer is expected from, and to which challenge (in base64url). */
export type Expected = {
	readonly origin: string;
	readonly rpId: string;
	readonly isAnswered: (challenge: string) => boolean;
};

/** Why an answer of an authenticator is not believed. */
export type AnswerRefusal =
	| 'unreadable'
	| 'wrong-type'
	| 'wrong-challenge'
	| 'wrong-origin'
	| 'wrong-site'
	| 'nobody-there'
	| 'wrong-credential'
	| 'unsupported-key'
	| 'wrong-signature'
	| 'cloned';

/** A public key: SPKI in base64url, and the COSE identifier of its algorithm. */
export type PublicKey = { readonly publicKey: string; readonly algorithm: number };

export type Registration = PublicKey & {
	readonly credentialId: string;
	readonly clientDataJson: string;
	readonly authenticatorData: string;
};

export type Assertion = {
	readonly clientDataJson: string;
	readonly authenticatorData: string;
	readonly signature: string;
};

// COSE algorithms (RFC 9053, RFC 8812) in the order in which they are asked for.
const ES256 = -7;
const EDDSA = -8;
const RS256 = -257;
export const ALGORITHMS: readonly number[] = [ES256, EDDSA, RS256];
const FEWEST_RSA_BITS = 2048;

// Web Authentication, section 6.1: SHA-256 of the site, flags, signature counter.
const FLAGS_AT = 32;
const COUNT_AT = 33;
const CREDENTIAL_AT = 37;
const AAGUID_BYTES = 16;
const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const BACKUP_ELIGIBLE = 0x08;
const BACKED_UP = 0x10;
const HAS_CREDENTIAL = 0x40;

/** Bytes as a browser sends them. */
export const base64url = v.pipe(v.string(), v.maxLength(20_000), v.regex(/^[\w-]+$/u));

const clientDataSchema = v.object({
	type: v.string(),
	challenge: v.string(),
	origin: v.string(),
	crossOrigin: v.optional(v.boolean(), false)
});

const bytesOf = (base64url: string) => Buffer.from(base64url, 'base64url');
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();

/** What is wrong with the part that the browser says (section 7.1, steps 6 to 10; 7.2, steps 10 to 14). */
function clientDataProblem(
	json: Buffer,
	type: 'webauthn.create' | 'webauthn.get',
	expected: Expected
): AnswerRefusal | undefined {
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), clientDataSchema), json.toString());
	if (!parsed.success) return 'unreadable';
	const clientData = parsed.output;
	if (clientData.type !== type) return 'wrong-type';
	if (!expected.isAnswered(clientData.challenge)) return 'wrong-challenge';
	if (clientData.origin !== expected.origin || clientData.crossOrigin) return 'wrong-origin';
	return undefined;
}

/** What is wrong with the part that the authenticator says (section 7.1, steps 12 to 16; 7.2, 15 to 19). */
function authenticatorProblem(bytes: Buffer, { rpId }: Expected): AnswerRefusal | undefined {
	const flags = bytes[FLAGS_AT];
	if (flags === undefined || bytes.length < CREDENTIAL_AT) return 'unreadable';
	if (!bytes.subarray(0, FLAGS_AT).equals(sha256(rpId))) return 'wrong-site';
	const has = (flag: number) => (flags & flag) !== 0;
	// A passkey stands for a password: somebody must have been there and shown who they are.
	if (!has(USER_PRESENT) || !has(USER_VERIFIED)) return 'nobody-there';
	return has(BACKED_UP) && !has(BACKUP_ELIGIBLE) ? 'unreadable' : undefined;
}

/** The id of the credential that was made, in base64url (section 6.5.1). */
function madeCredentialId(bytes: Buffer): string | undefined {
	const lengthAt = CREDENTIAL_AT + AAGUID_BYTES;
	if (((bytes[FLAGS_AT] ?? 0) & HAS_CREDENTIAL) === 0 || bytes.length < lengthAt + 2)
		return undefined;
	const length = bytes.readUInt16BE(lengthAt);
	const id = bytes.subarray(lengthAt + 2, lengthAt + 2 + length);
	return id.length === length && length > 0 ? id.toString('base64url') : undefined;
}

/** The key, if it is of the kind that its algorithm takes. */
function readKey({ publicKey, algorithm }: PublicKey): KeyObject | undefined {
	try {
		const key = createPublicKey({ key: bytesOf(publicKey), format: 'der', type: 'spki' });
		const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
		const fits =
			(algorithm === ES256 && namedCurve === 'prime256v1') ||
			(algorithm === EDDSA && key.asymmetricKeyType === 'ed25519') ||
			(algorithm === RS256 && key.asymmetricKeyType === 'rsa' && modulusLength >= FEWEST_RSA_BITS);
		return fits ? key : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Checks that a passkey was made here, for this challenge, by somebody who was there (Web
 * Authentication Level 3, section 7.1; attestation is neither asked for nor looked at). The value is
 * the signature counter.
 */
export function checkRegistration(
	registration: Registration,
	expected: Expected
): Outcome<number, AnswerRefusal> {
	const clientData = bytesOf(registration.clientDataJson);
	const authenticatorData = bytesOf(registration.authenticatorData);
	const problem =
		clientDataProblem(clientData, 'webauthn.create', expected) ??
		authenticatorProblem(authenticatorData, expected);
	if (problem) return fail(problem);
	if (madeCredentialId(authenticatorData) !== registration.credentialId)
		return fail('wrong-credential');
	if (!readKey(registration)) return fail('unsupported-key');
	return succeed(authenticatorData.readUInt32BE(COUNT_AT));
}

/**
 * Checks that the holder of a passkey answered this challenge here (section 7.2). `cloned` when the
 * signature counter did not go up, though it counts (step 22). The value is the new counter.
 */
export function checkAssertion(
	assertion: Assertion,
	passkey: PublicKey & { readonly signCount: number },
	expected: Expected
): Outcome<number, AnswerRefusal> {
	const clientData = bytesOf(assertion.clientDataJson);
	const authenticatorData = bytesOf(assertion.authenticatorData);
	const problem =
		clientDataProblem(clientData, 'webauthn.get', expected) ??
		authenticatorProblem(authenticatorData, expected);
	if (problem) return fail(problem);
	const key = readKey(passkey);
	if (!key) return fail('unsupported-key');
	const signed = Buffer.concat([authenticatorData, sha256(clientData)]);
	if (!isSigned(signed, key, passkey.algorithm, bytesOf(assertion.signature))) {
		return fail('wrong-signature');
	}
	const signCount = authenticatorData.readUInt32BE(COUNT_AT);
	const counts = signCount > 0 || passkey.signCount > 0;
	return counts && signCount <= passkey.signCount ? fail('cloned') : succeed(signCount);
}

function isSigned(signed: Buffer, key: KeyObject, algorithm: number, signature: Buffer): boolean {
	try {
		// Ed25519 hashes by itself; a signature of ECDSA is in DER (section 6.5.5).
		return verify(algorithm === EDDSA ? null : 'sha256', signed, key, signature);
	} catch {
		return false;
	}
}
