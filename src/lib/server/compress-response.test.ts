import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressResponse } from './compress-response.ts';

const text = 'There are 45 New Zealanders located at Camp Taji. '.repeat(100);

function page(headers: Record<string, string> = {}): Response {
	return new Response(text, { headers: { 'content-type': 'text/html', ...headers } });
}

function asking(encoding?: string): Request {
	return new Request('http://localhost/', {
		headers: encoding ? { 'accept-encoding': encoding } : {}
	});
}

async function bytesOf(response: Response): Promise<Uint8Array> {
	return new Uint8Array(await response.arrayBuffer());
}

describe('compressResponse', () => {
	it('sends brotli to a client that takes it', async () => {
		const response = await compressResponse(asking('gzip, deflate, br'), page());
		expect(response.headers.get('content-encoding')).toBe('br');
		expect(brotliDecompressSync(await bytesOf(response)).toString()).toBe(text);
	});

	it('sends gzip to a client that takes no brotli', async () => {
		const response = await compressResponse(asking('gzip'), page());
		expect(gunzipSync(await bytesOf(response)).toString()).toBe(text);
	});

	it('leaves a response alone for a client that asks for nothing', async () => {
		const response = await compressResponse(asking(), page());
		expect(response.headers.has('content-encoding')).toBe(false);
		expect(await response.text()).toBe(text);
	});

	it('does not compress twice', async () => {
		const response = await compressResponse(asking('br'), page({ 'content-encoding': 'gzip' }));
		expect(response.headers.get('content-encoding')).toBe('gzip');
	});

	it('sends a short answer as it is, and says that it depends on the client', async () => {
		const short = new Response('{"ok":true}', { headers: { 'content-type': 'application/json' } });
		const response = await compressResponse(asking('br'), short);
		expect(response.headers.has('content-encoding')).toBe(false);
		expect(response.headers.get('vary')).toBe('accept-encoding');
		expect(await response.text()).toBe('{"ok":true}');
	});

	it('does not wait for the end of a stream of events, which has none', async () => {
		const endless = new ReadableStream({
			start: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\n'))
		});
		const headers = { 'content-type': 'text/event-stream' };
		const response = await compressResponse(asking('br'), new Response(endless, { headers }));
		const first = await response.body?.getReader().read();
		expect(new TextDecoder().decode(first?.value)).toBe('data: 1\n\n');
	});
});
