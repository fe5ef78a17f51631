import { keptAfterHints, maximumScore, scoreAnswer } from '../grading/scoring.ts';
import { compare, fromDecimal, multiply, sum, type Fraction } from '../question/fraction.ts';
import { recordOf, type Attempt } from './attempt.ts';
import type { PlannedQuestion } from './plan.ts';

/** The score of an attempt under its plan's policy, exact. `earned` can be below 0 where wrong answers cost marks. */
export type Score = { readonly earned: Fraction; readonly maximum: Fraction };

/** What a question scored. */
export function scoreOfQuestion(attempt: Attempt, planned: PlannedQuestion): Fraction {
	const { plan } = attempt;
	const { grade, certainty, hints } = recordOf(attempt, planned.id);
	return scoreAnswer(plan.scoring, {
		points: planned.points,
		earned: grade?.fraction,
		certainty,
		choices: planned.choices,
		kept: keptAfterHints(hints, fromDecimal(plan.hints.cost))
	});
}

/** What the whole attempt has scored so far. Answers without a grade score nothing yet. */
export function scoreOf(attempt: Attempt): Score {
	const { questions, scoring } = attempt.plan;
	return {
		earned: sum(questions.map((planned) => scoreOfQuestion(attempt, planned))),
		maximum: sum(questions.map(({ points }) => maximumScore(scoring, points)))
	};
}

/** Below 0 when `a` reached a smaller part of its maximum than `b`, 0 when the same part, above 0 when a larger one. */
export function compareScores(a: Score, b: Score): number {
	return compare(multiply(a.earned, b.maximum), multiply(b.earned, a.maximum));
}
