// Lanczos, "A precision approximation of the gamma function" (1964), g = 7 with nine terms.
const LANCZOS: readonly number[] = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
	-176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
	1.5056327351493116e-7
];

/** ln Γ(x) for x ≥ ½. */
function logGamma(x: number): number {
	const shifted = x - 1;
	const series = LANCZOS.reduce((total, term, place) =>
		place === 0 ? term : total + term / (shifted + place)
	);
	const base = shifted + 7.5;
	return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series);
}

const TINY = 1e-300;
const nonZero = (value: number) => (Math.abs(value) < TINY ? TINY : value);

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
	let c = 1;
	let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
	let value = d;
	for (let m = 1; m <= 2_000; m += 1) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		const before = value;
		for (const term of [even, odd]) {
			d = 1 / nonZero(1 + term * d);
			c = nonZero(1 + term / c);
			value *= c * d;
		}
		if (Math.abs(value / before - 1) < 1e-15) return value;
	}
	return value;
}

/**
 * The regularised incomplete beta function I_x(a, b) for x from 0 to 1, a and b at least ½
 * (NIST Digital Library of Mathematical Functions, section 8.17).
 */
export function incompleteBeta(x: number, a: number, b: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	// The fraction converges fast below the mean; above it the other tail does.
	if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
	const front = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
	return (Math.exp(front) * betaFraction(x, a, b)) / a;
}

/** The chance that an F-distributed value with these degrees of freedom is at most `f`. */
export function fProbability(f: number, above: number, below: number): number {
	return f <= 0 ? 0 : incompleteBeta((above * f) / (above * f + below), above / 2, below / 2);
}

/**
 * The value that an F-distributed one stays at or below with `probability`, which is above 0 and
 * below 1; the degrees of freedom are at least 1.
 */
export function fQuantile(probability: number, above: number, below: number): number {
	let high = 1;
	while (fProbability(high, above, below) < probability) high *= 2;
	let low = 0;
	// Halving a double's range ends by itself once nothing lies between.
	for (;;) {
		const middle = (low + high) / 2;
		if (middle <= low || middle >= high) return high;
		if (fProbability(middle, above, below) < probability) low = middle;
		else high = middle;
	}
}
