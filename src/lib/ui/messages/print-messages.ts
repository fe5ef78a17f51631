import { assertNever } from '../../core/assert-never.ts';
import type { Question } from '../../core/question/question.ts';
import type { AnswerSpace } from '../../core/quiz/answer-space.ts';
import { catalogue } from './catalogue.ts';
import { counting } from './counting.ts';

const count = counting('en');

function evidence(pick: number, form: AnswerSpace['form'], number: number): string {
	if (form === 'ticks') {
		return pick === 1
			? 'Tick the sentence of the article that shows it.'
			: `Tick the ${pick} sentences of the article that show it.`;
	}
	return pick === 1
		? `Underline the sentence in the article that shows it, and write ${number} beside it.`
		: `Underline the ${pick} sentences in the article that show it, and write ${number} beside each.`;
}

/** What to do with a pen. `core` says it for a screen. */
function instruction(question: Question, space: AnswerSpace, number: number): string {
	switch (question.kind) {
		case 'choice':
			return 'Tick one box.';
		case 'multiple':
			return 'Tick every box that fits. There may be more than one.';
		case 'true-false':
			return 'Decide by what the article says. Tick one box.';
		case 'numeric':
			return question.unit ? `Write a number, in ${question.unit}.` : 'Write a number.';
		case 'short-text':
			return 'Write a few words.';
		case 'cloze':
			return question.gaps.length === 1
				? 'Fill the gap.'
				: `Fill the ${question.gaps.length} gaps.`;
		case 'order':
			return `Number the boxes from 1 to ${question.items.length}, first to last.`;
		case 'match':
			return 'Write into each box the letter of what belongs to it.';
		case 'evidence':
			return evidence(question.pick, space.form, number);
		default:
			return assertNever(question, 'a kind of question');
	}
}

const english = {
	title: (set: string) => `Print: ${set}`,
	toolbar: {
		label: 'How to print it',
		answers: {
			legend: 'Answers',
			blank: 'None, for the class',
			'with-answers': 'In place',
			'separate-key': 'On a page of their own'
		},
		article: { legend: 'Article', on: 'Printed with it', off: 'Left out' },
		size: { legend: 'Paper', A4: 'A4', Letter: 'US Letter' },
		show: 'Show',
		print: 'Print',
		noScript: 'To print, use your browser’s own menu. Only the sheet below is printed.'
	},
	sheet: {
		kicker: (questions: number) => `News quiz, ${count(questions, 'question', 'questions')}`,
		kickerAnswered: (questions: number) =>
			`News quiz, ${count(questions, 'question', 'questions')}, with the answers`,
		name: 'Name',
		date: 'Date',
		points: 'Points',
		/** A blank to write on stands before it. */
		outOf: (points: number) => `/ ${points}`,
		pointsOf: (points: number) => count(points, 'point', 'points'),
		from: 'From',
		byline: (byline: string) => `By ${byline}`,
		online: 'Or answer online',
		code: 'Code',
		codeImage: (link: string) => `QR code for ${link}`,
		questions: 'Questions',
		about: (article: string) => `About “${article}”`,
		instruction,
		choices: 'Choose from',
		choicesOf: (gap: number) => `Gap ${gap}, choose from`
	},
	key: {
		heading: 'Answer key',
		answer: 'Answer',
		accepted: (answers: readonly string[]) => `also ${answers.join(', ')}`,
		inPrintedOrder: 'Boxes from top to bottom:',
		underlined: 'To be underlined in the article',
		paragraph: (number: number) => `paragraph ${number}`,
		inHeading: 'heading'
	}
} as const;

export type PrintEnglish = typeof english;

/** The sentences of printed sheets and of the page that shows them. */
export const printMessages = catalogue('print', english);
