import { expect, test } from 'vitest';
import { passkeySite } from './passkey-site.ts';

test.each([
	['https://quiz.example.org', 'quiz.example.org'],
	['https://quiz.example.org:8443', 'quiz.example.org'],
	['http://localhost:3000', 'localhost'],
	['http://school.localhost', 'school.localhost']
])('passkeys can be made at %s', (address, rpId) => {
	expect(passkeySite(new URL(`${address}/desk/keep`))).toEqual({ origin: address, rpId });
});

test.each([
	'http://quiz.example.org',
	'http://192.168.1.20:3000',
	'https://192.168.1.20',
	'https://[fe80::1]',
	'http://127.0.0.1:3000',
	'http://notlocalhost'
])('no browser makes a passkey at %s', (address) => {
	expect(passkeySite(new URL(address))).toBeUndefined();
});
