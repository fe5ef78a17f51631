const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Sent with every page. The content security policy comes from the framework, which knows its own scripts. */
export const SECURITY_HEADERS: readonly (readonly [name: string, value: string])[] = [
	['x-content-type-options', 'nosniff'],
	['referrer-policy', 'same-origin'],
	['x-frame-options', 'DENY'],
	['cross-origin-opener-policy', 'same-origin'],
	['cross-origin-resource-policy', 'same-origin'],
	['permissions-policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()']
];

/**
 * Whether a request that changes something was sent by another site's page (OWASP, Cross-Site
 * Request Forgery Prevention, "Fetch Metadata"). A client without these headers is not a browser
 * and carries nobody's cookies.
 */
export function isCrossSite(request: Request, ownOrigin: string): boolean {
	if (SAFE_METHODS.has(request.method)) return false;
	const site = request.headers.get('sec-fetch-site');
	if (site !== null) return site !== 'same-origin' && site !== 'none';
	const origin = request.headers.get('origin');
	return origin !== null && origin !== ownOrigin;
}

/** What a request may bring along, in bytes, where no article is sent in. */
const LARGEST_BODY = 512 * 1024;
/** The addresses that take an article or a notebook of up to `BODY_SIZE_LIMIT`. */
const TAKES_FILES = /^\/(?:new|api\/banks|notebook\/export\/[\w.]+)$/u;
/** A thousand events, and what a browser holds of 20,000 attempts. */
const LARGEST_EXCHANGE = 3 * 1024 * 1024;

function largestBodyAt(pathname: string): number {
	return pathname === '/notebook/sync' ? LARGEST_EXCHANGE : LARGEST_BODY;
}

/**
 * Whether a request brings more than its address takes, or does not say how much it brings. The
 * server's own limit is as high as the largest file; all other addresses take far less.
 */
export function isTooLarge({ method, headers }: Request, { pathname }: URL): boolean {
	if (SAFE_METHODS.has(method) || TAKES_FILES.test(pathname)) return false;
	const length = headers.get('content-length');
	return length === null
		? headers.has('transfer-encoding')
		: Number(length) > largestBodyAt(pathname);
}

/** Whether an address holds a NUL byte: PostgreSQL takes none in a text, and nothing here has one in its id. */
export function hasNul({ pathname }: URL): boolean {
	return pathname.includes('%00');
}

/** The path of the page of this site that a form was sent from; the front page where none is said. */
export function pathCameFrom({ headers }: Request, ownOrigin: string): string {
	const page = URL.parse(headers.get('referer') ?? '');
	if (page?.origin !== ownOrigin) return '/';
	// The answer to a form has the form's name for its search; two slashes would lead to another site.
	const search = page.search.startsWith('?/') ? '' : page.search;
	return page.pathname.replace(/^\/+/u, '/') + search;
}
