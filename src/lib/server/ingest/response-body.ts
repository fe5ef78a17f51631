import type { IncomingMessage } from 'node:http';
import { pipeline, Writable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchFailure } from './fetch-failure.ts';

function decompressor(encoding: string): Transform | undefined {
	switch (encoding) {
		case '':
		case 'identity':
			return undefined;
		case 'gzip':
		case 'x-gzip':
			return createGunzip();
		case 'deflate':
			return createInflate();
		case 'br':
			return createBrotliDecompress();
		default:
			throw new FetchFailure('url-not-text', `the encoding ${encoding}`);
	}
}

/** Keeps what it is given, up to so many bytes. */
function collector(mostBytes: number, chunks: Buffer[]): Writable {
	let length = 0;
	return new Writable({
		write(chunk: Buffer, _encoding, done) {
			length += chunk.length;
			if (length > mostBytes) {
				done(new FetchFailure('url-too-large', `over ${mostBytes} bytes`));
				return;
			}
			chunks.push(chunk);
			done();
		}
	});
}

/**
 * The body of an answer, decompressed and counted as it arrives, so that neither a large page nor a
 * small bomb is ever held. Throws `FetchFailure`, which says so for what is over `mostBytes`.
 */
export function readBody(response: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
	return new Promise((resolve, reject) => {
		if (Number(response.headers['content-length'] ?? 0) > mostBytes) {
			response.destroy();
			reject(new FetchFailure('url-too-large', `${response.headers['content-length']} bytes`));
			return;
		}
		const chunks: Buffer[] = [];
		const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
		const unpack = decompressor(encoding);
		const sink = collector(mostBytes, chunks);
		const done = (error: unknown) => {
			response.destroy();
			if (!error) resolve(Buffer.concat(chunks));
			else if (error instanceof FetchFailure) reject(error);
			else reject(new FetchFailure('url-unreachable', error instanceof Error ? error.message : ''));
		};
		if (unpack) pipeline(response, unpack, sink, done);
		else pipeline(response, sink, done);
	});
}
