import type { LearnerCorrection } from '../../core/quiz/learner-corrections.ts';
import { catalogue } from './catalogue.ts';

const CORRECTED: Readonly<Record<LearnerCorrection['type'], (date: string) => string>> = {
	'question.corrected': (date) => `Corrected on ${date}:`,
	'question.dropped': (date) => `Dropped on ${date}:`,
	'scoring.changed': (date) => `Scoring changed on ${date}:`
};

const english = {
	report: {
		ask: 'Something wrong with this question?',
		comment: 'What is wrong with it?',
		who: 'Your teacher will see this.',
		send: 'Send',
		sendAgain: 'Send this instead',
		sent: (comment: string) => `Thank you. Your teacher will see it: “${comment}”`
	},
	corrections: {
		heading: 'Corrections',
		label: (type: LearnerCorrection['type'], date: string) => CORRECTED[type](date),
		moved: (before: string, after: string) => `Your score was ${before}, it is ${after} now.`,
		stays: (score: string) => `Your score stays ${score}.`,
		score: (earned: string, maximum: string) => `${earned} of ${maximum}`,
		question: (position: number) => `Question ${position}.`,
		counts: 'This question no longer counts, whatever you answer.',
		droppedCount: (dropped: number) =>
			dropped === 1
				? 'One question was dropped and does not count.'
				: `${dropped} questions were dropped and do not count.`
	},
	waiting: {
		finish: 'Finish now',
		kicker: 'You have finished',
		headline: 'Your answers are in',
		answered: (answered: number, total: number) =>
			answered === total
				? `You answered all ${total} questions.`
				: `You answered ${answered} of ${total} questions.`,
		results: 'You see your result from',
		later: 'You see your result when your teacher opens the results.',
		every: 'What you answered',
		yours: 'Your answer:',
		lateAnswer: 'Came in after the time:'
	}
} as const;

export type AttemptEnglish = typeof english;

/** The sentences of an attempt's page about reports, corrections, and results that wait for their date. */
export const attemptMessages = catalogue('attempt', english);
