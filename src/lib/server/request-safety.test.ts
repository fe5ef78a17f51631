import { expect, test } from 'vitest';
import { hasNul, isCrossSite, isTooLarge, pathCameFrom } from './request-safety.ts';

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

const MEGABYTE = String(2 ** 20);
test.each([
	['a small form', 'POST', '/quizzes/a', { 'content-length': '512' }, false],
	[
		'a megabyte where no article is sent in',
		'POST',
		'/quizzes/a',
		{ 'content-length': MEGABYTE },
		true
	],
	[
		'a stream that does not say its length',
		'POST',
		'/attempts/a/facts',
		{ 'transfer-encoding': 'chunked' },
		true
	],
	['an article of a megabyte', 'POST', '/new', { 'content-length': MEGABYTE }, false],
	[
		'an article of a megabyte for the API',
		'POST',
		'/api/banks',
		{ 'content-length': MEGABYTE },
		false
	],
	[
		'a megabyte below an address that takes articles',
		'POST',
		'/new/a',
		{ 'content-length': MEGABYTE },
		true
	],
	['a megabyte of a notebook', 'POST', '/notebook/sync', { 'content-length': MEGABYTE }, false],
	[
		'four megabytes of a notebook',
		'POST',
		'/notebook/sync',
		{ 'content-length': String(4 * 1024 * 1024) },
		true
	],
	[
		'a notebook to be made into a file',
		'POST',
		'/notebook/export/anki.txt',
		{ 'content-length': String(4 * 1024 * 1024) },
		false
	],
	['a request without a body', 'POST', '/banks/a', {}, false],
	['reading', 'GET', '/banks/a', { 'content-length': MEGABYTE }, false]
])('%s', (_, method, path, headers, refused) => {
	const url = new URL(path, OWN);
	expect(isTooLarge(new Request(url, { method, headers }), url)).toBe(refused);
});

test('an address with a NUL byte is told from others', () => {
	const addresses = ['/attempts/%00', '/attempts/\0/facts', '/attempts/%2500', '/attempts/00'];
	expect(addresses.map((path) => hasNul(new URL(path, OWN)))).toEqual([true, true, false, false]);
});

test.each([
	['the page with its search', `${OWN}/desk/sets?order=title`, '/desk/sets?order=title'],
	['the page that a form’s answer stands on', `${OWN}/quizzes/a?/start`, '/quizzes/a'],
	['a page of another site', 'https://evil.example/quizzes/a', '/'],
	[
		'an address that a browser would take for another site',
		`${OWN}//evil.example/a`,
		'/evil.example/a'
	],
	['no address', 'nonsense', '/']
])('a form that leaves its page leads back to %s', (_, referer, path) => {
	expect(pathCameFrom(new Request(OWN, { headers: { referer } }), OWN)).toBe(path);
});

test('a form that does not say where it was leads to the front page', () => {
	expect(pathCameFrom(new Request(OWN), OWN)).toBe('/');
});
