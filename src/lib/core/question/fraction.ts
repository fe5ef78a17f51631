/**
 * An exact rational number: `numerator / denominator`, in lowest terms, the denominator above 0.
 * Scores are sums of thirds and quarters; floating point would make 3 × ⅓ depend on the order of adding.
 */
export type Fraction = { readonly numerator: number; readonly denominator: number };

/** A fraction that cannot be: a denominator of 0, or parts that are not safe integers. */
export class FractionError extends Error {
	constructor(numerator: number, denominator: number) {
		super(`Not a fraction of whole numbers: ${numerator}/${denominator}`);
		this.name = 'FractionError';
	}
}

function greatestCommonDivisor(a: number, b: number): number {
	return b === 0 ? Math.abs(a) : greatestCommonDivisor(b, a % b);
}

/** `numerator / denominator` in lowest terms. Throws `FractionError` when either is not a safe integer or the denominator is 0. */
export function fraction(numerator: number, denominator = 1): Fraction {
	if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator === 0) {
		throw new FractionError(numerator, denominator);
	}
	const sign = denominator < 0 ? -1 : 1;
	const divisor = greatestCommonDivisor(numerator, denominator);
	// `|| 0` turns -0 into 0, so that equal fractions are deeply equal.
	return {
		numerator: (sign * numerator) / divisor || 0,
		denominator: (sign * denominator) / divisor
	};
}

export const ZERO: Fraction = { numerator: 0, denominator: 1 };
export const ONE: Fraction = { numerator: 1, denominator: 1 };

/** The exact sum. */
export function add(a: Fraction, b: Fraction): Fraction {
	return fraction(
		a.numerator * b.denominator + b.numerator * a.denominator,
		a.denominator * b.denominator
	);
}

/** The exact product. */
export function multiply(a: Fraction, b: Fraction): Fraction {
	return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Below 0 when `a < b`, 0 when equal, above 0 when `a > b`. */
export function compare(a: Fraction, b: Fraction): number {
	return a.numerator * b.denominator - b.numerator * a.denominator;
}

/** The exact sum of a list, 0 for an empty one. */
export function sum(fractions: readonly Fraction[]): Fraction {
	return fractions.reduce(add, ZERO);
}

/** The nearest floating-point number, for showing only. */
export function toNumber({ numerator, denominator }: Fraction): number {
	return numerator / denominator;
}

/** The fraction that a decimal of at most four places stands for: `0.25` → ¼. */
export function fromDecimal(decimal: number): Fraction {
	return fraction(Math.round(decimal * 10_000), 10_000);
}
