import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { loadParser } from './load-parser.ts';

const shipped = fileURLToPath(new URL('../../../weights/english.npw', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-weights-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

function writeFile(name: string, bytes: Uint8Array): string {
	const file = path.join(folder, name);
	writeFileSync(file, bytes);
	return file;
}

describe('loading the parser', () => {
	it('loads the weights that come with Newsproof', async () => {
		const outcome = await loadParser(shipped);
		expect(outcome.ok && outcome.value.parse([{ text: 'Rockets', start: 0, end: 7 }])).toEqual([
			expect.objectContaining({ text: 'Rockets', tag: 'NNS', head: -1, relation: 'root' })
		]);
	});

	it('says when the file is missing', async () => {
		expect(await loadParser(path.join(folder, 'none.npw'))).toEqual({
			ok: false,
			reason: 'weights-missing'
		});
	});

	it('says when the packed file is damaged: empty, cut short, one byte changed, not packed at all', async () => {
		const packed = readFileSync(shipped);
		const changed = Buffer.from(packed);
		changed[packed.length >> 1] = (changed[packed.length >> 1] ?? 0) ^ 255;
		const damaged = {
			empty: new Uint8Array(),
			short: packed.subarray(0, packed.length - 1),
			changed,
			text: Buffer.from('<!doctype html>')
		};
		for (const [name, bytes] of Object.entries(damaged)) {
			const outcome = await loadParser(writeFile(name, bytes));
			expect({ name, outcome }).toEqual({
				name,
				outcome: { ok: false, reason: 'weights-damaged' }
			});
		}
	});

	it('says when what is packed is not the weights, or far too much of anything', async () => {
		const bytes = zstdDecompressSync(readFileSync(shipped));
		const repacked = writeFile('repacked', zstdCompressSync(bytes.subarray(0, 4096)));
		expect(await loadParser(repacked)).toEqual({ ok: false, reason: 'weights-damaged' });
		const bomb = writeFile('bomb', zstdCompressSync(new Uint8Array(80 * 2 ** 20)));
		expect(await loadParser(bomb)).toEqual({ ok: false, reason: 'weights-damaged' });
	});
});
