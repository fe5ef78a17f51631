import { fraction, type Fraction } from '#lib/core/question/fraction.ts';
import type { ScoreMatrix } from '#lib/core/grading/score-matrix.ts';

/** A matrix of right (1), wrong (0) and absent (a dot) from lines of signs, a point each question. */
export function matrixOf(lines: readonly string[]): ScoreMatrix {
	const score = (sign: string): Fraction | undefined =>
		sign === '.' ? undefined : fraction(Number(sign));
	return {
		points: Array.from(lines[0] ?? '', () => 1),
		rows: lines.map((line) => Array.from(line, score))
	};
}

/**
 * Ten students at ten questions. Karl L. Wuensch, “The Kuder-Richardson 20”, East Carolina University,
 * https://core.ecu.edu/wuenschk/StatHelp/KR20.txt, prints these, p and pq of each question, and the
 * variance of the totals, 5.84 (with n below).
 */
export const WUENSCH = {
	lines: [
		'1111110110',
		'1011011101',
		'1111011001',
		'0010001000',
		'0000010010',
		'1110111111',
		'1101110111',
		'1111111101',
		'0101111101',
		'1101101110'
	],
	facilities: [0.7, 0.7, 0.6, 0.7, 0.6, 0.8, 0.7, 0.7, 0.5, 0.6],
	products: [0.21, 0.21, 0.24, 0.21, 0.24, 0.16, 0.21, 0.21, 0.25, 0.24],
	totals: [8, 7, 7, 2, 2, 9, 8, 9, 7, 7],
	variance: 5.84
} as const;

// How many of 1,000 gave each of the 32 patterns 00000, 00001, … 11111, counted up.
const COUNTED_UP = [
	3, 9, 11, 22, 23, 24, 27, 31, 32, 40, 40, 56, 56, 59, 61, 76, 86, 115, 129, 210, 213, 241, 256,
	336, 352, 408, 429, 602, 613, 674, 702, 1000
];

/**
 * Section 6 of the Law School Admission Test, 1,000 learners at five questions: Bock & Lieberman 1970,
 * “Fitting a response model for n dichotomously scored items”, Psychometrika 35, as the example “LSAT”
 * of BUGS prints it. The statistics are those that the R package mirt prints for it (Chalmers 2012,
 * “mirt”, Journal of Statistical Software 48; function `itemstats`, reference page of `LSAT6`).
 */
export const LSAT6 = {
	lines: COUNTED_UP.flatMap((last, pattern) =>
		Array.from({ length: last - (COUNTED_UP[pattern - 1] ?? 0) }, () =>
			pattern.toString(2).padStart(5, '0')
		)
	),
	facilities: [0.924, 0.709, 0.553, 0.763, 0.87],
	itemRest: [0.113, 0.153, 0.173, 0.144, 0.122],
	mean: 3.819,
	deviation: 1.035,
	alpha: 0.295,
	measurementError: 0.869
};
