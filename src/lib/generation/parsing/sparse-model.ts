/** How many features may be scored at once. */
const MOST_FEATURES = 256;

/** Gives every class a score: the sum over a list of hashed features of their weights. */
export type Scorer = {
	/** Overwrites `scores` with the sums over the first `count` of `features`. */
	score(features: Int32Array, count: number, scores: Int32Array): void;
};

/** Weights by feature: row `r` has its key in `keys` and `lengths[r]` entries in `classes` and `weights`. */
export type SparseRows = {
	/** Keys of features, ascending, none twice, none 0. */
	readonly keys: Uint32Array;
	readonly lengths: Uint8Array;
	readonly classes: Uint8Array;
	readonly weights: Int8Array;
};

const KEY_BITS = 26;

/**
 * The upper 26 bits of a hash, under which a feature is looked up: two features in a thousand share
 * theirs with another, and the file is smaller by a tenth. 0 marks a free place of the table.
 */
export function featureKey(hash: number): number {
	const key = hash >>> (32 - KEY_BITS);
	return key === 0 ? 1 : key;
}

/** Makes an open-addressed table of where each row's entries are. Keeps `classes` and `weights`. */
export function makeSparseModel(rows: SparseRows): Scorer {
	const count = rows.keys.length;
	const bits = Math.min(KEY_BITS, Math.max(4, Math.ceil(Math.log2(count * 1.5 + 1))));
	const mask = 2 ** bits - 1;
	// Rows come by ascending key, so that the table is filled from one end to the other.
	const shift = KEY_BITS - bits;
	// Pairs of a key and where its entries are: the start in the upper 24 bits, the length below.
	const table = new Int32Array(2 * (mask + 1));
	const { classes, weights } = rows;
	let start = 0;
	for (let row = 0; row < count; row++) {
		const key = rows.keys[row] ?? 0;
		let slot = key >>> shift;
		while (table[2 * slot] !== 0) slot = (slot + 1) & mask;
		const length = rows.lengths[row] ?? 0;
		table[2 * slot] = key;
		table[2 * slot + 1] = (start << 8) | length;
		start += length;
	}
	const places = new Int32Array(MOST_FEATURES);
	return {
		score(features, featureCount, scores) {
			scores.fill(0);
			// All look-ups first: they wait for memory, and so they wait together.
			for (let index = 0; index < featureCount; index++) {
				const key = featureKey(features[index] ?? 0);
				let slot = key >>> shift;
				let found = table[2 * slot] ?? 0;
				while (found !== key && found !== 0) {
					slot = (slot + 1) & mask;
					found = table[2 * slot] ?? 0;
				}
				places[index] = table[2 * slot + 1] ?? 0;
			}
			for (let index = 0; index < featureCount; index++) {
				const place = places[index] ?? 0;
				const first = place >>> 8;
				const end = first + (place & 255);
				for (let at = first; at < end; at++) {
					const wanted = classes[at] ?? 0;
					scores[wanted] = (scores[wanted] ?? 0) + (weights[at] ?? 0);
				}
			}
		}
	};
}
