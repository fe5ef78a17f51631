import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { FetchFailure } from './fetch-failure.ts';
import { isPublicAddress } from './public-address.ts';

/** What may be reached. Only tests use anything but `PUBLIC_WEB`, and nothing in the environment can. */
export type FetchSettings = {
	readonly resolve: (host: string) => Promise<readonly string[]>;
	readonly isAllowedAddress: (address: string) => boolean;
	readonly ports: ReadonlySet<number>;
	readonly connectMs: number;
	readonly totalMs: number;
	readonly mostBytes: number;
	/** Certificates that are trusted beside the system's. */
	readonly certificates?: string;
};

async function resolveName(host: string): Promise<readonly string[]> {
	const found = await lookup(host, { all: true });
	return found.map(({ address }) => address);
}

/** The public web: what production uses, always. */
export const PUBLIC_WEB: FetchSettings = {
	resolve: resolveName,
	isAllowedAddress: isPublicAddress,
	ports: new Set([80, 443]),
	connectMs: 5_000,
	totalMs: 15_000,
	mostBytes: 5_000_000
};

const LONGEST_URL = 2_000;

/** The port a URL names or implies. */
export function portOf(url: URL): number {
	if (url.port !== '') return Number(url.port);
	return url.protocol === 'https:' ? 443 : 80;
}

/** The host of a URL without the brackets of IPv6. */
export function hostOf(url: URL): string {
	return url.hostname.replace(/^\[|\]$/gu, '');
}

/**
 * Parses an address once; everything after works on the result. Throws `FetchFailure` for what is no
 * web address: another protocol, a user name, a port that is not the web's.
 */
export function parseTarget(address: string, ports: ReadonlySet<number>, base?: URL): URL {
	if (address.length > LONGEST_URL || !URL.canParse(address, base)) {
		throw new FetchFailure('url-invalid', 'no address');
	}
	const url = new URL(address, base);
	if (url.protocol !== 'https:' && url.protocol !== 'http:') {
		throw new FetchFailure('url-invalid', `the protocol ${url.protocol}`);
	}
	if (url.username !== '' || url.password !== '') {
		throw new FetchFailure('url-invalid', 'a user name or password');
	}
	if (!ports.has(portOf(url))) throw new FetchFailure('url-not-public', `port ${portOf(url)}`);
	if (hostOf(url) === '') throw new FetchFailure('url-invalid', 'no host');
	url.hash = '';
	return url;
}

/**
 * The addresses behind a URL's host, IPv4 first. All of them must be allowed: a name with one private
 * address among public ones is refused. Throws `FetchFailure`.
 */
export async function resolveTarget(url: URL, settings: FetchSettings): Promise<readonly string[]> {
	const host = hostOf(url);
	const addresses = isIP(host) === 0 ? await resolved(host, settings) : [host];
	if (addresses.length === 0) throw new FetchFailure('url-unreachable', 'no address');
	if (!addresses.every(settings.isAllowedAddress)) {
		throw new FetchFailure('url-not-public', `${host} is ${addresses.join(', ')}`);
	}
	return [...addresses].sort((a, b) => isIP(a) - isIP(b));
}

async function resolved(host: string, settings: FetchSettings): Promise<readonly string[]> {
	try {
		return await settings.resolve(host);
	} catch (error) {
		throw new FetchFailure(
			'url-unreachable',
			error instanceof Error ? error.message : String(error)
		);
	}
}
