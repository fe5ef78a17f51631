import { featureKey } from '../../src/lib/generation/parsing/sparse-model.ts';
import type { Scorer, SparseRows } from '../../src/lib/generation/parsing/sparse-model.ts';

/** How weights are rounded to 8 bits, and which ones are worth their bytes. */
export type Rounding = {
	/** What an averaged weight is multiplied by before it is rounded. */
	readonly scale: number;
	/** Rounded weights below this are left out. */
	readonly least: number;
};

const FIRST_CAPACITY = 4;
const COUNTERS = 2 ** 24;

/**
 * An averaged perceptron (Collins 2002) over hashed features. A feature gets a row at its
 * `patience`-th update: what happens once teaches little and takes most of the room. A row lists
 * its classes with their weights, and moves to a place twice as large when it is full.
 */
export class Perceptron implements Scorer {
	/** Pairs of a key and where its row is: the start in the upper 24 bits, the length below. */
	#table = new Int32Array(2 ** 21);
	#rows = 0;
	/** Per entry: the weight in the upper 24 bits, the class below. */
	#entries = new Int32Array(2 ** 20);
	#totals = new Float64Array(2 ** 20);
	#stamps = new Int32Array(2 ** 20);
	#used = 0;
	#now = 0;
	readonly #updates = new Uint8Array(COUNTERS);
	readonly #patience: number;
	readonly #places = new Int32Array(256);

	constructor(patience: number) {
		this.#patience = patience;
	}

	/** Counts one decision: averages are over these. */
	tick(): void {
		this.#now++;
	}

	score(features: Int32Array, count: number, scores: Int32Array): void {
		const table = this.#table;
		const entries = this.#entries;
		scores.fill(0);
		// All look-ups first: they wait for memory, and so they wait together.
		const places = this.#places;
		for (let index = 0; index < count; index++) {
			places[index] = table[this.#find(featureKey(features[index] ?? 0)) + 1] ?? 0;
		}
		for (let index = 0; index < count; index++) {
			const place = places[index] ?? 0;
			const start = place >>> 8;
			const end = start + (place & 255);
			for (let at = start; at < end; at++) {
				const entry = entries[at] ?? 0;
				const wanted = entry & 255;
				scores[wanted] = (scores[wanted] ?? 0) + (entry >> 8);
			}
		}
	}

	/** Teaches that the first class was right and the second, which was guessed, wrong. */
	correct(features: Int32Array, count: number, right: number, wrong: number): void {
		for (let index = 0; index < count; index++) {
			const key = featureKey(features[index] ?? 0);
			if (!this.#isDue(key)) continue;
			this.#add(key, right, 1);
			this.#add(key, wrong, -1);
		}
	}

	/** The averaged weights, rounded; rows without a weight are left out. */
	round({ scale, least }: Rounding): SparseRows {
		const rows: { key: number; entries: [number, number][] }[] = [];
		for (let slot = 0; slot < this.#table.length; slot += 2) {
			const key = this.#table[slot] ?? 0;
			if (key === 0) continue;
			const place = this.#table[slot + 1] ?? 0;
			const start = place >>> 8;
			const entries: [number, number][] = [];
			for (let at = start; at < start + (place & 255); at++) {
				const entry = this.#entries[at] ?? 0;
				const since = this.#now - (this.#stamps[at] ?? 0);
				const mean = ((this.#totals[at] ?? 0) + (entry >> 8) * since) / this.#now;
				const rounded = Math.round(mean * scale);
				if (Math.abs(rounded) < least) continue;
				entries.push([entry & 255, Math.max(-127, Math.min(127, rounded))]);
			}
			if (entries.length > 0) rows.push({ key, entries });
		}
		rows.sort((a, b) => a.key - b.key);
		const all = rows.flatMap(({ entries }) => entries.sort((a, b) => a[0] - b[0]));
		return {
			keys: Uint32Array.from(rows, ({ key }) => key),
			lengths: Uint8Array.from(rows, ({ entries }) => entries.length),
			classes: Uint8Array.from(all, ([wanted]) => wanted),
			weights: Int8Array.from(all, ([, weight]) => weight)
		};
	}

	#isDue(key: number): boolean {
		const counter = key & (COUNTERS - 1);
		const updates = (this.#updates[counter] ?? 0) + 1;
		if (updates > this.#patience) return true;
		this.#updates[counter] = updates;
		return updates === this.#patience;
	}

	/** The slot of a key, or the free one where it would be. */
	#find(key: number): number {
		const table = this.#table;
		const mask = table.length - 2;
		let slot = (key << 1) & mask;
		for (;;) {
			const found = table[slot] ?? 0;
			if (found === key || found === 0) return slot;
			slot = (slot + 2) & mask;
		}
	}

	#add(key: number, wanted: number, step: number): void {
		let slot = this.#find(key);
		if (this.#table[slot] === 0) {
			if (++this.#rows * 4 > this.#table.length) {
				this.#growTable();
				slot = this.#find(key);
			}
			this.#table[slot] = key;
			this.#table[slot + 1] = this.#reserve(FIRST_CAPACITY) << 8;
		}
		const at = this.#entry(slot, wanted);
		const entry = this.#entries[at] ?? 0;
		const since = this.#now - (this.#stamps[at] ?? 0);
		this.#totals[at] = (this.#totals[at] ?? 0) + (entry >> 8) * since;
		this.#stamps[at] = this.#now;
		this.#entries[at] = entry + step * 256;
	}

	/** Where the weight of a class is, made if it is new. */
	#entry(slot: number, wanted: number): number {
		const place = this.#table[slot + 1] ?? 0;
		const length = place & 255;
		let start = place >>> 8;
		for (let at = start; at < start + length; at++) {
			if (((this.#entries[at] ?? 0) & 255) === wanted) return at;
		}
		const isFull = length >= FIRST_CAPACITY && (length & (length - 1)) === 0;
		if (isFull) {
			const larger = this.#reserve(length * 2);
			this.#entries.copyWithin(larger, start, start + length);
			this.#totals.copyWithin(larger, start, start + length);
			this.#stamps.copyWithin(larger, start, start + length);
			start = larger;
		}
		const at = start + length;
		this.#entries[at] = wanted;
		this.#totals[at] = 0;
		this.#stamps[at] = this.#now;
		this.#table[slot + 1] = (start << 8) | (length + 1);
		return at;
	}

	#growTable(): void {
		const old = this.#table;
		this.#table = new Int32Array(old.length * 2);
		for (let from = 0; from < old.length; from += 2) {
			const key = old[from] ?? 0;
			if (key === 0) continue;
			const slot = this.#find(key);
			this.#table[slot] = key;
			this.#table[slot + 1] = old[from + 1] ?? 0;
		}
	}

	#reserve(size: number): number {
		const start = this.#used;
		this.#used += size;
		if (this.#used >= 2 ** 24) throw new RangeError('more weights than 24 bits can point at');
		if (this.#used > this.#entries.length) {
			const length = this.#entries.length * 2;
			this.#entries = grow(this.#entries, new Int32Array(length));
			this.#totals = grow(this.#totals, new Float64Array(length));
			this.#stamps = grow(this.#stamps, new Int32Array(length));
		}
		return start;
	}
}

function grow<List extends Int32Array | Float64Array>(from: List, to: List): List {
	to.set(from);
	return to;
}
