import { generateKeyPairSync, hash, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
	makeAuthenticator,
	TEST_SITE,
	type AssertionAnswer,
	type KeyKind,
	type RegistrationAnswer,
	type Twist
} from '../../../../tests/support/authenticator.ts';
import { checkAssertion, checkRegistration } from './passkey-answer.ts';

const KINDS: readonly KeyKind[] = ['ES256', 'RS256', 'EdDSA'];
const CHALLENGE = 'the-challenge-that-was-made';
const expected = { ...TEST_SITE, isAnswered: (challenge: string) => challenge === CHALLENGE };
const no = (reason: string) => ({ ok: false, reason });

/** Changes one bit of the bytes. */
function flip(base64url: string, at: number): string {
	const bytes = Buffer.from(base64url, 'base64url');
	bytes.writeUInt8((bytes.at(at) ?? 0) ^ 1, at < 0 ? bytes.length + at : at);
	return bytes.toString('base64url');
}

const cut = (base64url: string, bytes: number) =>
	Buffer.from(base64url, 'base64url').subarray(0, bytes).toString('base64url');

describe('the making of a passkey', () => {
	test.each(KINDS)('is believed with a key for %s', (kind) => {
		expect(checkRegistration(makeAuthenticator(kind).register(CHALLENGE), expected)).toEqual({
			ok: true,
			value: 0
		});
	});

	test.each<[string, Twist, string]>([
		['an answer to another question', { type: 'webauthn.get' }, 'wrong-type'],
		['another origin', { origin: 'https://quiz.example.org.evil.test' }, 'wrong-origin'],
		['the origin without its port', { origin: 'https://quiz.example.org:8443' }, 'wrong-origin'],
		['a frame in another page', { crossOrigin: true }, 'wrong-origin'],
		['another site', { rpId: 'evil.test' }, 'wrong-site'],
		['nobody being there', { flags: 0x44 }, 'nobody-there'],
		['nobody having shown who they are', { flags: 0x41 }, 'nobody-there'],
		['a backup of what cannot be backed up', { flags: 0x55 }, 'unreadable'],
		['no credential', { flags: 0x05 }, 'wrong-credential'],
		['the credential of somebody else', { credentialId: 'AAAA' }, 'wrong-credential']
	])('is not believed with %s', (_, twist, reason) => {
		const answer = makeAuthenticator().register(CHALLENGE, twist);
		expect(checkRegistration(answer, expected)).toEqual(no(reason));
	});

	test('is not believed for another challenge', () => {
		const answer = makeAuthenticator().register('an-older-challenge');
		expect(checkRegistration(answer, expected)).toEqual(no('wrong-challenge'));
	});

	const weak = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey;
	const otherCurve = generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).publicKey;
	const spki = (key: typeof weak) =>
		key.export({ format: 'der', type: 'spki' }).toString('base64url');

	test.each<[string, Partial<RegistrationAnswer>]>([
		['no algorithm that is offered', { algorithm: -36 }],
		['an algorithm of another key', { algorithm: -257 }],
		['another curve', { publicKey: spki(otherCurve) }],
		['a short RSA key', { publicKey: spki(weak), algorithm: -257 }],
		['no key at all', { publicKey: 'AAAA' }]
	])('is not believed with a key of %s', (_, change) => {
		const answer = { ...makeAuthenticator().register(CHALLENGE), ...change };
		expect(checkRegistration(answer, expected)).toEqual(no('unsupported-key'));
	});

	test.each<[string, (answer: RegistrationAnswer) => Partial<RegistrationAnswer>, string]>([
		['no JSON', () => ({ clientDataJson: 'AAAA' }), 'unreadable'],
		['JSON of another shape', () => ({ clientDataJson: 'W10' }), 'unreadable'],
		['nothing from the authenticator', () => ({ authenticatorData: '' }), 'unreadable'],
		[
			'half of what comes from it',
			({ authenticatorData }) => ({ authenticatorData: cut(authenticatorData, 36) }),
			'unreadable'
		],
		[
			'a credential that is cut off',
			({ authenticatorData }) => ({ authenticatorData: cut(authenticatorData, 60) }),
			'wrong-credential'
		]
	])('is not believed with %s', (_, change, reason) => {
		const answer = makeAuthenticator().register(CHALLENGE);
		expect(checkRegistration({ ...answer, ...change(answer) }, expected)).toEqual(no(reason));
	});
});

