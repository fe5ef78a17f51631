import { catalogue } from './catalogue.ts';
import { counting } from './counting.ts';

const count = counting('en');

type Fraction = { readonly numerator: number; readonly denominator: number };
type Movement = { readonly learners: number; readonly total: Fraction; readonly each?: Fraction };

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

function points({ numerator, denominator }: Fraction): string {
	return number.format(Math.abs(numerator / denominator));
}

function movement(moved: Movement, verbs: readonly [one: string, many: string]): string {
	const { learners, total, each } = moved;
	const who = `${count(learners, 'learner', 'learners')} ${learners === 1 ? verbs[0] : verbs[1]}`;
	return each ? `${who} ${points(each)}` : `${who} ${points(total)} together`;
}

const english = {
	title: (version: number) => `Correct version ${version}`,
	standfirst:
		'Every attempt is replayed with the correction. You see what it does before it is applied; learners see it, with your reason, beside their result.',
	attempts: (attempts: number) =>
		attempts === 0 ? 'Nobody has taken this version yet.' : count(attempts, 'attempt', 'attempts'),
	back: 'Back to the set',
	choose: 'Which question?',
	chooseHint:
		'Choose the question whose key is wrong. Nothing changes before you have seen what it does.',
	dropped: 'dropped',
	now: 'As it is now',
	key: 'Right answer',
	keys: 'Right answers',
	accepted: 'Accepted answers, one a line',
	value: 'Number',
	tolerance: 'Give or take',
	from: 'From',
	to: 'to',
	true: 'True',
	false: 'False',
	gap: (id: string) => `Gap ${id}`,
	place: (text: string) => `Place of “${text}”`,
	belongs: (text: string) => `“${text}” belongs to`,
	explanation: 'Explanation',
	passage: 'Words of the article that show it',
	previewKey: 'Preview this correction',
	drop: 'Drop this question',
	dropText: 'It stays readable, and counts for nobody.',
	previewDrop: 'Preview dropping it',
	desk: 'The desk has changed this question since.',
	previewDesk: 'Preview it as it stands on the desk',
	scoring: 'Another scoring policy',
	previewScoring: 'Preview this scoring',
	preview: {
		title: 'What it would do',
		nobody: 'No score changes.',
		sentence: (gain: Movement, lose: Movement) => {
			const gains = gain.learners > 0 ? movement(gain, ['gains', 'gain']) : 'None gains';
			const losses = lose.learners > 0 ? movement(lose, ['loses', 'lose']) : 'none loses';
			return `${gains}, ${losses}.`;
		},
		findings: 'The gate says',
		reason: 'Reason, for learners to read',
		apply: 'Apply the correction',
		applyKept: 'Apply, and lower nobody’s score',
		lowering: (learners: number) =>
			`Without that care ${count(learners, 'learner', 'learners')} would lose points. That needs a press of its own:`,
		applyLowering: (learners: number) =>
			`Apply, and lower the score of ${count(learners, 'learner', 'learners')}`
	},
	applied: (attempts: number) =>
		`Corrected. ${count(attempts, 'attempt was', 'attempts were')} replayed.`,
	past: 'Corrections so far',
	pastLine: (author: string, date: string) => `${author}, ${date}`,
	changes: {
		'question.corrected': 'Question corrected',
		'question.dropped': 'Question dropped',
		'scoring.changed': 'Scoring changed'
	},
	problems: {
		unreadable: 'That could not be read. Please try it again.',
		'question-unknown': 'This version has no such question.',
		'quote-missing': 'These words are not in the article. Copy them from it.',
		'quote-ambiguous': 'These words stand in the article more than once. Give a longer passage.',
		'kind-changed': 'A question keeps its kind: learners have answered it as it was.',
		'lists-changed': 'Options can be reworded, but not added or taken away.',
		'citation-lost': 'A quote of the question is not in the article.',
		'changes-nothing': 'That is what it says already.',
		'already-dropped': 'This question counts for nobody already.',
		'nothing-left': 'The last question that counts cannot be dropped.',
		'set-not-found': 'This version is no longer there.',
		'gate-refuses': 'The gate refuses the question as corrected:',
		'reason-missing': 'Say why: learners read the reason beside their result.',
		'reason-too-long': 'Say it in at most 500 characters.',
		'sequence-conflict': 'Somebody corrected this version meanwhile. Preview again.'
	}
} as const;

export type CorrectionEnglish = typeof english;

/** The sentences of the page that corrects a published version. */
export const correctionMessages = catalogue('correction', english);
