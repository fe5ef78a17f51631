/** Numbers from 0 up to 1, one after the other. */
export type Chance = () => number;

function mix(state: number): number {
	let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Chance that follows from these whole numbers alone (mulberry32, seeded by MurmurHash3's finaliser).
 * The same answer of the same learner meets the same chance under every policy.
 */
export function chanceOf(...keys: readonly number[]): Chance {
	let state = keys.reduce((hash, key) => mix(Math.imul(hash, 31) + key + 0x9e3779b9), 0x811c9dc5);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** A number of the standard normal distribution (G. Box & M. Muller, 1958). */
export function normal(chance: Chance): number {
	return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

/** A number between two, all as likely. */
export function between(chance: Chance, least: number, most: number): number {
	return least + (most - least) * chance();
}

/** One of these, by their weights, which add up to 1. */
export function oneOf<T>(chance: Chance, weighted: readonly (readonly [T, number])[], last: T): T {
	let left = chance();
	for (const [item, weight] of weighted) {
		if (left < weight) return item;
		left -= weight;
	}
	return last;
}
