import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import {
	answerWith,
	COURIER_CERTIFICATE,
	settingsFor,
	startWebServer,
	type WebServer
} from '../../../../tests/support/web-servers.ts';
import { fetchPage, type FetchOptions, type FetchSettings } from './fetch-page.ts';
import { RobotsRules } from './robots-rules.ts';
import { NEWSPROOF_VERSION, USER_AGENT } from './user-agent.ts';

const running: WebServer[] = [];
afterEach(async () => {
	await Promise.all(running.splice(0).map((server) => server.close()));
});

async function serve(
	listener: RequestListener,
	options?: { isSecure?: boolean }
): Promise<WebServer> {
	const server = await startWebServer(listener, options);
	running.push(server);
	return server;
}

type Overrides = { readonly settings?: Partial<FetchSettings>; readonly options?: FetchOptions };

async function fetchFrom(
	server: WebServer,
	target = '/news',
	{ settings, options = {} }: Overrides = {}
) {
	const page = await fetchPage(
		`http://courier.test:${server.port}${target}`,
		options,
		new RobotsRules(),
		settingsFor([server], settings)
	);
	return page.ok ? { ...page, bytes: new TextDecoder().decode(page.bytes) } : page;
}

describe('a page of the web', () => {
	it('is fetched with its type and address, by a program that says who it is', async () => {
		let asked: Record<string, unknown> = {};
		const server = await serve((request, response) => {
			asked = { ...request.headers };
			answerWith('<p>Words</p>')(request, response);
		});
		const steps: string[] = [];
		expect(
			await fetchFrom(server, '/news?x=1#top', {
				options: { onProgress: (step) => steps.push(step) }
			})
		).toEqual({
			ok: true,
			url: `http://courier.test:${server.port}/news?x=1`,
			bytes: '<p>Words</p>',
			mediaType: 'text/html',
			charset: 'utf-8'
		});
		expect(asked).toMatchObject({ host: `courier.test:${server.port}`, 'user-agent': USER_AGENT });
		expect(asked.cookie).toBeUndefined();
		expect(server.hits).toEqual(['/robots.txt', '/news?x=1']);
		expect(steps).toEqual(['resolving', 'fetching', 'resolving', 'fetching']);
	});

	it.each([
		['gzip', gzipSync],
		['deflate', deflateSync],
		['br', brotliCompressSync]
	])('is unpacked from %s', async (encoding, pack) => {
		const server = await serve((_request, response) => {
			response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding });
			response.end(pack('<p>Words</p>'));
		});
		expect(await fetchFrom(server)).toMatchObject({ ok: true, bytes: '<p>Words</p>' });
	});

	it('is followed through three redirects, and not through a fourth', async () => {
		const server = await serve((request, response) => {
			const left = Number(/^\/(\d)$/u.exec(request.url ?? '')?.[1] ?? 0);
			if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end();
			else answerWith('<p>Words</p>')(request, response);
		});
		expect(await fetchFrom(server, '/3')).toMatchObject({
			ok: true,
			url: `http://courier.test:${server.port}/0`
		});
		expect(await fetchFrom(server, '/4')).toEqual({ ok: false, reason: 'too-many-redirects' });
	});

	it('over https is checked by its name, not by its address', async () => {
		const server = await serve(answerWith('<p>Words</p>'), { isSecure: true });
		const settings = settingsFor([server], { certificates: COURIER_CERTIFICATE });
		const from = (host: string) =>
			fetchPage(`https://${host}:${server.port}/`, {}, new RobotsRules(), settings);
		expect(await from('courier.test')).toMatchObject({ ok: true });
		expect(await from('other.test')).toEqual({ ok: false, reason: 'url-unreachable' });
		expect(
			await fetchPage(
				`https://courier.test:${server.port}/`,
				{},
				new RobotsRules(),
				settingsFor([server])
			)
		).toEqual({ ok: false, reason: 'url-unreachable' });
	});
});

