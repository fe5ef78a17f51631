import { and, assign, setup } from 'xstate';
import {
	expireAttempt,
	expireQuestion,
	explainsAfterEach,
	finishAttempt,
	flagQuestion,
	moveDeadline,
	NO_ATTEMPT,
	openQuestion,
	pauseAttempt,
	recordAnswer,
	recordAnswerAndOpenNext,
	recordLateAnswer,
	resumeAttempt,
	showAgain,
	showFirstMiss,
	startAttempt,
	takeHint,
	type Attempt
} from './attempt.ts';
import type { FactType, GradedFact } from './facts.ts';
import * as rules from './rules.ts';

type Context = { readonly attempt: Attempt };
type Moment = { readonly context: Context; readonly event: GradedFact };

/** The attempt as the fact finds it: what the server was away is not charged to the learner. */
function attemptAt({ context, event }: Moment): Attempt {
	return moveDeadline(context.attempt, event.outageMs ?? 0);
}

function isOf<Type extends FactType>(
	fact: GradedFact,
	type: Type
): fact is Extract<GradedFact, { readonly type: Type }> {
	return fact.type === type;
}

/** A guard on one type of fact, by its rule. */
function on<Type extends FactType>(
	type: Type,
	rule: (attempt: Attempt, fact: Extract<GradedFact, { readonly type: Type }>) => boolean
) {
	return (moment: Moment): boolean =>
		isOf(moment.event, type) && rule(attemptAt(moment), moment.event);
}

/** An action on one type of fact: the attempt after it. */
function after<Type extends FactType>(
	type: Type,
	change: (attempt: Attempt, fact: Extract<GradedFact, { readonly type: Type }>) => Attempt
) {
	return (moment: Moment): Context => ({
		attempt: isOf(moment.event, type)
			? change(attemptAt(moment), moment.event)
			: moment.context.attempt
	});
}

/**
 * The flow of one attempt: which facts may follow, and where they lead. Pure: no clock, no
 * randomness, no text, no keys; grades come in with the facts. The server folds it with every grade,
 * a learner's browser with the grades it may see.
 */
