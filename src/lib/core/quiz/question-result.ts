import { verdictOf, type Verdict } from '../question/grade.ts';
import { recordOf, type Attempt } from './attempt.ts';

/** How a question ended, as a learner sees it. `withheld`: answered, but not to be shown yet. */
export type QuestionResult = Verdict | 'unanswered' | 'withheld';

/** How a question ended. */
export function resultOf(attempt: Attempt, questionId: string): QuestionResult {
	const { response, grade } = recordOf(attempt, questionId);
	if (response === undefined) return 'unanswered';
	return grade === undefined ? 'withheld' : verdictOf(grade);
}
