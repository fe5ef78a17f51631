import { describe, expect, it } from 'vitest';
import { announceScriptsLate } from './late-preloads.ts';

const html = '<html><body><h1>$& News</h1></body></html>';

function page(headers: Record<string, string>): Response {
	return new Response(html, { status: 200, headers: { 'content-type': 'text/html', ...headers } });
}

describe('announceScriptsLate', () => {
	it('moves what the header announces to the end of the page', async () => {
		const link = '<./a.js>; rel="modulepreload"; nopush, <./b.js>; rel="modulepreload"; nopush';
		const response = await announceScriptsLate(page({ link, 'content-length': '42' }));
		expect(response.headers.has('link')).toBe(false);
		expect(response.headers.has('content-length')).toBe(false);
		expect(await response.text()).toBe(
			'<html><body><h1>$& News</h1><link rel="modulepreload" href="./a.js"><link rel="modulepreload" href="./b.js"></body></html>'
		);
	});

	it('leaves a page alone that announces nothing', async () => {
		expect(await (await announceScriptsLate(page({}))).text()).toBe(html);
	});

	it('leaves what is not a page alone', async () => {
		const json = new Response('{}', {
			headers: { 'content-type': 'application/json', link: '<./a.js>; rel="modulepreload"' }
		});
		expect((await announceScriptsLate(json)).headers.has('link')).toBe(true);
	});
});
