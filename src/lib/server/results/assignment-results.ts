import type { AssignmentTerms } from '#lib/core/bank/assignment.ts';
import type { QuizSet, SetQuestion } from '#lib/core/bank/quiz-set.ts';
import type { ScoreMatrix } from '#lib/core/grading/score-matrix.ts';
import type { Attempt } from '#lib/core/quiz/attempt.ts';
import type { QuestionOutcome } from '#lib/core/quiz/question-outcome.ts';
import { itemScoreOf } from '#lib/core/quiz/question-outcome.ts';
import type { Score } from '#lib/core/quiz/score.ts';
import type { FoldedAttempt } from '../folded-attempt.ts';
import type { AssignmentRecord } from '../storage/workspace-records.ts';

/** A learner of an assignment. `name` is withheld where the assignment asks none; `number` counts the roster from 1. */
export type Person = { readonly id: string; readonly name?: string; readonly number: number };

/** An attempt as its teacher sees it: by now, with the score that counts after corrections. */
export type TakenAttempt = {
	readonly id: string;
	readonly folded: FoldedAttempt;
	readonly attempt: Attempt;
	readonly score: Score;
	readonly outcomes: ReadonlyMap<string, QuestionOutcome>;
	readonly mode: 'practice' | 'graded';
	readonly startedAt: number;
	readonly finishedAt?: number;
};

/** A learner's place in the results: every attempt, the oldest first, and the one that counts. */
export type Entry = {
	readonly person: Person;
	readonly attempts: readonly TakenAttempt[];
	readonly counted?: TakenAttempt;
};

/** A question of the set in its order. `number` counts from 1; one of no points was dropped. */
export type ResultQuestion = SetQuestion & { readonly number: number };

/** Everything that is known of an assignment's answers. The set is as its corrections left it. */
export type AssignmentResults = {
	readonly record: AssignmentRecord;
	readonly terms: AssignmentTerms;
	readonly set: QuizSet;
	readonly questions: readonly ResultQuestion[];
	readonly entries: readonly Entry[];
};

/** The questions that count: those that were not dropped. */
export function countedQuestions({ questions }: AssignmentResults): readonly ResultQuestion[] {
	return questions.filter(({ question }) => question.points > 0);
}

/** The attempts that count, a learner each. */
export function countedAttempts({ entries }: AssignmentResults): readonly TakenAttempt[] {
	return entries.map(({ counted }) => counted).filter((counted) => counted !== undefined);
}

/** The scores of the attempts that count at the questions that count, in their orders. */
export function matrixOf(results: AssignmentResults): ScoreMatrix {
	const questions = countedQuestions(results).map(({ question }) => question);
	return {
		points: questions.map(({ points }) => points),
		rows: countedAttempts(results).map(({ attempt, outcomes }) =>
			questions.map(({ id }) => itemScoreOf(attempt, id, outcomes.get(id)))
		)
	};
}
