// The production entry: the built app behind Node's own http server, with an orderly end.
import type { EventEmitter } from 'node:events';
import {
	createServer,
	type IncomingMessage,
	type RequestListener,
	type ServerResponse
} from 'node:http';
import { networkInterfaces } from 'node:os';
import { ConfigError, readConfig, type Config } from '#lib/server/config.ts';

const PROTOCOL_HEADER = 'x-newsproof-protocol';
const HOST_HEADER = 'x-newsproof-host';
const ADDRESS_HEADER = 'x-newsproof-address';
const SHUTDOWN_MS = 4000;
/** An article's file of 5 MB, and a form around it. */
const BODY_SIZE_LIMIT = '6M';

function configOrExit(): Config {
	try {
		return readConfig(process.env);
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		console.error(error.message);
		process.exit(1);
	}
}

/** The first value of a header that proxies may have lengthened. */
function firstOf(header: string | string[] | undefined): string | undefined {
	const text = Array.isArray(header) ? header[0] : header;
	return text?.split(',')[0]?.trim();
}

/**
 * Says which address a request was made to. The adapter would take https for granted and refuse
 * forms over plain http. What a client sends under these names is overwritten; what a proxy says
 * counts only when it is to be trusted.
 */
function stampRequest({ headers, socket }: IncomingMessage, trustProxy: boolean): void {
	const forwarded = (name: string) => (trustProxy ? firstOf(headers[name]) : undefined);
	headers[PROTOCOL_HEADER] = forwarded('x-forwarded-proto') === 'https' ? 'https' : 'http';
	headers[HOST_HEADER] = forwarded('x-forwarded-host') ?? headers.host ?? 'localhost';
	headers[ADDRESS_HEADER] = forwarded('x-forwarded-for') ?? socket.remoteAddress ?? '';
}

/**
 * Takes a program's plain text for its own. The framework refuses plain text that names no origin,
 * since a form can send it; but a browser names the origin or the site of every form.
 */
function admitPlainText({ headers, url }: IncomingMessage, origin: string | undefined): void {
	const isBrowser = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
	if (isBrowser || !/^\/api\/banks(?:\?|$)/u.test(url ?? '')) return;
	headers.origin = origin ?? `${headers[PROTOCOL_HEADER]}://${headers[HOST_HEADER]}`;
}

/**
 * Sends files of the build without what a browser asks again by: under their names they never
 * change, and a page of a dozen such files is a kilobyte lighter.
 */
function spareValidators({ url }: IncomingMessage, response: ServerResponse): void {
	if (!url?.startsWith('/_app/immutable/')) return;
	const writeHead = response.writeHead.bind(response);
	response.writeHead = (status: number, ...rest: unknown[]) => {
		const headers = rest.at(-1);
		if (headers !== null && typeof headers === 'object') {
			Reflect.deleteProperty(headers, 'ETag');
			Reflect.deleteProperty(headers, 'Last-Modified');
		}
		return Reflect.apply(writeHead, response, [status, ...rest]);
	};
}

/** The addresses under which other machines on the network reach this one. */
function addresses(host: string, port: number): readonly string[] {
	if (host !== '0.0.0.0' && host !== '::') return [`http://${host}:${port}`];
	const others = Object.values(networkInterfaces())
		.flatMap((list) => list ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => `http://${address}:${port}`);
	return [`http://localhost:${port}`, ...others];
}

const config = configOrExit();
// To the adapter an empty origin is a wrong one; to us it is none.
if (!config.origin) delete process.env.ORIGIN;
Object.assign(process.env, {
	PROTOCOL_HEADER,
	HOST_HEADER,
	ADDRESS_HEADER,
	BODY_SIZE_LIMIT: process.env.BODY_SIZE_LIMIT || BODY_SIZE_LIMIT,
	...(config.origin && { ORIGIN: config.origin })
});

type Built = {
	readonly handler: (...args: [...Parameters<RequestListener>, next: () => void]) => void;
};

// The build reads the environment when it is imported, and opens the storage.
const built: Built = await import(new URL('../build/handler.js', import.meta.url).href).catch(
	(error: unknown) => {
		console.error(`Newsproof cannot start: ${error instanceof Error ? error.message : error}`);
		process.exit(1);
	}
);

let stopping = false;
const server = createServer((request, response) => {
	stampRequest(request, config.trustProxy);
	admitPlainText(request, config.origin);
	spareValidators(request, response);
	// A connection that was busy when the end was announced is closed as soon as it is idle.
	response.once('close', () => stopping && server.closeIdleConnections());
	built.handler(request, response, () => response.writeHead(404).end());
});

server.on('error', (error: NodeJS.ErrnoException) => {
	console.error(
		error.code === 'EADDRINUSE'
			? `Newsproof cannot start: port ${config.port} is taken. Set PORT to another one.`
			: `Newsproof cannot start: ${error.message}`
	);
	process.exit(1);
});

server.listen(config.port, config.host, () => {
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : config.port;
	console.log(`Newsproof is at ${addresses(config.host, port).join(' and ')}`);
});

// The framework's own event, which Node's types do not know.
const events: EventEmitter = process;

function stop(): void {
	if (stopping) return;
	stopping = true;
	// What would stay open for ever ends first.
	events.emit('newsproof:stopping');
	server.close(() => events.emit('sveltekit:shutdown', 'SIGTERM'));
	server.closeIdleConnections();
	// Requests that are open may finish; one that hangs does not keep the process alive.
	setTimeout(() => server.closeAllConnections(), SHUTDOWN_MS).unref();
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
