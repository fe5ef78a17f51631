import { Z_95, type Interval } from './estimate.ts';
import { fQuantile } from './f-distribution.ts';

/**
 * The 95 % interval of a proportion of `n` (Wilson 1927, "Probable inference, the law of
 * succession, and statistical inference", JASA 22). For the mean of scores between 0 and 1 it is
 * no narrower than it should be, since no such scores vary more than right and wrong do.
 */
export function wilsonInterval(proportion: number, n: number): Interval {
	const square = Z_95 ** 2;
	const centre = (proportion + square / (2 * n)) / (1 + square / n);
	const half =
		(Z_95 * Math.sqrt((proportion * (1 - proportion)) / n + square / (4 * n ** 2))) /
		(1 + square / n);
	// At the ends rounding would leave a little beside 0 and 1.
	return {
		low: proportion === 0 ? 0 : Math.max(0, centre - half),
		high: proportion === 1 ? 1 : Math.min(1, centre + half)
	};
}

/**
 * The 95 % interval of the difference `first − second` of the proportions of two groups of `n`
 * (Newcombe 1998, "Interval estimation for the difference between independent proportions",
 * Statistics in Medicine 17, method 10: from the two Wilson intervals).
 */
export function differenceInterval(first: number, second: number, n: number): Interval {
	const [a, b] = [wilsonInterval(first, n), wilsonInterval(second, n)];
	const difference = first - second;
	return {
		low: difference - Math.hypot(first - a.low, b.high - second),
		high: difference + Math.hypot(a.high - first, second - b.low)
	};
}

/**
 * The 95 % interval of a correlation of `n` pairs by Fisher's z (Fisher 1921, "On the ‘probable
 * error’ of a coefficient of correlation"): tanh(artanh r ± 1.96 ⁄ √(n − 3)). None for fewer than
 * four pairs, or where the correlation is perfect.
 */
export function correlationInterval(correlation: number, n: number): Interval | undefined {
	if (n < 4 || Math.abs(correlation) === 1) return undefined;
	const z = Math.atanh(correlation);
	const half = Z_95 / Math.sqrt(n - 3);
	return { low: Math.tanh(z - half), high: Math.tanh(z + half) };
}

/**
 * The 95 % interval of KR-20 or Cronbach's alpha over `n` learners and `items` questions (Feldt 1965,
 * "The approximate sampling distribution of Kuder-Richardson reliability coefficient twenty",
 * Psychometrika 30): (1 − α) ⁄ (1 − a) is F-distributed with n − 1 and (n − 1)(items − 1) degrees of
 * freedom. Both counts are at least 2.
 */
export function reliabilityInterval(reliability: number, n: number, items: number): Interval {
	const [above, below] = [n - 1, (n - 1) * (items - 1)];
	return {
		low: 1 - (1 - reliability) * fQuantile(0.975, above, below),
		high: 1 - (1 - reliability) * fQuantile(0.025, above, below)
	};
}
