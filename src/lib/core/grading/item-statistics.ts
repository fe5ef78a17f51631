import { toNumber } from '../question/fraction.ts';
import type { Estimate } from './estimate.ts';
import { extremeGroups, groupMean, type ExtremeGroups } from './extreme-groups.ts';
import { correlationInterval, differenceInterval, wilsonInterval } from './intervals.ts';
import { correlationOf, meanOf } from './moments.ts';
import {
	completeRows,
	itemScores,
	restScore,
	type CompleteRow,
	type ScoreMatrix
} from './score-matrix.ts';

/** What the answers of a group say about one question. A statistic that cannot be computed is absent. */
export type ItemStatistics = {
	/** How many learners have a score for the question. */
	readonly n: number;
	readonly facility?: Estimate;
	readonly discrimination?: Estimate & { readonly groupSize: number };
	readonly itemRest?: Estimate;
};

/**
 * Facility, p: the mean part of the points earned, over all who have a score; for questions that are
 * right or wrong, the share of right answers (Crocker & Algina 1986, “Introduction to Classical and
 * Modern Test Theory”, chapter 14). Interval: Wilson.
 */
export function facilityOf(matrix: ScoreMatrix, item: number): Estimate | undefined {
	const scores = matrix.rows
		.map((row) => row[item])
		.filter((score) => score !== undefined)
		.map(toNumber);
	if (scores.length === 0) return undefined;
	const value = meanOf(scores);
	return { value, n: scores.length, interval: wilsonInterval(value, scores.length) };
}

/**
 * Discrimination index, D = p(upper) − p(lower): the facility among the strong less that among the
 * weak (Kelley 1939; Ebel 1954), the groups as `extremeGroups` has them. Interval: Newcombe's for
 * the difference of two proportions.
 */
function discriminationOf(
	rows: readonly CompleteRow[],
	item: number,
	{ size, upper, lower }: ExtremeGroups
): ItemStatistics['discrimination'] {
	if (size === 0) return undefined;
	const scores = itemScores(rows, item);
	const [strong, weak] = [groupMean(scores, upper, size), groupMean(scores, lower, size)];
	return {
		value: strong - weak,
		n: rows.length,
		groupSize: size,
		interval: differenceInterval(strong, weak, size)
	};
}

/**
 * Corrected point-biserial (item–rest) correlation: Pearson's r of the question's score with the points
 * earned in all other questions (Henrysson 1963, “Correction of item-total correlations in item
 * analysis”, Psychometrika 28). Interval: Fisher's z.
 */
function itemRestOf(
	rows: readonly CompleteRow[],
	item: number,
	points: number
): Estimate | undefined {
	const scores = itemScores(rows, item);
	const rests = rows.map((row) => toNumber(restScore(row, item, points)));
	const value = correlationOf(scores, rests);
	if (value === undefined) return undefined;
	const interval = correlationInterval(value, rows.length);
	return { value, n: rows.length, ...(interval && { interval }) };
}

/**
 * The statistics of each question of a matrix, in its order. Facility rests on everyone with a score
 * for the question, the others on those with a score for every question.
 */
export function analyseItems(matrix: ScoreMatrix): readonly ItemStatistics[] {
	const rows = completeRows(matrix);
	const groups = extremeGroups(rows.map(({ total }) => total));
	return matrix.points.map((points, item) => {
		const facility = facilityOf(matrix, item);
		const discrimination = discriminationOf(rows, item, groups);
		const itemRest = itemRestOf(rows, item, points);
		return {
			n: facility?.n ?? 0,
			...(facility && { facility }),
			...(discrimination && { discrimination }),
			...(itemRest && { itemRest })
		};
	});
}
