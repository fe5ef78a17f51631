// Tries to make the fetcher reach a server that stands in for the school's own network. The same
// attempts are made once more with a fetcher without its guard, which must reach it: a harness that
// cannot fail would prove nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	answerWith,
	startWebServer,
	type WebServer
} from '../../../../tests/support/web-servers.ts';
import { fetchPage, type FetchSettings } from './fetch-page.ts';
import { isPublicAddress } from './public-address.ts';
import { RobotsRules } from './robots-rules.ts';
import { PUBLIC_WEB } from './target-addresses.ts';

/** Stands in for a public address: a test reaches nothing outside this machine. */
const PUBLIC_STAND_IN = '127.0.0.2';

let canary: WebServer;
let site: WebServer;
let redirectTo = '';

beforeAll(async () => {
	canary = await startWebServer(answerWith('<p>the school’s own secrets</p>'));
	site = await startWebServer(
		(request, response) => {
			if (request.url === '/robots.txt') response.writeHead(404).end();
			else response.writeHead(302, { location: redirectTo }).end();
		},
		// On the canary's port, so that only the address tells them apart.
		{ host: PUBLIC_STAND_IN, port: canary.port }
	);
});
afterAll(async () => {
	await Promise.all([canary.close(), site.close()]);
});

/** As in production, but that the canary's port is open and names are looked up by the test. */
function guarded(
	resolve: FetchSettings['resolve'] = () => Promise.resolve(['127.0.0.1'])
): FetchSettings {
	return {
		...PUBLIC_WEB,
		resolve,
		ports: new Set([80, 443, canary.port, site.port]),
		isAllowedAddress: (address) => address === PUBLIC_STAND_IN || isPublicAddress(address),
		connectMs: 500,
		totalMs: 1_000
	};
}

const withoutGuard = (): FetchSettings => ({ ...guarded(), isAllowedAddress: () => true });

async function attempt(address: string, settings: FetchSettings) {
	const before = canary.connections();
	const page = await fetchPage(address, {}, new RobotsRules(), settings);
	return { reason: page.ok ? 'fetched' : page.reason, reached: canary.connections() - before };
}

/** Spellings of 127.0.0.1 and names that lead there; `PORT` is the canary's. */
const LOOPBACK = [
	'http://127.0.0.1:PORT/',
	'http://2130706433:PORT/',
	'http://0x7f000001:PORT/',
	'http://0x7f.0.0.1:PORT/',
	'http://0177.0.0.1:PORT/',
	'http://017700000001:PORT/',
	'http://127.1:PORT/',
	'http://127.0.1:PORT/',
	'http://127.000.000.001:PORT/',
	'http://①②⑦.⓪.⓪.①:PORT/',
	'http://１２７.０.０.１:PORT/',
	'http://127。0。0。1:PORT/',
	'http://%31%32%37.0.0.1:PORT/',
	'http:\\\\127.0.0.1:PORT/',
	'http:127.0.0.1:PORT/',
	'http:///127.0.0.1:PORT/',
	' http://127.0.0.1:PORT/ ',
	'ht\ntp://127.0.\t0.1:PORT/',
	'http://localhost:PORT/',
	'http://LOCALHOST.:PORT/',
	'http://127.0.0.1.nip.example:PORT/',
	'http://[::ffff:127.0.0.1]:PORT/',
	'http://[::ffff:7f00:1]:PORT/'
];

/** Other addresses that are nobody's but this network's own. */
const PRIVATE = [
	'http://0.0.0.0:PORT/',
	'http://0:PORT/',
	'http://[::]:PORT/',
	'http://[::1]:PORT/',
	'http://[::127.0.0.1]:PORT/',
	'http://[64:ff9b::7f00:1]:PORT/',
	'http://[64:ff9b:1::7f00:1]:PORT/',
	'http://[2002:7f00:1::]:PORT/',
	'http://[2001:0:7f00:1::]:PORT/',
	'http://[fe80::1]:PORT/',
	'http://[fd00::1]:PORT/',
	'http://10.0.0.1:PORT/',
	'http://172.16.0.1:PORT/',
	'http://192.168.0.1:PORT/',
	'http://100.64.0.1:PORT/',
	'http://169.254.169.254/latest/meta-data/',
	'http://168.63.129.16/metadata',
	'http://255.255.255.255:PORT/'
];

const at = (address: string) => address.replace('PORT', String(canary.port));

