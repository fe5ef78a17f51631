import { extremeGroups } from './extreme-groups.ts';
import { completeRows, type ScoreMatrix } from './score-matrix.ts';

/**
 * How many learners gave an answer: an option, or what they typed. `upper` and `lower` are the parts of
 * the strong and of the weak learners who did, from 0 to 1, absent where there are no such groups.
 */
export type AnswerCount = {
	readonly answer: string;
	readonly count: number;
	readonly upper?: number;
	readonly lower?: number;
};

/** The part that each row of the matrix makes of a group; rows without a total make none. */
function partsByRow(matrix: ScoreMatrix) {
	const rows = completeRows(matrix);
	const { size, upper, lower } = extremeGroups(rows.map(({ total }) => total));
	const parts = (shares: readonly number[]) =>
		new Map(rows.map(({ row }, place) => [row, (shares[place] ?? 0) / size]));
	return { hasGroups: size > 0, upper: parts(upper), lower: parts(lower) };
}

/**
 * The distractor table of one question: how often each answer was given, and by how much of the strong
 * and of the weak learners (Haladyna & Downing 1993, “How many options is enough for a multiple-choice
 * test item?”, Educational and Psychological Measurement 53, on distractors that nobody chooses).
 * `answers` has what each row of the matrix answered, several for a question with several answers, none for
 * no answer. The `listed` answers come first, in their order, also those that nobody gave; then the others,
 * the commonest first.
 */
export function tallyAnswers(
	matrix: ScoreMatrix,
	answers: readonly (readonly string[])[],
	listed: readonly string[]
): readonly AnswerCount[] {
	const { hasGroups, upper, lower } = partsByRow(matrix);
	const tally = (answer: string): AnswerCount => {
		const givers = [...answers.keys()].filter((row) => answers[row]?.includes(answer));
		const partOf = (parts: ReadonlyMap<number, number>) =>
			givers.reduce((total, row) => total + (parts.get(row) ?? 0), 0);
		return {
			answer,
			count: givers.length,
			...(hasGroups && { upper: partOf(upper), lower: partOf(lower) })
		};
	};
	const others = [...new Set(answers.flat())].filter((answer) => !listed.includes(answer));
	return [
		...listed.map(tally),
		...others.map(tally).toSorted((a, b) => b.count - a.count || (a.answer < b.answer ? -1 : 1))
	];
}
