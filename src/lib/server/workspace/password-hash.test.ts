import { expect, test } from 'vitest';
import { hashPassword, isPassword, UnreadablePasswordHashError } from './password-hash.ts';

test('a password is stored as argon2id with 19 MiB, two passes and one lane, salted', async () => {
	const [one, other] = await Promise.all([hashPassword('the same'), hashPassword('the same')]);
	const phc = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/u;
	expect(one).toMatch(phc);
	expect(other).toMatch(phc);
	expect(one).not.toBe(other);
});

test('the right password is known, and no other', async () => {
	const hash = await hashPassword('the ferry came back');
	expect(await isPassword('the ferry came back', hash)).toBe(true);
	expect(await isPassword('the ferry came bacK', hash)).toBe(false);
	expect(await isPassword('', hash)).toBe(false);
});

test('a password is known however the keyboard composes its letters', async () => {
	expect(
		await isPassword('caf\u00e9 at the port', await hashPassword('cafe\u0301 at the port'))
	).toBe(true);
});

// RFC 9106 has no vector without a secret: this one is of the reference implementation's tests.
test('a hash of another program, with other costs, is read', async () => {
	const hash =
		'$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
	expect(await isPassword('password', hash)).toBe(true);
	expect(await isPassword('passwore', hash)).toBe(false);
});

test('without a hash no password is right, not even the one that the decoy would take', async () => {
	expect(await isPassword('the ferry came back', undefined)).toBe(false);
});

test.each(['', 'plain text', '$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65', '$2b$10$abc'])(
	'what is no argon2id hash (%j) lets nobody in',
	async (hash) => {
		await expect(isPassword('password', hash)).rejects.toThrow(UnreadablePasswordHashError);
	}
);
