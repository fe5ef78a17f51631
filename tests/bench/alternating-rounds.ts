/** The middle value; of an even number of values the upper one of the two in the middle. */
export function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Measures one round of an arm; gives what is compared. */
export type Arm = () => number | Promise<number>;

/**
 * The median of each arm over rounds that alternate between the arms, so that a machine that slows
 * down slows all of them; the first round warms up and does not count.
 */
export async function alternate<Name extends string>(
	arms: Readonly<Record<Name, Arm>>,
	rounds = 5
): Promise<Readonly<Record<Name, number>>> {
	const entries = Object.entries<Arm>(arms);
	const measured = new Map<string, number[]>(entries.map(([name]) => [name, []]));
	for (let round = 0; round <= rounds; round++) {
		for (const [name, arm] of entries) {
			const value = await arm();
			if (round > 0) measured.get(name)?.push(value);
		}
	}
	const medians = [...measured].map(([name, values]) => [name, median(values)]);
	return Object.fromEntries(medians) as Record<Name, number>;
}

/** A number with as many digits as a reader can use. */
export function readably(value: number): string {
	if (!Number.isFinite(value)) return '–';
	const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
	return value.toLocaleString('en', {
		maximumFractionDigits: digits,
		minimumFractionDigits: digits
	});
}
