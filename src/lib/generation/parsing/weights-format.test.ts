import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from './checksum.ts';
import type { SparseRows } from './sparse-model.ts';
import { readWeights } from './weights-format.ts';
import type { Weights } from './weights-format.ts';
import { writeWeights } from './write-weights.ts';

const hashes = fc
	.uniqueArray(fc.nat(2 ** 32 - 1), { maxLength: 12 })
	.map((list) => Uint32Array.from(list).sort());

const rows: fc.Arbitrary<SparseRows> = hashes.chain((keys) =>
	fc
		.array(fc.integer({ min: 1, max: 3 }), { minLength: keys.length, maxLength: keys.length })
		.chain((lengths) => {
			const total = lengths.reduce((sum, length) => sum + length, 0);
			return fc.record({
				keys: fc.constant(keys),
				lengths: fc.constant(Uint8Array.from(lengths)),
				classes: fc.uint8Array({ minLength: total, maxLength: total }),
				weights: fc.int8Array({ minLength: total, maxLength: total })
			});
		})
);

const weights: fc.Arbitrary<Weights> = fc
	.tuple(hashes, hashes, rows, rows, rows)
	.map(([known, spellings, tagger, forwards, backwards]) => ({
		tags: ['NN', 'VBD'],
		relations: ['root', 'nsubj', 'nsubj:pass'],
		lexicon: { known, spellings, tagSets: Uint8Array.from(spellings, (hash) => hash & 3) },
		tagger,
		forwards,
		backwards
	}));

const small = fc.sample(weights, { numRuns: 1, seed: 7 })[0];

/** The bytes of some weights, with the checksum made right again after `change`. */
function tamper(change: (bytes: Uint8Array) => void): Uint8Array {
	if (small === undefined) throw new Error('no weights were made');
	const bytes = writeWeights(small);
	change(bytes);
	const end = bytes.length - 4;
	new DataView(bytes.buffer).setUint32(end, crc32(bytes, end), true);
	return bytes;
}

describe('the weights file', () => {
	it('reads what was written', () => {
		fc.assert(
			fc.property(weights, (written) => {
				expect(readWeights(writeWeights(written))).toEqual({ ok: true, value: written });
			})
		);
	});

	it('reads from the middle of a larger buffer', () => {
		const bytes = tamper(() => undefined);
		const larger = new Uint8Array(bytes.length + 10);
		larger.set(bytes, 5);
		expect(readWeights(larger.subarray(5, 5 + bytes.length))).toEqual({ ok: true, value: small });
	});

	it('notices one flipped bit, wherever it is', () => {
		const bytes = tamper(() => undefined);
		const unnoticed: number[] = [];
		for (let bit = 0; bit < bytes.length * 8; bit++) {
			const damaged = bytes.slice();
			damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
			const outcome = readWeights(damaged);
			if (outcome.ok || outcome.reason !== 'weights-damaged') unnoticed.push(bit);
		}
		expect(unnoticed).toEqual([]);
	});

	it('notices that it was cut short, wherever that is, or that something follows', () => {
		const bytes = tamper(() => undefined);
		const lengths = Array.from({ length: bytes.length }, (_, length) => length);
		expect(lengths.filter((length) => readWeights(bytes.subarray(0, length)).ok)).toEqual([]);
		expect(readWeights(Uint8Array.from([...bytes, 0]))).toEqual({
			ok: false,
			reason: 'weights-damaged'
		});
	});

	it('tells a file of another version from a damaged one', () => {
		expect(readWeights(tamper((bytes) => (bytes[4] = 99)))).toEqual({
			ok: false,
			reason: 'weights-version'
		});
	});

	it('refuses a list that claims to be longer than the file', () => {
		expect(readWeights(tamper((bytes) => bytes.fill(255, 6, -4)))).toEqual({
			ok: false,
			reason: 'weights-damaged'
		});
	});

	it('checks with the CRC-32 that gzip uses', () => {
		expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
		expect(crc32(new Uint8Array())).toBe(0);
	});
});