describe('a page that is not fetched', () => {
	it.each([
		[404, { ok: false, reason: 'url-not-found', status: 404 }],
		[410, { ok: false, reason: 'url-not-found', status: 410 }],
		[403, { ok: false, reason: 'url-refused', status: 403 }],
		[402, { ok: false, reason: 'url-refused', status: 402 }],
		[503, { ok: false, reason: 'url-refused', status: 503 }],
		[304, { ok: false, reason: 'url-refused', status: 304 }]
	])('answers with %s', async (status, expected) => {
		const server = await serve((request, response) => {
			response.writeHead(request.url === '/robots.txt' ? 404 : status).end();
		});
		expect(await fetchFrom(server)).toEqual(expected);
	});

	it.each(['image/png', 'application/octet-stream', 'application/json', 'video/mp4'])(
		'is of the type %s',
		async (type) => {
			const server = await serve(answerWith('x', { 'content-type': type }));
			expect(await fetchFrom(server)).toEqual({ ok: false, reason: 'url-not-text' });
		}
	);

	it('is packed twice', async () => {
		const server = await serve(answerWith('x', { 'content-encoding': 'gzip, gzip' }));
		expect(await fetchFrom(server)).toEqual({ ok: false, reason: 'url-not-text' });
	});

	it.each([
		['says so', { 'content-length': '6000000' }, Buffer.alloc(10)],
		['does not say so', {}, Buffer.alloc(6_000_000)],
		['is 6 kB of gzip', { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(6_000_000))],
		[
			'is a few bytes of Brotli',
			{ 'content-encoding': 'br' },
			brotliCompressSync(Buffer.alloc(50_000_000))
		]
	])('is larger than 5 MB and %s', async (_name, headers, body) => {
		const server = await serve((request, response) => {
			if (request.url === '/robots.txt') response.writeHead(404).end();
			else {
				response.writeHead(200, { 'content-type': 'text/html', ...headers });
				response.end(body);
			}
		});
		expect(await fetchFrom(server)).toEqual({ ok: false, reason: 'url-too-large' });
	});

	it('has a site that asks programs to stay away, by its name or by all names', async () => {
		const server = await serve((request, response) => {
			if (request.url === '/robots.txt') response.end('User-agent: Newsproof\nDisallow: /news');
			else answerWith('<p>Words</p>')(request, response);
		});
		expect(await fetchFrom(server)).toEqual({ ok: false, reason: 'robots-disallow' });
		expect(server.hits).toEqual(['/robots.txt']);
		expect(await fetchFrom(server, '/other')).toMatchObject({ ok: true });
	});

	it('is where a redirect leads that the site asks programs not to follow', async () => {
		const server = await serve((request, response) => {
			if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /private');
			else response.writeHead(301, { location: '/private/news' }).end();
		});
		expect(await fetchFrom(server)).toEqual({ ok: false, reason: 'robots-disallow' });
		expect(server.hits).toEqual(['/robots.txt', '/news']);
	});

	it('has a site whose robots.txt fails', async () => {
		const server = await serve((_request, response) => response.writeHead(500).end());
		expect(await fetchFrom(server)).toEqual({ ok: false, reason: 'robots-disallow' });
	});

	it('has a site that takes too long', async () => {
		const server = await serve((request, response) => {
			if (request.url === '/robots.txt') response.writeHead(404).end();
			else response.writeHead(200, { 'content-type': 'text/html' }).write('<p>Wor');
		});
		expect(await fetchFrom(server, '/', { settings: { totalMs: 150 } })).toEqual({
			ok: false,
			reason: 'url-timeout'
		});
	});

	it('has a name that is looked up for too long', async () => {
		const server = await serve(answerWith('x'));
		const settings = { totalMs: 100, resolve: () => new Promise<string[]>(() => undefined) };
		expect(await fetchFrom(server, '/', { settings })).toEqual({
			ok: false,
			reason: 'url-timeout'
		});
	});

	it('has a name that does not exist, or a port where nobody listens', async () => {
		const server = await serve(answerWith('x'));
		const resolve = () => Promise.reject(new Error('ENOTFOUND'));
		expect(await fetchFrom(server, '/', { settings: { resolve } })).toEqual({
			ok: false,
			reason: 'url-unreachable'
		});
		await server.close();
		expect(await fetchFrom(server)).toEqual({ ok: false, reason: 'url-unreachable' });
	});

	it('breaks off in the middle', async () => {
		const server = await serve((request, response) => {
			if (request.url === '/robots.txt') response.writeHead(404).end();
			else {
				response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
				response.write('<p>Wor', () => response.destroy());
			}
		});
		expect(await fetchFrom(server)).toEqual({ ok: false, reason: 'url-unreachable' });
	});

	it('is stopped by who asked for it', async () => {
		const server = await serve(() => undefined);
		const stopping = new AbortController();
		const fetching = fetchFrom(server, '/', { options: { signal: stopping.signal } });
		stopping.abort();
		expect(await fetching).toEqual({ ok: false, reason: 'reading-stopped' });
	});
});

it('the version that sites see is that of package.json', () => {
	const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
	expect(NEWSPROOF_VERSION).toBe(version);
});
