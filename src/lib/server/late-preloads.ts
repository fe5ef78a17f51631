const LINK = /<(?<href>[^>]+)>; rel="modulepreload"/gu;

/**
 * The page with its scripts announced at its end, not in a header before it: on a slow line the
 * words are painted before the scripts ask for their share. A page without announced scripts stays
 * as it is.
 */
export async function announceScriptsLate(response: Response): Promise<Response> {
	const announced = response.headers.get('link');
	const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
	if (!announced || !isPage) return response;
	const scripts = [...announced.matchAll(LINK)]
		.map(({ groups }) => `<link rel="modulepreload" href="${groups?.['href'] ?? ''}">`)
		.join('');
	const html = await response.text();
	const headers = new Headers(response.headers);
	headers.delete('link');
	headers.delete('content-length');
	const { status, statusText } = response;
	return new Response(
		html.replace('</body>', () => `${scripts}</body>`),
		{
			status,
			statusText,
			headers
		}
	);
}
