import { crc32 } from './checksum.ts';
import type { LexiconEntries } from './lexicon.ts';
import type { SparseRows } from './sparse-model.ts';
import { WEIGHTS_MAGIC, WEIGHTS_VERSION } from './weights-format.ts';
import type { Weights } from './weights-format.ts';

/** The inverse of `readWeights`, which describes the layout. */
export function writeWeights(weights: Weights): Uint8Array {
	const parts = [
		Uint8Array.from([...WEIGHTS_MAGIC, WEIGHTS_VERSION & 255, WEIGHTS_VERSION >> 8]),
		...writeNames(weights.tags),
		...writeNames(weights.relations),
		...writeLexicon(weights.lexicon),
		...writeRows(weights.tagger),
		...writeRows(weights.forwards),
		...writeRows(weights.backwards)
	];
	const end = parts.reduce((sum, part) => sum + part.length, 0);
	const bytes = new Uint8Array(end + 4);
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	new DataView(bytes.buffer).setUint32(end, crc32(bytes, end), true);
	return bytes;
}

function writeNames(names: readonly string[]): readonly Uint8Array[] {
	const bytes = new TextEncoder().encode(names.join('\n'));
	return [writeNumbers([bytes.length]), bytes];
}

function writeLexicon({ known, spellings, tagSets }: LexiconEntries): readonly Uint8Array[] {
	return [
		writeNumbers([known.length]),
		writeHashes(known),
		writeNumbers([spellings.length]),
		writeHashes(spellings),
		tagSets
	];
}

function writeRows({ keys, lengths, classes, weights }: SparseRows): readonly Uint8Array[] {
	return [
		writeNumbers([keys.length, classes.length]),
		writeHashes(keys),
		lengths,
		classes,
		new Uint8Array(weights.buffer, weights.byteOffset, weights.length)
	];
}

function writeHashes(ascending: Uint32Array): Uint8Array {
	let before = 0;
	const steps: number[] = [];
	for (const hash of ascending) {
		steps.push(hash - before);
		before = hash;
	}
	return writeNumbers(steps);
}

function writeNumbers(numbers: readonly number[]): Uint8Array {
	const bytes: number[] = [];
	for (const number of numbers) {
		let rest = number;
		for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
		bytes.push(rest);
	}
	return Uint8Array.from(bytes);
}
