import type { Certainty } from '../../core/grading/certainty.ts';
import type { QuestionResult } from '../../core/quiz/question-result.ts';
import type { AttemptPlan } from '../../core/quiz/plan.ts';
import { catalogue } from './catalogue.ts';
import { counting } from './counting.ts';

/** How a question stands in a list of questions. */
export type QuestionStanding = QuestionResult | 'open' | 'answered' | 'dropped';

const STANDINGS: Readonly<Record<QuestionStanding, string>> = {
	right: 'Right',
	partly: 'Partly right',
	wrong: 'Not quite',
	unanswered: 'Not answered',
	withheld: 'Saved',
	open: 'Open',
	answered: 'Answered',
	dropped: 'Does not count'
};

const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
	1: 'Not very',
	2: 'Fairly',
	3: 'Very'
};

const POLICIES: Readonly<Record<AttemptPlan['scoring'], string>> = {
	accuracy: 'One point for what is right. Speed does not count.',
	certainty: 'Scored by what is right and how sure you were.',
	negative: 'Wrong answers cost points.'
};

const count = counting('en');

function seconds(number: number): string {
	const whole = Math.round(number);
	if (whole < 60) return count(whole, 'second', 'seconds');
	const minutes = count(Math.floor(whole / 60), 'minute', 'minutes');
	return whole % 60 === 0 ? minutes : `${minutes} ${count(whole % 60, 'second', 'seconds')}`;
}

const english = {
	site: {
		name: 'Newsproof',
		home: 'Newsproof, home',
		tagline: 'The news quiz that shows its proof',
		pictureOf: (title: string) => `${title}: a quiz beside a cutting with one passage marked`,
		promise: 'Every answer points at the words of the article. Nothing leaves for another site.',
		nav: 'Newsproof',
		notebook: 'Your notebook',
		desk: 'For teachers: your desk',
		join: 'Have a code? Join'
	},
	set: {
		kicker: (questions: number) => `Quiz, ${count(questions, 'question', 'questions')}`,
		from: 'From',
		start: 'Start',
		resume: (answered: number, total: number) => `Resume, ${answered} of ${total} answered`,
		finished: (earned: string, maximum: string) => `Your score: ${earned} of ${maximum}`,
		seeAnswers: 'See your answers'
	},
	error: { title: 'That did not work' },
	article: {
		byline: (byline: string) => `By ${byline}`,
		citedStart: 'cited passage: ',
		citedEnd: ' (end of cited passage)',
		hint: 'Look here'
	},
	quote: {
		heading: 'The article says',
		checked: 'Checked',
		checkedLong: 'Word for word in the article.',
		unchecked: 'Not found',
		uncheckedLong: 'Not in this version of the article.',
		show: 'Show in the article'
	},
	question: {
		answer: 'Your answer',
		gap: (place: number, total: number) => `Gap ${place} of ${total}`,
		choose: 'Choose …',
		position: (item: string) => `Position of “${item}”`,
		moveUp: (item: string) => `Move up: ${item}`,
		moveDown: (item: string) => `Move down: ${item}`,
		moved: (item: string, place: number, total: number) => `${item}: now ${place} of ${total}`,
		certainty: 'How sure are you?',
		certainties: CERTAINTY_WORDS
	},
	verdict: {
		right: 'Right',
		partly: 'Partly right',
		wrong: 'Not quite',
		expired: 'Time ran out',
		unanswered: 'Not answered',
		late: 'Your answer came in after the time. It is kept, but it does not count.',
		laterRight: 'The explanation comes at the end.'
	},
	explanation: {
		yourAnswer: 'Your answer',
		yourRightAnswer: 'Your answer, right',
		missedAnswer: 'The answer',
		answerIs: 'The answer:',
		alsoAccepted: 'Also accepted:',
		leftOpen: 'Left open',
		gap: (place: number) => `Gap ${place}`,
		rightPlace: 'Right place',
		yourPlace: (place: number) => `You put it at ${place}`,
		why: 'Why',
		whyNotYours: (answer: string) => `Why not “${answer}”?`,
		whyNotOthers: 'Why not the others?'
	},
	quiz: {
		question: (position: number, total: number) => `Question ${position} of ${total}`,
		answered: (answered: number, total: number) => `${answered} of ${total} answered`,
		grid: 'Questions',
		standings: STANDINGS,
		flagged: 'flagged',
		current: 'on the screen',
		of: 'of',
		and: 'and',
		minus: 'minus',
		policies: POLICIES,
		timeLeft: 'Time left',
		timeIsUp: 'Time is up',
		halfTimeLeft: 'Half of the time is left.',
		secondsLeft: (left: number) => `${seconds(left)} left.`,
		share: 'Share this result',
		shareHint: 'It gives no answer away.',
		copy: 'Copy',
		copied: 'Copied',
		send: 'Share …'
	},
	split: { tabs: 'Parts of the page', question: 'Question', article: 'Article' },
	shortcuts: {
		title: 'Keys',
		use: 'Use the letter and number keys',
		list: [
			{ keys: ['1–9', 'A–D'], does: 'Select an answer' },
			{ keys: ['Space'], does: 'Select or clear the answer you are on' },
			{ keys: ['Enter'], does: 'Submit, then go on' },
			{ keys: ['?'], does: 'Show or hide this list' }
		]
	}
} as const;

export type QuizEnglish = typeof english;

/** Every sentence a person reads, but for what a question, an article or `core` says itself. */
export const messages = catalogue('quiz', english);
