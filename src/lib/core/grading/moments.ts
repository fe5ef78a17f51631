/** The arithmetic mean; NaN for no values. */
export function meanOf(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0) / values.length;
}

/** The sum of squared deviations from the mean. */
function squaresOf(values: readonly number[]): number {
	const mean = meanOf(values);
	return values.reduce((total, value) => total + (value - mean) ** 2, 0);
}

/** The variance of a sample, with n − 1 below; NaN for fewer than two values. */
export function varianceOf(values: readonly number[]): number {
	return values.length < 2 ? NaN : squaresOf(values) / (values.length - 1);
}

// What rounding leaves of a variance of 0.
const NOTHING = 1e-12;

/**
 * Pearson's product-moment correlation of two lists of the same length. Undefined for fewer than
 * three pairs, and where one list does not vary.
 */
export function correlationOf(xs: readonly number[], ys: readonly number[]): number | undefined {
	if (xs.length < 3) return undefined;
	const [meanX, meanY] = [meanOf(xs), meanOf(ys)];
	const [squaresX, squaresY] = [squaresOf(xs), squaresOf(ys)];
	if (squaresX < NOTHING || squaresY < NOTHING) return undefined;
	const products = xs.reduce(
		(total, x, index) => total + (x - meanX) * ((ys[index] ?? 0) - meanY),
		0
	);
	return Math.min(1, Math.max(-1, products / Math.sqrt(squaresX * squaresY)));
}
