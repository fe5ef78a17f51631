import { compare, type Fraction } from '../question/fraction.ts';

/** How much of each learner, from 0 to 1, belongs to the strong and to the weak ones. `size` is each group's. */
export type ExtremeGroups = {
	readonly size: number;
	readonly upper: readonly number[];
	readonly lower: readonly number[];
};

const KELLEY_SHARE = 0.27;

/**
 * Below this many learners 27 % are ten or fewer, and one of them moves the index by a tenth or
 * more; then the halves are compared.
 */
export const FEWEST_FOR_KELLEY = 40;

function groupSize(learners: number): number {
	return learners < FEWEST_FOR_KELLEY
		? Math.floor(learners / 2)
		: Math.round(KELLEY_SHARE * learners);
}

/** The best `size` learners. Those tied for the last places share them, so that no order of learners matters. */
function best(totals: readonly Fraction[], size: number): readonly number[] {
	return totals.map((total) => {
		const comparisons = totals.map((other) => compare(other, total));
		const better = comparisons.filter((difference) => difference > 0).length;
		const tied = comparisons.filter((difference) => difference === 0).length;
		return Math.min(1, Math.max(0, (size - better) / tied));
	});
}

/**
 * The strong and the weak learners by their total scores: 27 % each (Kelley 1939, "The selection of
 * upper and lower groups for the validation of test items", Journal of Educational Psychology 30), or
 * the halves of fewer than 40, without the one in the middle.
 */
export function extremeGroups(totals: readonly Fraction[]): ExtremeGroups {
	const size = groupSize(totals.length);
	const turned = totals.map(({ numerator, denominator }) => ({
		numerator: -numerator,
		denominator
	}));
	return { size, upper: best(totals, size), lower: best(turned, size) };
}

/** The mean of the values over a group, by how much of each learner belongs to it. */
export function groupMean(
	values: readonly number[],
	shares: readonly number[],
	size: number
): number {
	return values.reduce((total, value, index) => total + value * (shares[index] ?? 0), 0) / size;
}
