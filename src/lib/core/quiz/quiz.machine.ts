import { and, assign, setup } from 'xstate';
import {
	closeAttempt,
	expireAttempt,
	expireQuestion,
	explainsAfterEach,
	finishAttempt,
	flagQuestion,
	isRevealed,
	NO_ATTEMPT,
	openQuestion,
	openReveal,
	pauseAttempt,
	recordAnswer,
	recordAnswerAndOpenNext,
	recordLateAnswer,
	reportQuestion,
	resumeAttempt,
	showAgain,
	showFirstMiss,
	startAttempt,
	takeHint
} from './attempt.ts';
import type { GradedFact } from './facts.ts';
import { after, on, type Context } from './quiz-moments.ts';
import * as rules from './rules.ts';

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
		mayReport: on('question.reported', rules.isPlanned),
		isUnderWay: ({ context }) => rules.isUnderWay(context.attempt),
		awaitsReveal: ({ context }) => rules.awaitsReveal(context.attempt),
		isRevealed: ({ context }) => isRevealed(context.attempt),
		isPlanned: on('miss.opened', rules.isPlanned)
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
		report: assign(
			after('question.reported', (attempt, fact) =>
				reportQuestion(attempt, fact.questionId, fact.comment)
			)
		),
		close: assign(after('attempt.closed', (attempt, { at }) => closeAttempt(attempt, at))),
		openReveal: assign(after('reveal.opened', (attempt, { at }) => openReveal(attempt, at))),
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
		'attempt.resumed': { guard: 'isBackFromOutage', actions: 'resume' },
		'question.reported': { guard: 'mayReport', actions: 'report' },
		'attempt.closed': { guard: 'isUnderWay', target: '.summary', actions: 'close' },
		'reveal.opened': { guard: 'awaitsReveal', actions: 'openReveal' }
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
				'misses.opened': { guard: 'isRevealed', target: 'reviewing', actions: 'openFirstMiss' }
			}
		},
		reviewing: {
			on: {
				'answer.submitted': { guard: 'isLateAnswer', actions: 'recordLate' },
				'miss.opened': { guard: 'isPlanned', actions: 'openMiss' },
				'misses.closed': { target: 'summary' }
			}
		}
	}
});