describe('an address of the own network', () => {
	it.each([...LOOPBACK, ...PRIVATE])('%j is not fetched', async (address) => {
		expect(await attempt(at(address), guarded())).toEqual({ reason: 'url-not-public', reached: 0 });
	});

	it.each([
		'http://user@127.0.0.1:PORT/',
		'http://user:password@127.0.0.1:PORT/',
		'http://courier.example@127.0.0.1:PORT/',
		'file:///etc/passwd',
		'ftp://127.0.0.1:PORT/',
		'gopher://127.0.0.1:PORT/_x',
		'data:text/html,words',
		'javascript:alert(1)',
		'//127.0.0.1:PORT/',
		'127.0.0.1:PORT',
		'',
		`http://127.0.0.1:PORT/${'a'.repeat(3_000)}`
	])('%j is no address of the web', async (address) => {
		expect(await attempt(at(address), guarded())).toEqual({ reason: 'url-invalid', reached: 0 });
	});

	it.each([22, 25, 3306, 6379, 8080, 11211, 0])(
		'is not reached through the port %s',
		async (port) => {
			expect(await attempt(`http://courier.example:${port}/`, guarded())).toMatchObject({
				reached: 0,
				reason: 'url-not-public'
			});
		}
	);

	it('is not fetched when one of several addresses of a name is private', async () => {
		const settings = guarded(() => Promise.resolve(['93.184.216.34', '127.0.0.1']));
		expect(await attempt(at('http://courier.example:PORT/'), settings)).toEqual({
			reason: 'url-not-public',
			reached: 0
		});
	});

	it('is not fetched when a name changes its address after the first look', async () => {
		const answers = [[PUBLIC_STAND_IN]];
		const settings = guarded(() => Promise.resolve(answers.shift() ?? ['127.0.0.1']));
		const before = site.hits.length;
		const result = await attempt(at('http://rebinding.example:PORT/'), settings);
		expect({ ...result, site: site.hits.slice(before) }).toEqual({
			reason: 'url-not-public',
			reached: 0,
			site: ['/robots.txt']
		});
	});

	it('is not reached by a second look within one visit: the connection goes where the first look led', async () => {
		redirectTo = at('http://10.0.0.1:PORT/');
		let looks = 0;
		const settings = guarded(() => {
			looks += 1;
			return Promise.resolve([PUBLIC_STAND_IN]);
		});
		const before = site.connections();
		expect(await attempt(at('http://localhost:PORT/'), settings)).toMatchObject({ reached: 0 });
		expect({ looks, visits: site.connections() - before }).toEqual({ looks: 2, visits: 2 });
	});

	it.each([...LOOPBACK, ...PRIVATE].filter((address) => /^http:\/\/[!-~]+$/u.test(address)))(
		'is not reached by a redirect to %j',
		async (address) => {
			redirectTo = at(address);
			const before = site.hits.length;
			const settings = guarded((host) =>
				Promise.resolve([host === 'courier.example' ? PUBLIC_STAND_IN : '127.0.0.1'])
			);
			const result = await attempt(`http://courier.example:${site.port}/`, settings);
			expect(result).toEqual({ reason: 'url-not-public', reached: 0 });
			expect(site.hits.length - before).toBe(2);
		}
	);

	it.each(['file:///etc/passwd', 'http://user@courier.example/', 'gopher://x'])(
		'is not reached by a redirect to %j',
		async (address) => {
			redirectTo = address;
			const settings = guarded(() => Promise.resolve([PUBLIC_STAND_IN]));
			expect(await attempt(`http://courier.example:${site.port}/`, settings)).toEqual({
				reason: 'url-invalid',
				reached: 0
			});
		}
	);
});

describe('without the guard', () => {
	it.each(LOOPBACK)('%j would have been reached', async (address) => {
		const { reached } = await attempt(at(address), withoutGuard());
		expect(reached).toBeGreaterThan(0);
	});

	it('a name that changes its address would have reached it', async () => {
		const answers = [[PUBLIC_STAND_IN]];
		const settings: FetchSettings = {
			...withoutGuard(),
			resolve: () => Promise.resolve(answers.shift() ?? ['127.0.0.1'])
		};
		const { reached } = await attempt(at('http://rebinding.example:PORT/'), settings);
		expect(reached).toBeGreaterThan(0);
	});

	it('a redirect would have reached it', async () => {
		redirectTo = at('http://127.0.0.1:PORT/');
		const settings: FetchSettings = {
			...withoutGuard(),
			resolve: () => Promise.resolve([PUBLIC_STAND_IN])
		};
		const { reached } = await attempt(`http://courier.example:${site.port}/`, settings);
		expect(reached).toBeGreaterThan(0);
	});
});

it('nothing in the environment changes what production may reach', () => {
	expect(PUBLIC_WEB.ports).toEqual(new Set([80, 443]));
	expect(PUBLIC_WEB.isAllowedAddress).toBe(isPublicAddress);
	expect(Object.keys(PUBLIC_WEB)).not.toContain('certificates');
});