describe('the answer of a passkey', () => {
	/** The passkey as it is stored, with its counter, and what its authenticator answers. */
	function answered(kind: KeyKind = 'ES256', twist: Twist = {}, signCount = 0) {
		const authenticator = makeAuthenticator(kind);
		const { publicKey, algorithm } = authenticator.register(CHALLENGE);
		const answer = authenticator.answer(CHALLENGE, 'somebody', twist);
		return checkAssertion(answer, { publicKey, algorithm, signCount }, expected);
	}

	test.each(KINDS)('is believed with a signature of %s', (kind) => {
		expect(answered(kind)).toEqual({ ok: true, value: 1 });
	});

	test.each<[string, Twist, string]>([
		['made for another purpose', { type: 'webauthn.create' }, 'wrong-type'],
		['given to another origin', { origin: 'http://quiz.example.org' }, 'wrong-origin'],
		['given in a frame of another page', { crossOrigin: true }, 'wrong-origin'],
		['given to another site', { rpId: 'example.org' }, 'wrong-site'],
		['without anybody there', { flags: 0x04 }, 'nobody-there'],
		['without anybody having shown who they are', { flags: 0x01 }, 'nobody-there'],
		['a backup of what cannot be backed up', { flags: 0x15 }, 'unreadable']
	])('is not believed when %s, though it is signed', (_, twist, reason) => {
		expect(answered('ES256', twist)).toEqual(no(reason));
	});

	test('is not believed for another challenge, though it is signed', () => {
		const authenticator = makeAuthenticator();
		const passkey = { ...authenticator.register(CHALLENGE), signCount: 0 };
		const replayed = authenticator.answer('an-older-challenge', 'somebody');
		expect(checkAssertion(replayed, passkey, expected)).toEqual(no('wrong-challenge'));
	});

	describe.each(KINDS)('with a key for %s', (kind) => {
		const change = (change: (answer: AssertionAnswer) => Partial<AssertionAnswer>): Twist => ({
			afterwards: (answer) => ({ ...answer, ...change(answer) })
		});

		test.each<[string, Twist]>([
			['by another key', { signWith: makeAuthenticator(kind).privateKey }],
			['and changed in one bit', change(({ signature }) => ({ signature: flip(signature, -1) }))],
			['and cut off', change(({ signature }) => ({ signature: cut(signature, 8) }))],
			['and taken away', change(() => ({ signature: '' }))],
			[
				'before the counter was raised',
				change(({ authenticatorData }) => ({ authenticatorData: flip(authenticatorData, 33) }))
			],
			[
				'before a word was added to it',
				change(({ clientDataJson }) => {
					const clientData = JSON.parse(Buffer.from(clientDataJson, 'base64url').toString());
					const more = JSON.stringify({ ...clientData, more: 'words' });
					return { clientDataJson: Buffer.from(more).toString('base64url') };
				})
			]
		])('is not believed when it is signed %s', (_, twist) => {
			expect(answered(kind, twist)).toEqual(no('wrong-signature'));
		});
	});

	test('is not believed when its signature is not in the form the standard says', () => {
		const authenticator = makeAuthenticator();
		const passkey = { ...authenticator.register(CHALLENGE), signCount: 0 };
		const answer = authenticator.answer(CHALLENGE, 'somebody');
		const signed = Buffer.concat([
			Buffer.from(answer.authenticatorData, 'base64url'),
			hash('sha256', Buffer.from(answer.clientDataJson, 'base64url'), 'buffer')
		]);
		const raw = sign('sha256', signed, {
			key: authenticator.privateKey,
			dsaEncoding: 'ieee-p1363'
		});
		const twisted = { ...answer, signature: raw.toString('base64url') };
		expect(checkAssertion(twisted, passkey, expected)).toEqual(no('wrong-signature'));
	});

	test.each([
		['goes up', 6, 5, { ok: true, value: 6 }],
		['stands still', 5, 5, no('cloned')],
		['goes down', 4, 5, no('cloned')],
		['is lost', 0, 5, no('cloned')],
		['begins to count', 1, 0, { ok: true, value: 1 }],
		['is never used', 0, 0, { ok: true, value: 0 }]
	])('is judged by its counter: it %s', (_, signCount, stored, outcome) => {
		expect(answered('ES256', { signCount }, stored)).toEqual(outcome);
	});
});
