/** A source of repeatable chance. */
export type Random = {
	/** A number from 0 (included) to 1 (excluded). */
	next(): number;
	/** A whole number from 0 to `bound` - 1. */
	below(bound: number): number;
	pick<T>(items: readonly T[]): T | undefined;
	shuffle<T>(items: readonly T[]): readonly T[];
};

/** 32 bits of a text, FNV-1a (Fowler, Noll, Vo). */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index += 1) {
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	}
	return value >>> 0;
}

/** Chance that depends on nothing but the seed (mulberry32). */
export function randomFrom(seed: string): Random {
	let state = hash(seed);
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const below = (bound: number) => Math.floor(next() * bound);
	return {
		next,
		below,
		pick: (items) => items[below(items.length)],
		shuffle: (items) => {
			const mixed = [...items];
			for (let last = mixed.length - 1; last > 0; last -= 1) {
				const other = below(last + 1);
				const kept = mixed[last];
				const moved = mixed[other];
				if (kept === undefined || moved === undefined) continue;
				mixed[last] = moved;
				mixed[other] = kept;
			}
			return mixed;
		}
	};
}
