/** FNV-1a, 32 bits: a seed for the generator from any text. */
function hashText(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	}
	return hash >>> 0;
}

/** Numbers from 0 up to 1 that follow from the seed alone (mulberry32, T. Ettinger). */
function generate(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/**
 * The items in an order that follows from the seed alone (Fisher–Yates). Attempts are stored with
 * their seed, so the same seed must give the same order in every version: a test pins it.
 */
export function shuffle<T>(items: readonly T[], seed: string): readonly T[] {
	const random = generate(hashText(seed));
	const rest = [...items];
	const shuffled: T[] = [];
	while (rest.length > 0) {
		shuffled.push(...rest.splice(Math.floor(random() * rest.length), 1));
	}
	return shuffled;
}
