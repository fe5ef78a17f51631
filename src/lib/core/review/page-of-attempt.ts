import { verdictOf } from '../question/grade.ts';
import type { Question } from '../question/question.ts';
import { isSettled, recordOf, type Attempt } from '../quiz/attempt.ts';
import type { GradedFact } from '../quiz/facts.ts';
import { mayReveal } from '../quiz/learner-view.ts';
import { answeringTimes } from './answering-times.ts';
import {
	missReasonOf,
	type AnswerOutcome,
	type NotebookPage,
	type PageAnswer,
	type PageQuestion,
	type QuestionChange
} from './notebook-page.ts';

/** An attempt as its learner may see it, and what else a page is made of. */
export type PageMaterial = Pick<NotebookPage, 'attemptId' | 'set' | 'revision' | 'provisional'> & {
	/** Its responses in the names of the screen, its grades as far as they may be seen. */
	readonly attempt: Attempt;
	readonly facts: readonly GradedFact[];
	/** A question whose key the learner has earned, as the attempt shows it. */
	wholeOf(
		questionId: string
	): { readonly question: Question; readonly articleId: string } | undefined;
	siblingsOf?(questionId: string): readonly Question[];
	/** The outcome before the question was corrected. */
	outcomeBefore?(questionId: string): AnswerOutcome | undefined;
	/** A newer question in place of the attempt's own. */
	newerOf?(
		questionId: string
	): { readonly question: Question; readonly articleId: string } | undefined;
	readonly changes?: readonly QuestionChange[];
};

function outcomeOf(attempt: Attempt, questionId: string): AnswerOutcome | undefined {
	const { response, grade } = recordOf(attempt, questionId);
	if (!response) return 'skipped';
	return grade && verdictOf(grade);
}

/** Whether the attempt's learner knows by now how the question ended. */
function isKnown(attempt: Attempt, questionId: string): boolean {
	return isSettled(attempt, questionId) && mayReveal(attempt, questionId);
}

/** Whether the question is one to ask again, or was until it was corrected. */
function isToKeep({ was, ...answer }: PageAnswer): boolean {
	if (missReasonOf(answer)) return true;
	return was !== undefined && missReasonOf({ ...answer, outcome: was }) !== undefined;
}

/**
 * What an attempt leaves in the notebook: every question whose key its learner has earned, and of the
 * missed, hinted, guessed and skipped ones all that asking again needs. What may not be seen yet is
 * not in it. Pure, so a server and a browser that know the same make the same page.
 */
export function pageOfAttempt(material: PageMaterial): NotebookPage {
	const { attempt, attemptId, facts, set, revision, provisional, changes = [] } = material;
	const times = answeringTimes(facts);
	const endedAt = attempt.finishedAt ?? facts.at(-1)?.at ?? attempt.startedAt;
	const known = attempt.plan.questions.filter(({ id }) => isKnown(attempt, id));
	const answers = known.flatMap(({ id }): readonly PageAnswer[] => {
		const outcome = outcomeOf(attempt, id);
		const whole = material.wholeOf(id);
		if (!outcome || !whole) return [];
		const { certainty, hints } = recordOf(attempt, id);
		const time = times.get(id);
		const was = material.outcomeBefore?.(id);
		return [
			{
				questionId: id,
				at: time?.at ?? endedAt,
				outcome,
				...(was && was !== outcome && { was }),
				...(certainty && { certainty }),
				hinted: hints > 0,
				...(time && { tookMs: time.tookMs }),
				skill: whole.question.skill,
				kind: whole.question.kind
			}
		];
	});
	const questions = answers.filter(isToKeep).flatMap(({ questionId }): readonly PageQuestion[] => {
		const whole = material.newerOf?.(questionId) ?? material.wholeOf(questionId);
		const { response } = recordOf(attempt, questionId);
		return whole
			? [
					{
						...whole,
						...(response && { response }),
						siblings: material.siblingsOf?.(questionId) ?? []
					}
				]
			: [];
	});
	const ids = new Set(answers.map(({ questionId }) => questionId));
	return {
		attemptId,
		set,
		revision,
		provisional,
		answers,
		questions,
		changes: changes.filter(({ questionId }) => ids.has(questionId))
	};
}
