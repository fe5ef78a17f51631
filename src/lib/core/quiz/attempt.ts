import type { Certainty } from '../grading/certainty.ts';
import { verdictOf, type Grade } from '../question/grade.ts';
import type { Response } from '../question/question.ts';
import type { FactOf, GradedAnswer } from './facts.ts';
import type { AttemptPlan } from './plan.ts';

/** What has happened to one question of an attempt. */
export type QuestionRecord = {
	readonly response?: Response;
	readonly certainty?: Certainty;
	readonly grade?: Grade;
	readonly hints: number;
	readonly flagged: boolean;
	/** What the learner says is wrong with the question. */
	readonly report?: string;
	/** Its time ran out before an answer was counted. */
	readonly expired: boolean;
	/** An answer that came in after the time: kept, not counted. */
	readonly late?: Response;
};

/** An attempt as of its last fact. Times are milliseconds since 1970 by the server's clock. */
export type Attempt = {
	readonly plan: AttemptPlan;
	readonly startedAt: number;
	readonly finishedAt?: number;
	/** When results that wait for a date might be seen. */
	readonly revealedAt?: number;
	/** The question on the screen. */
	readonly current: string;
	readonly records: Readonly<Record<string, QuestionRecord>>;
	/** When the time of the question or the attempt runs out. */
	readonly deadline?: number;
	readonly pausedAt?: number;
};

const UNTOUCHED: QuestionRecord = { hints: 0, flagged: false, expired: false };

/** The attempt of a machine that has not started. */
export const NO_ATTEMPT: Attempt = {
	plan: {
		setId: '',
		version: 0,
		mode: 'practice',
		reveal: 'each',
		navigation: 'free',
		scoring: 'accuracy',
		asksCertainty: false,
		hints: { allowed: false, cost: 0 },
		pausing: false,
		questions: []
	},
	startedAt: 0,
	current: '',
	records: {}
};

/** What has happened to the question, also when nothing has. */
export function recordOf(attempt: Attempt, questionId: string): QuestionRecord {
	return attempt.records[questionId] ?? UNTOUCHED;
}

function withRecord(
	attempt: Attempt,
	questionId: string,
	changes: Partial<QuestionRecord>
): Attempt {
	const record = { ...recordOf(attempt, questionId), ...changes };
	return { ...attempt, records: { ...attempt.records, [questionId]: record } };
}

function withoutDeadline(attempt: Attempt): Attempt {
	const { deadline: _deadline, ...rest } = attempt;
	return rest;
}

/** The attempt at its first question, its clock running. */
export function startAttempt({ at, plan }: FactOf<'attempt.started'>): Attempt {
	const first = plan.questions[0]?.id ?? '';
	const deadline = plan.time ? { deadline: at + plan.time.limitMs } : {};
	return { plan, startedAt: at, current: first, records: {}, ...deadline };
}

/**
 * The attempt at this question. A clock on each question starts anew with another question, and
 * runs on when the current one is returned to.
 */
export function openQuestion(attempt: Attempt, questionId: string, at: number): Attempt {
	if (questionId === attempt.current && attempt.deadline !== undefined) return attempt;
	const opened = { ...attempt, current: questionId };
	if (attempt.plan.time?.per !== 'question') return opened;
	if (isSettled(attempt, questionId)) return withoutDeadline(opened);
	return { ...opened, deadline: at + attempt.plan.time.limitMs };
}

/** The attempt with the answer, in place of one given before. */
export function recordAnswer(attempt: Attempt, answer: GradedAnswer): Attempt {
	const { questionId, response, certainty, grade } = answer;
	const recorded = withRecord(attempt, questionId, { response, certainty, grade });
	return attempt.plan.time?.per === 'question' ? withoutDeadline(recorded) : recorded;
}

/** The attempt with the answer, at the next question without one. */
export function recordAnswerAndOpenNext(attempt: Attempt, answer: GradedAnswer): Attempt {
	const recorded = recordAnswer(attempt, answer);
	const next = nextOpenQuestion(recorded);
	return next === undefined ? recorded : openQuestion(recorded, next, answer.at);
}

/** The attempt with an answer that came in too late to count. */
export function recordLateAnswer(attempt: Attempt, answer: GradedAnswer): Attempt {
	return withRecord(attempt, answer.questionId, { late: answer.response });
}

export function takeHint(attempt: Attempt, questionId: string): Attempt {
	return withRecord(attempt, questionId, { hints: recordOf(attempt, questionId).hints + 1 });
}

export function flagQuestion(attempt: Attempt, questionId: string, flagged: boolean): Attempt {
	return withRecord(attempt, questionId, { flagged });
}

