import { isSettled, nextOpenQuestion, openQuestions, recordOf, type Attempt } from './attempt.ts';
import type { FactOf } from './facts.ts';

/** Whether the answer is to the question on the screen, in time, and may still be given or changed. */
export function mayAnswer(attempt: Attempt, fact: FactOf<'answer.submitted'>): boolean {
	return (
		fact.questionId === attempt.current &&
		!isSettled(attempt, fact.questionId) &&
		(attempt.deadline === undefined || fact.at <= attempt.deadline)
	);
}

/** Whether the answer came in after the time of its question ran out, for the first time. */
export function isLateAnswer(
	attempt: Attempt,
	{ questionId }: FactOf<'answer.submitted'>
): boolean {
	const { expired, late } = recordOf(attempt, questionId);
	return expired && late === undefined;
}

/** Whether some other question still waits for an answer. */
export function leavesOthersOpen(attempt: Attempt): boolean {
	return nextOpenQuestion(attempt) !== undefined;
}

/** Whether every question has an answer or ran out of time. */
export function isEverythingAnswered(attempt: Attempt): boolean {
	return openQuestions(attempt).length === 0;
}

/** Whether the learner may go to this question: any one, or, where there is no going back, the current one and those ahead. */
export function mayMoveTo(attempt: Attempt, { questionId }: FactOf<'question.opened'>): boolean {
	const ids = attempt.plan.questions.map(({ id }) => id);
	const from = ids.indexOf(attempt.current);
	const to = ids.indexOf(questionId);
	if (to < 0) return false;
	return attempt.plan.navigation === 'free' || to >= from;
}

/** Whether the question's answer already stands, so that it is shown, not asked. */
export function isShownNotAsked(
	attempt: Attempt,
	{ questionId }: FactOf<'question.opened'>
): boolean {
	return isSettled(attempt, questionId);
}

/** One hint a question, before the answer. */
export function mayTakeHint(attempt: Attempt, { questionId }: FactOf<'hint.taken'>): boolean {
	const { hints, response } = recordOf(attempt, questionId);
	return (
		attempt.plan.hints.allowed &&
		questionId === attempt.current &&
		hints === 0 &&
		response === undefined
	);
}

/** Whether the set has the question, and the flag would change. */
export function mayFlag(
	attempt: Attempt,
	{ questionId, flagged }: FactOf<'question.flagged'>
): boolean {
	return isPlanned(attempt, { questionId }) && recordOf(attempt, questionId).flagged !== flagged;
}

export function mayPause({ plan }: Attempt): boolean {
	return plan.pausing;
}

/** Whether the server was away while a clock ran, so that the attempt goes on without a pause before. */
export function isBackFromOutage(
	{ deadline }: Attempt,
	{ outageMs = 0 }: FactOf<'attempt.resumed'>
): boolean {
	return deadline !== undefined && outageMs > 0;
}

/** Whether the time that ran out was the current question's. */
export function isQuestionTimeUp(attempt: Attempt, { at }: FactOf<'time.expired'>): boolean {
	return attempt.plan.time?.per === 'question' && isDue(attempt, at);
}

/** Whether the time that ran out was the whole attempt's. */
export function isAttemptTimeUp(attempt: Attempt, { at }: FactOf<'time.expired'>): boolean {
	return attempt.plan.time?.per === 'attempt' && isDue(attempt, at);
}

function isDue(attempt: Attempt, at: number): boolean {
	return attempt.deadline !== undefined && at >= attempt.deadline;
}

/** Whether the attempt has begun and is not over. */
export function isUnderWay({ startedAt, finishedAt }: Attempt): boolean {
	return startedAt > 0 && finishedAt === undefined;
}

/** Whether the attempt waits for the day on which its results may be seen. */
export function awaitsReveal({ plan, revealedAt }: Attempt): boolean {
	return plan.reveal === 'due' && revealedAt === undefined;
}

/**
 * Whether the attempt has the question. Which questions are misses depends on keys, and keys may be
 * corrected: no fact that is stored may hang on it.
 */
export function isPlanned(
	{ plan }: Attempt,
	{ questionId }: { readonly questionId: string }
): boolean {
	return plan.questions.some(({ id }) => id === questionId);
}
