import type { IncomingMessage } from 'node:http';
import type { ReadingRefusal, ReadingStep } from '#lib/core/article/article-reading.ts';
import { FetchFailure } from './fetch-failure.ts';
import { requestFrom } from './guarded-request.ts';
import { readBody } from './response-body.ts';
import type { RobotsAnswer, RobotsRules } from './robots-rules.ts';
import { parseTarget, PUBLIC_WEB, resolveTarget, type FetchSettings } from './target-addresses.ts';

export type { FetchSettings } from './target-addresses.ts';

/** A page that was fetched, or why none was. */
export type FetchedPage =
	| {
			readonly ok: true;
			/** Where it was in the end. */
			readonly url: string;
			readonly bytes: Uint8Array;
			readonly mediaType: string;
			readonly charset?: string;
	  }
	| { readonly ok: false; readonly reason: ReadingRefusal; readonly status?: number };

/** How a fetch may be watched and stopped. */
export type FetchOptions = {
	readonly signal?: AbortSignal;
	readonly onProgress?: (step: ReadingStep) => void;
};

const MOST_REDIRECTS = 3;
const MOST_ADDRESSES = 3;
const MOST_ROBOTS_BYTES = 600_000;
const READABLE = new Set([
	'',
	'text/html',
	'application/xhtml+xml',
	'text/plain',
	'text/markdown',
	'text/x-markdown',
	'application/pdf',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
]);

type Fetching = {
	readonly settings: FetchSettings;
	readonly signal: AbortSignal;
	readonly onProgress: (step: ReadingStep) => void;
};

/** Asks the addresses of a host in turn until one is reached. */
async function ask(url: URL, { settings, signal, onProgress }: Fetching): Promise<IncomingMessage> {
	onProgress('resolving');
	const addresses = await stopped(resolveTarget(url, settings), signal);
	onProgress('fetching');
	let failure: unknown;
	for (const address of addresses.slice(0, MOST_ADDRESSES)) {
		try {
			return await requestFrom(address, url, settings, signal);
		} catch (error) {
			failure = error;
			const mayTryAnother = error instanceof FetchFailure && error.reason === 'url-unreachable';
			if (!mayTryAnother || signal.aborted) throw error;
		}
	}
	throw failure;
}

/** A promise that gives up with the signal: looking up a name cannot be stopped otherwise. */
function stopped<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((resolve, reject) => {
		const stop = () => reject(new FetchFailure('url-timeout', 'stopped'));
		if (signal.aborted) stop();
		signal.addEventListener('abort', stop, { once: true });
		promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
	});
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | undefined {
	return [301, 302, 303, 307, 308].includes(statusCode) ? headers.location : undefined;
}

/** Follows redirects by hand; each address is checked like the first, by `mayFetch` too. */
async function follow(
	start: URL,
	fetching: Fetching,
	mayFetch: (url: URL) => Promise<void>
): Promise<{ readonly url: URL; readonly response: IncomingMessage }> {
	let url = start;
	for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
		await mayFetch(url);
		const response = await ask(url, fetching);
		const location = redirectOf(response);
		if (location === undefined) return { url, response };
		response.destroy();
		url = parseTarget(location, fetching.settings.ports, url);
	}
	throw new FetchFailure('too-many-redirects', `over ${MOST_REDIRECTS}`);
}

async function fetchRobots(url: URL, fetching: Fetching): Promise<RobotsAnswer> {
	const { response } = await follow(url, fetching, () => Promise.resolve());
	const status = response.statusCode ?? 0;
	if (status < 200 || status >= 300) {
		response.destroy();
		return { status, text: '' };
	}
	try {
		return { status, text: new TextDecoder().decode(await readBody(response, MOST_ROBOTS_BYTES)) };
	} catch (error) {
		// A robots.txt that is no text or has no end says nothing.
		if (error instanceof FetchFailure && ['url-too-large', 'url-not-text'].includes(error.reason)) {
			return { status, text: '' };
		}
		throw error;
	}
}

function checkStatus({ statusCode = 0 }: IncomingMessage): void {
	if (statusCode >= 200 && statusCode < 300) return;
	const reason = statusCode === 404 || statusCode === 410 ? 'url-not-found' : 'url-refused';
	throw new FetchFailure(reason, `status ${statusCode}`, statusCode);
}

function contentOf({ headers }: IncomingMessage): {
	readonly mediaType: string;
	readonly charset?: string;
} {
	const [essence = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
	const mediaType = essence.trim();
	if (!READABLE.has(mediaType)) throw new FetchFailure('url-not-text', mediaType);
	const charset = parameters
		.map(
			(parameter) => /^\s*charset\s*=\s*"?(?<label>[\w.:-]{1,40})/u.exec(parameter)?.groups?.label
		)
		.find((label) => label !== undefined);
	return { mediaType, ...(charset !== undefined && { charset }) };
}

async function fetchFrom(
	address: string,
	fetching: Fetching,
	robots: RobotsRules
): Promise<FetchedPage> {
	const start = parseTarget(address.trim(), fetching.settings.ports);
	const mayFetch = async (url: URL) => {
		if (!(await robots.allow(url, (each) => fetchRobots(each, fetching)))) {
			throw new FetchFailure('robots-disallow', url.href);
		}
	};
	const { url, response } = await follow(start, fetching, mayFetch);
	try {
		checkStatus(response);
		const content = contentOf(response);
		const bytes = await readBody(response, fetching.settings.mostBytes);
		return { ok: true, url: url.href, bytes, ...content };
	} finally {
		response.destroy();
	}
}

/**
 * Fetches a page as a guest of the public web. Only http and https on their own ports, without user
 * names; every address a host resolves to must be public, the connection goes to the address that was
 * checked, and each of at most 3 redirects is checked again. At most 5 s to connect, 15 s and
 * 5 MB after decompression in all; only text, PDF and Word; only what the site's `robots.txt` allows.
 */
export async function fetchPage(
	address: string,
	{ signal, onProgress = () => undefined }: FetchOptions,
	robots: RobotsRules,
	settings: FetchSettings = PUBLIC_WEB
): Promise<FetchedPage> {
	const deadline = AbortSignal.timeout(settings.totalMs);
	const both = signal ? AbortSignal.any([signal, deadline]) : deadline;
	try {
		return await fetchFrom(address, { settings, signal: both, onProgress }, robots);
	} catch (error) {
		if (signal?.aborted) return { ok: false, reason: 'reading-stopped' };
		if (deadline.aborted) return { ok: false, reason: 'url-timeout' };
		if (!(error instanceof FetchFailure)) throw error;
		const { reason, status } = error;
		return { ok: false, reason, ...(status !== undefined && { status }) };
	}
}
