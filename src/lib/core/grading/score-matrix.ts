import {
	add,
	fraction,
	multiply,
	sum,
	toNumber,
	ZERO,
	type Fraction
} from '../question/fraction.ts';

/**
 * What a learner earned of one question, from 0 to 1, before hints and whatever the scoring policy
 * makes of it. Undefined when there is nothing to judge: the learner has not come to the question yet, or
 * finished without ever having it on the screen (“not reached”). A question that was on the screen and
 * left without an answer (“omitted”) is 0. The distinction is Lord's (Lord 1974, “Estimation of latent
 * ability and item parameters when there are omitted responses”, Psychometrika 39).
 */
export type ItemScore = Fraction | undefined;

/** Learners × questions. Every row has a score, or undefined, for each of `points`. */
export type ScoreMatrix = {
	/** What each question is worth. */
	readonly points: readonly number[];
	readonly rows: readonly (readonly ItemScore[])[];
};

/** A learner with a score for every question: which row of the matrix, and the total in points. */
export type CompleteRow = {
	readonly row: number;
	readonly scores: readonly Fraction[];
	readonly total: Fraction;
};

/**
 * The learners with a score for every question, and their totals in points. Whatever compares
 * questions with totals rests on these alone: a total over other questions is another scale.
 */
export function completeRows({ points, rows }: ScoreMatrix): readonly CompleteRow[] {
	return rows.flatMap((all, row) => {
		const scores = all.filter((score) => score !== undefined);
		if (scores.length < points.length) return [];
		return [{ row, scores, total: sum(scores.map((score, item) => worth(score, points[item]))) }];
	});
}

/** The points that a part of a question earns. */
function worth(score: Fraction, points = 0): Fraction {
	return multiply(score, fraction(points));
}

/** What a learner earned in all other questions, in points. */
export function restScore({ scores, total }: CompleteRow, item: number, points: number): Fraction {
	return add(total, worth(scores[item] ?? ZERO, -points));
}

/** One question's scores, as numbers. */
export function itemScores(rows: readonly CompleteRow[], item: number): readonly number[] {
	return rows.map(({ scores }) => toNumber(scores[item] ?? ZERO));
}
