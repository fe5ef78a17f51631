import type { Settings } from '../../core/bank/document.ts';
import type { TIME_MULTIPLIERS } from '../../core/quiz/plan.ts';
import type { QuestionResult } from '../../core/quiz/question-result.ts';
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

const MULTIPLIERS: Readonly<Record<(typeof TIME_MULTIPLIERS)[number] | 'unlimited', string>> = {
	1: 'The usual time',
	1.25: 'A quarter more time',
	1.5: 'Half as much again',
	2: 'Twice the time',
	3: 'Three times the time',
	4: 'Four times the time',
	unlimited: 'No time limit'
};

function minutes(seconds: number): string {
	return seconds % 60 === 0
		? count(seconds / 60, 'minute', 'minutes')
		: count(seconds, 'second', 'seconds');
}

const english = {
	title: (page: string) => `${page} · Newsproof`,
	skipToContent: 'Skip to the content',
	problems: PROBLEMS,
	standing: STANDINGS,
	front: {
		title: 'Newsproof: the news quiz that shows its proof',
		headline: 'See the words that settle it',
		standfirst:
			'A quiz on the news in which every answer, right or wrong, points at its exact words in the article.',
		take: 'Take today’s quiz',
		goOn: 'Go on with your quiz',
		specimen: 'Try it: select an answer',
		quizzes: 'Today’s quiz',
		more: 'More quizzes',
		due: (due: number) => `${count(due, 'question is', 'questions are')} due in your notebook`,
		review: 'Review now',
		kept: 'Your notebook keeps what you missed',
		make: 'From any article',
		none: 'There is no quiz here yet. Put an article and its questions in the seeds folder and start again.',
		how: 'How it works',
		steps: [
			{
				name: 'Read',
				text: 'The article stands beside every question. Nothing is asked that it does not say.'
			},
			{
				name: 'Answer',
				text: 'Take your time. A slow right answer counts as much as a quick one.'
			},
			{
				name: 'See the proof',
				text: 'Right or wrong, the words that decide it light up in the article.'
			},
			{
				name: 'Know it next week',
				text: 'What you missed is in your notebook. It comes back tomorrow, then after some days, until you know it.'
			}
		],
		privacy: 'No account, no name, no tracking. Nothing leaves for another site.'
	},
	article: {
		kicker: 'The article',
		quizzes: 'Quizzes on this article',
		noQuizzes: 'There is no quiz on this article yet.'
	},
	quiz: {
		kicker: (questions: number) => `Quiz, ${count(questions, 'question', 'questions')}`,
		drawnFrom: 'Drawn from',
		readAlong: 'Read it first, or as you go: it stays beside the questions.',
		howToTake: 'How do you want to take it?',
		practice: 'Practice',
		practiceMeans: 'Each answer is explained at once, with its proof.',
		graded: 'For a score',
		gradedMeans: {
			each: 'Each answer counts once, and is explained at once.',
			verdict: 'You see right or wrong after each answer, and the proof at the end.',
			end: 'You can change answers until you finish. The proof comes at the end.',
			due: 'You can change answers until you finish. Results come on the day that your teacher has set.'
		} satisfies Record<Settings['reveal'], string>,
		time: 'Time',
		timePerQuestion: (seconds: number) => `${minutes(seconds)} for each question.`,
		timePerAttempt: (seconds: number) => `${minutes(seconds)} for the whole quiz.`,
		moreTime: 'How much time do you need?',
		multipliers: MULTIPLIERS,
		start: 'Start the quiz',
		startAnother: 'Start a new attempt',
		resume: 'Go on where you stopped',
		resumeText: (answered: number, total: number) =>
			`You have answered ${answered} of ${total}. Your answers are kept.`,
		attempts: 'Your attempts so far',
		attemptOn: (date: string) => `Attempt of ${date}`,
		scored: (earned: string, maximum: string) => `${earned} of ${maximum}`,
		unfinished: 'not finished',
		waiting: 'finished, the result comes later'
	},
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
				: `Shows the paragraph to look at. Costs ${percent} % of the points.`,
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
	summary: {
		kicker: 'Your result',
		headline: (right: number, total: number) =>
			right === total
				? 'Every one right'
				: right === 0
					? 'Now you know where to look'
					: `${right} of ${total} right`,
		rest: (partly: number, misses: number) => {
			if (misses === 0) return 'Nothing to look at again.';
			const again = `${count(misses, 'question', 'questions')} to look at again`;
			return partly > 0 ? `${again}, ${partly} of them partly right.` : `${again}.`;
		},
		reviewMisses: 'Walk through what you missed',
		everyQuestion: 'Every question',
		proofHere: 'Each one opens with its proof.',
		again: 'Take it again',
		toDesk: 'Back to the desk',
		toAssignment: 'Back to the quiz’s page',
		home: 'All quizzes',
		late: (late: number) =>
			`${count(late, 'answer', 'answers')} came in after the time and did not count.`,
		share: (title: string, right: number, total: number, missed: readonly number[]) =>
			`Newsproof, ${title}: ${right} of ${total}${missed.length > 0 ? `, missed ${missed.join(', ')}` : ''}`
	},
	review: {
		kicker: (position: number, total: number) => `To look at again: ${position} of ${total}`,
		next: 'Next one',
		previous: 'The one before',
		close: 'Back to your result'
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

export type PageEnglish = typeof english;

/** The sentences of the pages. */
export const pageMessages = catalogue('page', english);