/** The attempt with a report on a question, in place of one made before. */
export function reportQuestion(attempt: Attempt, questionId: string, report: string): Attempt {
	return withRecord(attempt, questionId, { report });
}

export function pauseAttempt(attempt: Attempt, at: number): Attempt {
	return { ...attempt, pausedAt: at };
}

/** The attempt going on, its deadline moved by the length of the pause. */
export function resumeAttempt(attempt: Attempt, at: number): Attempt {
	const { pausedAt = at, ...rest } = attempt;
	return moveDeadline(rest, at - pausedAt);
}

/**
 * Moves a deadline into the future: a pause or the server's absence is not the learner's time. In a
 * pause nothing moves: its whole length is given back when it ends.
 */
export function moveDeadline(attempt: Attempt, byMs: number): Attempt {
	return attempt.deadline === undefined || attempt.pausedAt !== undefined || byMs === 0
		? attempt
		: { ...attempt, deadline: attempt.deadline + byMs };
}

/** The attempt after the current question's time ran out. */
export function expireQuestion(attempt: Attempt): Attempt {
	return withoutDeadline(withRecord(attempt, attempt.current, { expired: true }));
}

/** The attempt after its time ran out: what has no answer is expired. */
export function expireAttempt(attempt: Attempt, at: number): Attempt {
	const expired = attempt.plan.questions
		.filter(({ id }) => !recordOf(attempt, id).response)
		.reduce((rest, { id }) => withRecord(rest, id, { expired: true }), attempt);
	return finishAttempt(expired, at);
}

/** The attempt after the window in which it might be taken: what has no answer is expired, a pause is over. */
export function closeAttempt({ pausedAt: _pausedAt, ...attempt }: Attempt, at: number): Attempt {
	return expireAttempt(attempt, at);
}

/** The attempt whose results may be seen from now on. */
export function openReveal(attempt: Attempt, at: number): Attempt {
	return { ...attempt, revealedAt: at };
}

export function finishAttempt(attempt: Attempt, at: number): Attempt {
	return { ...withoutDeadline(attempt), finishedAt: at };
}

/** Whether each answer is followed by a screen that says something about it. */
export function explainsAfterEach({ plan }: Attempt): boolean {
	return plan.reveal === 'each' || plan.reveal === 'verdict';
}

/** Whether the attempt is over and its results may be seen. */
export function isRevealed({ plan, finishedAt, revealedAt }: Attempt): boolean {
	return finishedAt !== undefined && (plan.reveal !== 'due' || revealedAt !== undefined);
}

/** Whether the question's answer stands: nothing can be changed about it any more. */
export function isSettled(attempt: Attempt, questionId: string): boolean {
	const { response, expired } = recordOf(attempt, questionId);
	if (expired || attempt.finishedAt !== undefined) return true;
	const mayChange = !explainsAfterEach(attempt) && attempt.plan.navigation === 'free';
	return response !== undefined && !mayChange;
}

/** The questions that have neither an answer nor run out of time, in order. */
export function openQuestions(attempt: Attempt): readonly string[] {
	return attempt.plan.questions
		.map(({ id }) => id)
		.filter((id) => {
			const { response, expired } = recordOf(attempt, id);
			return response === undefined && !expired;
		});
}

/** The next question without an answer: behind the current one first, then, where one may go back, from the start. */
export function nextOpenQuestion(attempt: Attempt): string | undefined {
	const ids = attempt.plan.questions.map(({ id }) => id);
	const place = ids.indexOf(attempt.current);
	const open = openQuestions(attempt).filter((id) => id !== attempt.current);
	const ahead = open.find((id) => ids.indexOf(id) > place);
	return ahead ?? (attempt.plan.navigation === 'free' ? open[0] : undefined);
}

/** What to look at again: wrong, partly right or unanswered, in order; never what was dropped. Meaningful once grades are known. */
export function missedQuestions(attempt: Attempt): readonly string[] {
	return attempt.plan.questions
		.filter(({ points }) => points > 0)
		.map(({ id }) => id)
		.filter((id) => {
			const { grade, response } = recordOf(attempt, id);
			return response === undefined || (grade !== undefined && verdictOf(grade) !== 'right');
		});
}

/** The attempt with this question on the screen once more, to look at. */
export function showAgain(attempt: Attempt, questionId: string): Attempt {
	return { ...attempt, current: questionId };
}

/** The attempt with the first miss on the screen. */
export function showFirstMiss(attempt: Attempt): Attempt {
	return showAgain(attempt, missedQuestions(attempt)[0] ?? attempt.current);
}
