import type { QuestionResult } from '../../core/quiz/question-result.ts';
import type { AroundEnglish } from './around-messages.ts';
import { catalogue } from './catalogue.ts';
import { counting } from './counting.ts';

const count = counting('en');

/** Why something a person sent was not taken, and what to do. */
const PROBLEMS = {
	'answer-empty': 'Choose or type an answer first. You can also skip the question.',
	'number-unreadable': 'That is not a number Newsproof can read. Type digits, such as 45 or 3.5.',
	'position-repeated': 'Two items have the same position. Give each its own.',
	'answer-does-not-fit': 'That answer does not belong to this question. Please answer it again.',
	'comment-empty': 'Say in a few words what is wrong with the question.',
	'comment-too-long': 'That is too long. Say it in 500 characters.',
	'command-unreadable': 'That could not be read. Please try it again.',
	'attempt-not-found': 'This quiz was started on another device, or its cookie is gone.',
	'not-connected':
		'There is no connection. Your answer stays here and is sent when the connection is back.',
	'key-reused': 'This was already sent with another answer. The first one counts.',
	'choice-unreadable': 'Choose how you want to take the quiz.',
	'mode-not-offered': 'This quiz is not offered that way. Choose another one.',
	'set-not-found': 'This quiz is no longer there.',
	busy: 'The server is very busy. Please send that again.'
} as const;

const STANDINGS: Readonly<Record<QuestionResult, string>> = {
	right: 'Right',
	partly: 'Partly right',
	wrong: 'Not quite',
	unanswered: 'Not answered',
	withheld: 'Saved'
};

const english = {
	title: (page: string) => `${page} · Newsproof`,
	skipToContent: 'Skip to the content',
	problems: PROBLEMS,
	standing: STANDINGS,
	attempt: {
		leave: 'Leave the quiz',
		submit: 'Submit answer',
		change: 'Change answer',
		skip: 'Skip for now',
		skipForGood: 'Skip',
		next: 'Next question',
		hint: 'Give me a hint',
		hintCosts: (percent: number) =>
			percent === 0
				? 'Shows the paragraph to look at.'
				: `Shows the paragraph to look at. Costs ${percent}% of the points.`,
		hinted: 'The answer rests on the marked paragraph.',
		flag: 'Flag for later',
		unflag: 'Remove the flag',
		pause: 'Pause',
		finish: 'Finish the quiz',
		seeResult: 'See your result',
		allQuestions: 'All questions',
		goTo: 'Go to a question',
		paused: 'Paused',
		pausedText: 'The clock stands still. Your answers are kept, also when you close this page.',
		resume: 'Go on',
		confirm: 'Ready to finish?',
		confirmAll: (answered: number, total: number) =>
			answered === total
				? `You have answered all ${total} questions.`
				: `You have answered ${answered} of ${total} questions. Time ran out for the others.`,
		confirmChange: 'You can still go back and change an answer.',
		confirmOpen: (open: number) =>
			`${count(open, 'question has', 'questions have')} no answer yet. Unanswered questions earn nothing, and cost nothing.`,
		confirmFlagged: (flagged: number) =>
			`${count(flagged, 'question is', 'questions are')} flagged.`,
		goBack: 'Go back to the questions',
		backToOpen: 'Answer what is open',
		finishNow: 'Finish and see the result',
		saved: 'Saved',
		saving: 'Saving …',
		onThisDevice:
			'Not connected. Your answers are kept on this device and sent when the connection is back.',
		connected: 'The connection is back.',
		recorded: 'Your answer is saved. The explanation comes at the end.'
	},
	error: {
		notFound: 'There is nothing here',
		notFoundText:
			'The address may be mistyped, or this belongs to another browser: a quiz can only be opened where it was started.',
		unexpected: 'Something went wrong on our side',
		unexpectedText: 'Your saved answers are safe. Try again in a moment.',
		id: (id: string) => `If you report this, mention ${id}.`,
		home: 'To the front page'
	}
} as const;

/** With what is said before and after a quiz: a language has one file for both. */
export type PageEnglish = typeof english & AroundEnglish;

/** The sentences of the pages. */
export const pageMessages = catalogue('page', english);
