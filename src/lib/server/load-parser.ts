import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import { fail } from '#lib/core/outcome.ts';
import type { Outcome } from '#lib/core/outcome.ts';
import type { Parser } from '#lib/generation/parsing/parser.ts';
import { readParser } from '#lib/generation/parsing/read-parser.ts';

/** Far above what training writes, so that a crafted file cannot fill the memory. */
const MOST_BYTES = 64 * 2 ** 20;

/** More than the weights have: in pieces of the usual 16 kB inflating takes twice as long. */
const ONE_GO = 16 * 2 ** 20;

/** Reads the parser's weights from a file packed with Zstandard; a caller that parses twice keeps the result. */
export async function loadParser(
	file: string
): Promise<Outcome<Parser, 'weights-missing' | 'weights-damaged' | 'weights-version'>> {
	const packed = await readFile(file).catch(() => undefined);
	if (packed === undefined) return fail('weights-missing');
	// Zstandard inflates them in a third of brotli's time, for a twentieth more bytes.
	const bytes = await promisify(zstdDecompress)(packed, {
		maxOutputLength: MOST_BYTES,
		chunkSize: ONE_GO
	}).catch(() => undefined);
	return bytes === undefined ? fail('weights-damaged') : readParser(bytes);
}
