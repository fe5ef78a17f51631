import { expect, test } from 'vitest';
import { hasNul, isCrossSite } from './request-safety.ts';

const OWN = 'http://192.168.1.7:3000';
const isRefused = (method: string, headers: Readonly<Record<string, string>>) =>
	isCrossSite(new Request(`${OWN}/quizzes/a`, { method, headers }), OWN);

test.each([
	['reading from another site', 'GET', { 'sec-fetch-site': 'cross-site' }, false],
	['a form of this site', 'POST', { 'sec-fetch-site': 'same-origin', origin: OWN }, false],
	['a form sent by the browser itself', 'POST', { 'sec-fetch-site': 'none' }, false],
	['a form of another site', 'POST', { 'sec-fetch-site': 'cross-site' }, true],
	['a form of a neighbour under the same domain', 'POST', { 'sec-fetch-site': 'same-site' }, true],
	['an old browser’s form of this site', 'POST', { origin: OWN }, false],
	['an old browser’s form of another site', 'POST', { origin: 'http://evil.example' }, true],
	['an old browser’s form of another port', 'POST', { origin: 'http://192.168.1.7:4000' }, true],
	['a form of a page without an origin', 'POST', { origin: 'null' }, true],
	['a program that is no browser', 'POST', {}, false],
	['a deletion from another site', 'DELETE', { 'sec-fetch-site': 'cross-site' }, true]
])('%s', (_, method, headers, refused) => {
	expect(isRefused(method, headers)).toBe(refused);
});

test('an address with a NUL byte is told from others', () => {
	const addresses = ['/attempts/%00', '/attempts/\0/facts', '/attempts/%2500', '/attempts/00'];
	expect(addresses.map((path) => hasNul(new URL(path, OWN)))).toEqual([true, true, false, false]);
});
