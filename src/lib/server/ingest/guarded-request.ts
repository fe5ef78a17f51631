import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type Socket } from 'node:net';
import { FetchFailure } from './fetch-failure.ts';
import { isSameAddress } from './public-address.ts';
import { hostOf, portOf, type FetchSettings } from './target-addresses.ts';
import { USER_AGENT } from './user-agent.ts';

const ACCEPT =
	'text/html, application/xhtml+xml, text/plain;q=0.9, text/markdown;q=0.9, application/pdf;q=0.8, */*;q=0.1';

function failureOf(error: unknown): FetchFailure {
	if (error instanceof FetchFailure) return error;
	return new FetchFailure(
		'url-unreachable',
		error instanceof Error ? error.message : String(error)
	);
}

/**
 * Asks one address for a page and nothing but it: the socket goes to `address` whatever the name
 * says by now, is checked once it is connected, and is never kept for another request. The answer's
 * body has not been read. Throws `FetchFailure`.
 */
export function requestFrom(
	address: string,
	url: URL,
	settings: FetchSettings,
	signal: AbortSignal
): Promise<IncomingMessage> {
	return new Promise((resolve, reject) => {
		const isSecure = url.protocol === 'https:';
		const host = hostOf(url);
		const request = (isSecure ? requestHttps : requestHttp)({
			// An address, so that nothing is looked up again.
			host: address,
			port: portOf(url),
			path: `${url.pathname}${url.search}`,
			method: 'GET',
			agent: false,
			setHost: false,
			signal,
			headers: {
				host: url.host,
				'user-agent': USER_AGENT,
				accept: ACCEPT,
				'accept-language': 'en',
				'accept-encoding': 'gzip, deflate, br',
				connection: 'close'
			},
			...(isSecure && { servername: isIP(host) === 0 ? host : '', ca: settings.certificates })
		});
		const connecting = setTimeout(() => {
			request.destroy(new FetchFailure('url-timeout', 'no connection'));
		}, settings.connectMs);
		const checkPeer = (socket: Socket) => {
			const peer = socket.remoteAddress ?? '';
			if (!isSameAddress(peer, address) || !settings.isAllowedAddress(peer)) {
				request.destroy(new FetchFailure('url-not-public', `connected to ${peer}`));
			}
		};
		request.once('socket', (socket) => {
			socket.once('connect', () => checkPeer(socket));
			socket.once(isSecure ? 'secureConnect' : 'connect', () => clearTimeout(connecting));
		});
		request.once('response', resolve);
		request.once('error', (error) => reject(failureOf(error)));
		request.once('close', () => clearTimeout(connecting));
		request.end();
	});
}
