import type { Article } from '#lib/core/article/article.ts';
import { gradeResponse } from '#lib/core/question/registry.ts';
import type { AttemptCopy } from '#lib/browser/attempt-api.ts';
import type { QueuedCommand } from '#lib/browser/outbox.ts';
import { recordOf, type Attempt } from '#lib/core/quiz/attempt.ts';
import { applyFact, attemptIn, foldFacts } from '#lib/core/quiz/fold.ts';
import type { FactCommand, FactType, GradedFact } from '#lib/core/quiz/facts.ts';
import { hintOf } from '#lib/core/quiz/hint.ts';
import type { LearnerQuestion } from '#lib/core/quiz/learner-view.ts';

/** What nothing depends on that the browser does not hold, in any mode. */
const ALWAYS: ReadonlySet<FactType> = new Set([
	'question.opened',
	'question.flagged',
	'question.reported',
	'attempt.paused',
	'attempt.resumed',
	'misses.opened',
	'miss.opened',
	'misses.closed'
]);

const NEEDS_QUESTION: ReadonlySet<string> = new Set([
	'question.opened',
	'answer.submitted',
	'hint.taken',
	'question.flagged',
	'question.reported',
	'miss.opened'
]);

/** Whether what an earlier page left in the outbox is a command that a page can foresee. */
export function isFactCommand(command: Readonly<Record<string, unknown>>): command is FactCommand {
	const { type, questionId, response } = command;
	if (type === 'answer.submitted' && (typeof response !== 'object' || response === null))
		return false;
	return typeof type === 'string' && (!NEEDS_QUESTION.has(type) || typeof questionId === 'string');
}

/** Whether doing it again while the first still waits is something new: a flag set and taken away, a way there and back. */
export function isRepeatable({ type }: FactCommand): boolean {
	return ALWAYS.has(type);
}

/**
 * The fact that the server will make of a command, or undefined where only the server can tell. In
 * practice without a clock the browser holds every key and no time matters: there it can tell everything.
 */
export function foreseeFact(
	command: FactCommand,
	{ plan }: Attempt,
	questions: readonly LearnerQuestion[],
	at: number
): GradedFact | undefined {
	const fact = { ...command, at };
	if (fact.type === 'answer.submitted') {
		const whole = questions.find(({ asked }) => asked.id === fact.questionId)?.whole;
		return whole && plan.mode === 'practice'
			? { ...fact, grade: gradeResponse(whole, fact.response) }
			: undefined;
	}
	const isFree = plan.mode === 'practice' && !plan.time && fact.type !== 'time.expired';
	return isFree || ALWAYS.has(fact.type) ? fact : undefined;
}

/** The questions with the paragraphs that hints point at, of hints which the server has not answered yet. */
export function withHints(
	questions: readonly LearnerQuestion[],
	articles: readonly Article[],
	attempt: Attempt
): readonly LearnerQuestion[] {
	return questions.map((held) => {
		const isDue = held.hint === undefined && recordOf(attempt, held.asked.id).hints > 0;
		const article = isDue && articles.find(({ id }) => id === held.articleId);
		const hint = held.whole && article ? hintOf(held.whole, article) : undefined;
		return hint === undefined ? held : { ...held, hint };
	});
}

/** The attempt as it will be once what waits has been taken in. */
export function attemptWith(
	{ facts, questions }: Pick<AttemptCopy, 'facts' | 'questions'>,
	waiting: readonly QueuedCommand[],
	at: number
): Attempt {
	const snapshot = waiting.reduce((before, command) => {
		if (!isFactCommand(command)) return before;
		const fact = foreseeFact(command, attemptIn(before), questions, at);
		return fact && before.can(fact) ? applyFact(before, fact) : before;
	}, foldFacts(facts));
	return attemptIn(snapshot);
}
