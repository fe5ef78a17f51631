import { compare, ONE, toNumber, ZERO } from '../question/fraction.ts';
import type { Estimate } from './estimate.ts';
import { reliabilityInterval } from './intervals.ts';
import { meanOf, varianceOf } from './moments.ts';
import { completeRows, itemScores, type CompleteRow, type ScoreMatrix } from './score-matrix.ts';

/** KR-20 where every question is right or wrong and worth the same, else Cronbach's alpha. */
export type Reliability = Estimate & { readonly formula: 'kr-20' | 'alpha' };

/** What the answers of a group say about a set, over those with a score for every question. Scores are in points. */
export type SetStatistics = {
	readonly n: number;
	readonly maximum: number;
	readonly mean?: number;
	/** Of a sample: n − 1 below. */
	readonly deviation?: number;
	readonly reliability?: Reliability;
	readonly measurementError?: number;
};

function isDichotomous(rows: readonly CompleteRow[], points: readonly number[]): boolean {
	return (
		new Set(points).size === 1 &&
		rows.every(({ scores }) =>
			scores.every((score) => compare(score, ZERO) === 0 || compare(score, ONE) === 0)
		)
	);
}

/**
 * Reliability as internal consistency, k ⁄ (k − 1) × (1 − Σ variances of the questions ⁄ variance of the
 * totals): Cronbach's alpha (Cronbach 1951, “Coefficient alpha and the internal structure of tests”,
 * Psychometrika 16). Where questions are right or wrong their variance is p(1 − p) and the same number is
 * KR-20 (Kuder & Richardson 1937, “The theory of the estimation of test reliability”, Psychometrika 2,
 * formula 20). Interval: Feldt 1965. Complete cases only.
 */
function reliabilityOf(
	rows: readonly CompleteRow[],
	points: readonly number[],
	totalVariance: number
): Reliability | undefined {
	const items = points.length;
	if (items < 2 || rows.length < 2 || totalVariance <= 1e-12) return undefined;
	const itemVariances = points.map(
		(worth, item) => worth ** 2 * varianceOf(itemScores(rows, item))
	);
	const sum = itemVariances.reduce((total, variance) => total + variance, 0);
	const value = (items / (items - 1)) * (1 - sum / totalVariance);
	return {
		formula: isDichotomous(rows, points) ? 'kr-20' : 'alpha',
		value,
		n: rows.length,
		interval: reliabilityInterval(value, rows.length, items)
	};
}

/**
 * Mean, standard deviation, reliability and standard error of measurement of the totals of a matrix.
 * SEM = s × √(1 − reliability), in points (Lord & Novick 1968, “Statistical Theories of Mental Test
 * Scores”, section 3.8); a reliability below 0 counts as 0 there, or the error would exceed s.
 */
export function analyseSet(matrix: ScoreMatrix): SetStatistics {
	const rows = completeRows(matrix);
	const totals = rows.map(({ total }) => toNumber(total));
	const maximum = matrix.points.reduce((total, points) => total + points, 0);
	if (totals.length === 0) return { n: 0, maximum };
	const mean = meanOf(totals);
	if (totals.length === 1) return { n: 1, maximum, mean };
	const variance = varianceOf(totals);
	const deviation = Math.sqrt(variance);
	const reliability = reliabilityOf(rows, matrix.points, variance);
	return {
		n: rows.length,
		maximum,
		mean,
		deviation,
		...(reliability && {
			reliability,
			measurementError: deviation * Math.sqrt(1 - Math.max(0, reliability.value))
		})
	};
}
