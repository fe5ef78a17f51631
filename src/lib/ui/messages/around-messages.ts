import type { Settings } from '../../core/bank/document.ts';
import type { TIME_MULTIPLIERS } from '../../core/quiz/plan.ts';
import { catalogue } from './catalogue.ts';
import { counting } from './counting.ts';

const count = counting('en');

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
	}
} as const;

export type AroundEnglish = typeof english;

/** The sentences of the pages before and after a quiz: a question's page does not fetch them. */
export const aroundMessages = catalogue('page', english);
