/** The chance of at least `hits` out of `tries` that succeed with `chance` each (binomial tail). */
export function tailOf(hits: number, tries: number, chance: number): number {
	let probability = (1 - chance) ** tries;
	let below = 0;
	for (let k = 0; k < hits; k++) {
		below += probability;
		probability *= ((tries - k) / (k + 1)) * (chance / (1 - chance));
	}
	return Math.max(0, 1 - below);
}
