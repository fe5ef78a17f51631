import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Below this, in bytes, the headers cost more than is saved. */
const WORTHWHILE = 1024;
// A stream of events has no end to wait for.
const COMPRESSIBLE =
	/^(?:text\/(?!event-stream)|application\/(?:json|javascript|manifest\+json)|image\/svg)/u;

/**
 * The response as the client can take it: a page in a quarter of its bytes, at the cheapest level.
 * Files of the build are compressed when it is built and do not come by here.
 */
export async function compressResponse(request: Request, response: Response): Promise<Response> {
	const accepted = request.headers.get('accept-encoding') ?? '';
	const encoding = /\bbr\b/u.test(accepted)
		? 'br'
		: /\bgzip\b/u.test(accepted)
			? 'gzip'
			: undefined;
	const type = response.headers.get('content-type') ?? '';
	if (!encoding || !response.body || !COMPRESSIBLE.test(type)) return response;
	if (response.headers.has('content-encoding')) return response;
	const bytes = new Uint8Array(await response.arrayBuffer());
	const headers = new Headers(response.headers);
	headers.append('vary', 'accept-encoding');
	const { status, statusText } = response;
	if (bytes.length < WORTHWHILE) return new Response(bytes, { status, statusText, headers });
	const compressed =
		encoding === 'br'
			? await compressBrotli(bytes, {
					params: {
						[constants.BROTLI_PARAM_QUALITY]: 1,
						[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
					}
				})
			: await compressGzip(bytes, { level: 1 });
	headers.set('content-encoding', encoding);
	headers.set('content-length', String(compressed.length));
	return new Response(new Uint8Array(compressed), { status, statusText, headers });
}
