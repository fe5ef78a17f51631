import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PUBLIC_WEB, type FetchSettings } from '#lib/server/ingest/target-addresses.ts';

/** A server on this machine that stands in for one on the web. */
export type WebServer = {
	readonly port: number;
	/** The targets of the requests that reached it. */
	readonly hits: readonly string[];
	/** How many connections were opened, whether or not anything was asked. */
	readonly connections: () => number;
	readonly close: () => Promise<void>;
};

const certificate = (name: string) =>
	readFileSync(path.resolve('tests/fixtures/certificates', name), 'utf8');

/** The certificate of `courier.test`, which nobody but a test trusts. */
export const COURIER_CERTIFICATE = certificate('courier.test.crt');

function listen(server: Server, host: string, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			const address = server.address();
			resolve(typeof address === 'object' && address ? address.port : 0);
		});
	});
}

/** Starts a server on a loopback address, on a free port or the one that is wanted. */
export async function startWebServer(
	listener: RequestListener,
	{ host = '127.0.0.1', port: wanted = 0, isSecure = false } = {}
): Promise<WebServer> {
	const hits: string[] = [];
	let connections = 0;
	const counted: RequestListener = (request, response) => {
		hits.push(request.url ?? '');
		listener(request, response);
	};
	const server = isSecure
		? createSecureServer(
				{ key: certificate('courier.test.key'), cert: COURIER_CERTIFICATE },
				counted
			)
		: createServer(counted);
	server.on('connection', () => (connections += 1));
	const port = await listen(server, host, wanted);
	return {
		port,
		hits,
		connections: () => connections,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

/** Answers with a page of HTML; `robots.txt` does not exist. */
export function answerWith(
	html: string,
	headers: Readonly<Record<string, string>> = {}
): RequestListener {
	return (request, response) => {
		if (request.url === '/robots.txt') response.writeHead(404).end();
		else
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
	};
}

/** Settings under which every name leads to the servers of a test, and nothing else is reachable. */
export function settingsFor(
	servers: readonly WebServer[],
	settings: Partial<FetchSettings> = {}
): FetchSettings {
	return {
		...PUBLIC_WEB,
		resolve: () => Promise.resolve(['127.0.0.1']),
		isAllowedAddress: (address) => address === '127.0.0.1',
		ports: new Set(servers.map(({ port }) => port)),
		...settings
	};
}
