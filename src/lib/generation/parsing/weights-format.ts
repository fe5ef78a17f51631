import { fail, succeed } from '#lib/core/outcome.ts';
import type { Outcome } from '#lib/core/outcome.ts';
import { crc32 } from './checksum.ts';
import type { LexiconEntries } from './lexicon.ts';
import type { SparseRows } from './sparse-model.ts';

/** Changes with the layout below, with the hashes and with the features. */
export const WEIGHTS_VERSION = 1;
/** The first bytes of every version: "NPW" and a line feed, which a text-mode copy would change. */
export const WEIGHTS_MAGIC = [0x4e, 0x50, 0x57, 0x0a] as const;

/** All that training finds out. */
export type Weights = {
	/** Penn Treebank tags by number. */
	readonly tags: readonly string[];
	/** Relations by number, `root` first. */
	readonly relations: readonly string[];
	readonly lexicon: LexiconEntries;
	readonly tagger: SparseRows;
	readonly forwards: SparseRows;
	readonly backwards: SparseRows;
};

/**
 * Reads the inflated weights file. In every version it is: the magic, the version (2 bytes, low byte
 * first), the body, and a CRC-32 of all before it (4 bytes, low byte first). In this version the body
 * is: tags, relations, lexicon, tagger, forward and backward parser; numbers are unsigned LEB128;
 * sorted hashes are stored as differences; each list is stored by itself, so that it packs well.
 */
export function readWeights(
	bytes: Uint8Array
): Outcome<Weights, 'weights-damaged' | 'weights-version'> {
	const end = bytes.length - 4;
	const hasMagic = WEIGHTS_MAGIC.every((byte, index) => bytes[index] === byte);
	if (end < 6 || !hasMagic) return fail('weights-damaged');
	const checksum = new DataView(bytes.buffer, bytes.byteOffset).getUint32(end, true);
	if (crc32(bytes, end) !== checksum) return fail('weights-damaged');
	if ((bytes[4] ?? 0) + 256 * (bytes[5] ?? 0) !== WEIGHTS_VERSION) return fail('weights-version');
	const reader = new WeightsReader(bytes.subarray(6, end));
	const weights = {
		tags: reader.readNames(),
		relations: reader.readNames(),
		lexicon: reader.readLexicon(),
		tagger: reader.readRows(),
		forwards: reader.readRows(),
		backwards: reader.readRows()
	};
	return reader.isAtEnd() ? succeed(weights) : fail('weights-damaged');
}

/** Reads past the end give zeros and empty lists, after which `isAtEnd` is false for good. */
class WeightsReader {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	isAtEnd(): boolean {
		return this.#at === this.#bytes.length;
	}

	readNames(): readonly string[] {
		const names = new TextDecoder().decode(this.#take(this.#readNumber()));
		return names.split('\n');
	}

	readLexicon(): LexiconEntries {
		const known = this.#readHashes(this.#readNumber());
		const count = this.#readNumber();
		return { known, spellings: this.#readHashes(count), tagSets: this.#take(count) };
	}

	readRows(): SparseRows {
		const rows = this.#readNumber();
		const entries = this.#readNumber();
		const keys = this.#readHashes(rows);
		const lengths = this.#take(rows);
		const classes = this.#take(entries);
		const weights = this.#take(entries);
		return {
			keys,
			lengths,
			classes,
			weights: new Int8Array(weights.buffer, weights.byteOffset, weights.length)
		};
	}

	#take(length: number): Uint8Array {
		const taken = this.#bytes.subarray(this.#at, this.#at + length);
		this.#at += length;
		return taken;
	}

	#readHashes(count: number): Uint32Array {
		const hashes = new Uint32Array(Math.min(count, this.#bytes.length));
		let hash = 0;
		for (let index = 0; index < hashes.length; index++) {
			hash += this.#readNumber();
			hashes[index] = hash;
		}
		return hashes;
	}

	#readNumber(): number {
		let value = 0;
		for (let scale = 1; ; scale *= 128) {
			const byte = this.#bytes[this.#at++] ?? 0;
			value += (byte & 127) * scale;
			if (byte < 128) return value;
		}
	}
}
