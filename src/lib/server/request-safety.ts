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

/** Whether an address holds a NUL byte: PostgreSQL takes none in a text, and nothing here has one in its id. */
export function hasNul({ pathname }: URL): boolean {
	return pathname.includes('%00');
}