export const quizMachine = setup({
	types: {} as { context: Context; events: GradedFact },
	guards: {
		mayAnswer: on('answer.submitted', rules.mayAnswer),
		isLateAnswer: on('answer.submitted', rules.isLateAnswer),
		leavesOthersOpen: ({ context }) => rules.leavesOthersOpen(context.attempt),
		explainsAfterEach: ({ context }) => explainsAfterEach(context.attempt),
		isEverythingAnswered: ({ context }) => rules.isEverythingAnswered(context.attempt),
		mayMoveTo: on('question.opened', rules.mayMoveTo),
		isShownNotAsked: on('question.opened', rules.isShownNotAsked),
		mayTakeHint: on('hint.taken', rules.mayTakeHint),
		mayFlag: on('question.flagged', rules.mayFlag),
		mayPause: ({ context }) => rules.mayPause(context.attempt),
		isBackFromOutage: on('attempt.resumed', rules.isBackFromOutage),
		isQuestionTimeUp: on('time.expired', rules.isQuestionTimeUp),
		isAttemptTimeUp: on('time.expired', rules.isAttemptTimeUp),
		hasMisses: ({ context }) => rules.hasMisses(context.attempt),
		isMiss: on('miss.opened', rules.isMiss)
	},
	actions: {
		start: assign(after('attempt.started', (_, fact) => startAttempt(fact))),
		record: assign(after('answer.submitted', recordAnswer)),
		recordLate: assign(after('answer.submitted', recordLateAnswer)),
		recordAndOpenNext: assign(after('answer.submitted', recordAnswerAndOpenNext)),
		open: assign(
			after('question.opened', (attempt, { questionId, at }) =>
				openQuestion(attempt, questionId, at)
			)
		),
		takeHint: assign(after('hint.taken', (attempt, fact) => takeHint(attempt, fact.questionId))),
		flag: assign(
			after('question.flagged', (attempt, fact) =>
				flagQuestion(attempt, fact.questionId, fact.flagged)
			)
		),
		pause: assign(after('attempt.paused', (attempt, { at }) => pauseAttempt(attempt, at))),
		resume: assign(after('attempt.resumed', (attempt, { at }) => resumeAttempt(attempt, at))),
		expireQuestion: assign(after('time.expired', expireQuestion)),
		expireAttempt: assign(after('time.expired', (attempt, { at }) => expireAttempt(attempt, at))),
		keepTime: assign(after('finish.requested', (attempt) => attempt)),
		finishOnRequest: assign(
			after('finish.requested', (attempt, { at }) => finishAttempt(attempt, at))
		),
		finish: assign(after('attempt.finished', (attempt, { at }) => finishAttempt(attempt, at))),
		openFirstMiss: assign(after('misses.opened', showFirstMiss)),
		openMiss: assign(
			after('miss.opened', (attempt, { questionId }) => showAgain(attempt, questionId))
		)
	}
}).createMachine({
	id: 'quiz',
	context: { attempt: NO_ATTEMPT },
	initial: 'intro',
	on: {
		'attempt.resumed': { guard: 'isBackFromOutage', actions: 'resume' }
	},
	states: {
		intro: {
			on: { 'attempt.started': { target: 'asking', actions: 'start' } }
		},
		asking: {
			on: {
				'answer.submitted': [
					{ guard: 'isLateAnswer', actions: 'recordLate' },
					{
						guard: and(['mayAnswer', 'explainsAfterEach']),
						target: 'explaining',
						actions: 'record'
					},
					{ guard: and(['mayAnswer', 'leavesOthersOpen']), actions: 'recordAndOpenNext' },
					{ guard: 'mayAnswer', target: 'confirming', actions: 'record' }
				],
				'question.opened': [
					{ guard: and(['mayMoveTo', 'isShownNotAsked']), target: 'explaining', actions: 'open' },
					{ guard: 'mayMoveTo', actions: 'open' }
				],
				'hint.taken': { guard: 'mayTakeHint', actions: 'takeHint' },
				'question.flagged': { guard: 'mayFlag', actions: 'flag' },
				'attempt.paused': { guard: 'mayPause', target: 'paused', actions: 'pause' },
				'time.expired': [
					{ guard: 'isQuestionTimeUp', target: 'explaining', actions: 'expireQuestion' },
					{ guard: 'isAttemptTimeUp', target: 'summary', actions: 'expireAttempt' }
				],
				'finish.requested': { target: 'confirming', actions: 'keepTime' }
			}
		},
		explaining: {
			on: {
				'answer.submitted': { guard: 'isLateAnswer', actions: 'recordLate' },
				'question.opened': [
					{ guard: and(['mayMoveTo', 'isShownNotAsked']), actions: 'open' },
					{ guard: 'mayMoveTo', target: 'asking', actions: 'open' }
				],
				'question.flagged': { guard: 'mayFlag', actions: 'flag' },
				'time.expired': { guard: 'isAttemptTimeUp', target: 'summary', actions: 'expireAttempt' },
				'finish.requested': [
					{ guard: 'isEverythingAnswered', target: 'summary', actions: 'finishOnRequest' },
					{ target: 'confirming', actions: 'keepTime' }
				]
			}
		},
		paused: {
			on: { 'attempt.resumed': { target: 'asking', actions: 'resume' } }
		},
		confirming: {
			on: {
				'answer.submitted': { guard: 'isLateAnswer', actions: 'recordLate' },
				'question.opened': [
					{ guard: and(['mayMoveTo', 'isShownNotAsked']), target: 'explaining', actions: 'open' },
					{ guard: 'mayMoveTo', target: 'asking', actions: 'open' }
				],
				'question.flagged': { guard: 'mayFlag', actions: 'flag' },
				'time.expired': [
					{ guard: 'isQuestionTimeUp', actions: 'expireQuestion' },
					{ guard: 'isAttemptTimeUp', target: 'summary', actions: 'expireAttempt' }
				],
				'attempt.finished': { target: 'summary', actions: 'finish' }
			}
		},
		summary: {
			on: {
				'answer.submitted': { guard: 'isLateAnswer', actions: 'recordLate' },
				'misses.opened': { guard: 'hasMisses', target: 'reviewing', actions: 'openFirstMiss' }
			}
		},
		reviewing: {
			on: {
				'answer.submitted': { guard: 'isLateAnswer', actions: 'recordLate' },
				'miss.opened': { guard: 'isMiss', actions: 'openMiss' },
				'misses.closed': { target: 'summary' }
			}
		}
	}
});
