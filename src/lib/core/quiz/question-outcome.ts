import type { ItemScore } from '../grading/score-matrix.ts';
import { ZERO } from '../question/fraction.ts';
import { verdictOf, type Verdict } from '../question/grade.ts';
import { recordOf, type Attempt } from './attempt.ts';
import type { Fact } from './facts.ts';
import { seenQuestions } from './seen-questions.ts';

/**
 * How a question of an attempt stands for its teacher. `omitted`: it was on the screen and left without an
 * answer that counts. `unseen`: the attempt ended before it was on the screen, or has no such question.
 * `open`: the attempt goes on, and it has no answer yet.
 */
export type QuestionOutcome = Verdict | 'omitted' | 'unseen' | 'open';

/** The outcome of every question of an attempt, by its id. The attempt's answers have their grades. */
export function outcomesOf(
	attempt: Attempt,
	facts: readonly Fact[]
): ReadonlyMap<string, QuestionOutcome> {
	const unanswered = attempt.plan.questions.filter(({ id }) => !recordOf(attempt, id).response);
	const isOver = attempt.finishedAt !== undefined;
	// Folding once more is worth it only for what was left without an answer.
	const seen = isOver && unanswered.length > 0 ? seenQuestions(facts) : new Set();
	return new Map(
		attempt.plan.questions.map(({ id }): [string, QuestionOutcome] => {
			const { response, grade, expired } = recordOf(attempt, id);
			if (response && grade) return [id, verdictOf(grade)];
			if (isOver) return [id, seen.has(id) ? 'omitted' : 'unseen'];
			return [id, expired ? 'omitted' : 'open'];
		})
	);
}

/** What the question adds to statistics: what was omitted earned nothing, what was never seen says nothing. */
export function itemScoreOf(
	attempt: Attempt,
	questionId: string,
	outcome: QuestionOutcome | undefined
): ItemScore {
	if (outcome === 'omitted') return ZERO;
	return outcome === undefined || outcome === 'unseen' || outcome === 'open'
		? undefined
		: recordOf(attempt, questionId).grade?.fraction;
}
