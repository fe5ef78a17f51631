import type { Interval } from '../../core/grading/estimate.ts';
import type {
	AnswerJudgement,
	ItemJudgement,
	ReliabilityJudgement
} from '../../core/grading/item-judgement.ts';
import type { FactType } from '../../core/quiz/facts.ts';
import type { QuestionOutcome } from '../../core/quiz/question-outcome.ts';
import { catalogue } from './catalogue.ts';
import { counting } from './counting.ts';

const count = counting('en');

const answers = (n: number) => count(n, 'answer', 'answers');
const learners = (n: number) => count(n, 'learner', 'learners');

const OUTCOMES: Readonly<Record<QuestionOutcome, string>> = {
	right: 'Right',
	partly: 'Partly right',
	wrong: 'Wrong',
	omitted: 'Left blank',
	unseen: 'Not seen',
	open: 'Not answered yet'
};

const STANDINGS = {
	'not-started': 'Not started',
	'under-way': 'Answering',
	finished: 'Finished'
} as const;

/** What a question's statistics mean. */
function judgement(of: ItemJudgement): string {
	switch (of.code) {
		case 'no-answers':
			return 'Nobody has answered this yet.';
		case 'too-few-answers':
			return `Only ${answers(of.n)}: too few to judge.`;
		case 'reversed':
			return 'The strong learners got this wrong more often than the weak: look at the key.';
		case 'perhaps-reversed':
			return 'The strong learners got this wrong a little more often than the weak. It may be chance: read the question again.';
		case 'everyone-right':
			return 'Everyone got this right, so it tells nobody apart.';
		case 'nobody-right':
			return 'Nobody got this right: was it taught, and is the key right?';
		case 'hard':
			return 'Hard: fewer than three in ten of the points were earned.';
		case 'easy':
			return 'Easy: more than nine in ten of the points were earned.';
		case 'tells-little-apart':
			return 'It hardly tells who knows the article from who does not.';
		case 'tells-apart':
			return 'It tells well who knows the article from who does not.';
	}
}

const WRONG_ANSWERS: Readonly<Record<AnswerJudgement, string>> = {
	'never-chosen': 'Nobody chose this, so it misleads no one.',
	'draws-the-strong': 'More of the strong than of the weak chose this: is it right too?',
	'beats-the-key': 'More chose this than the right answer.'
};

/** What a set's reliability means. */
function reliability(of: ReliabilityJudgement): string {
	switch (of.code) {
		case 'too-few-learners':
			return `Only ${learners(of.n)} through: too few to judge.`;
		case 'low':
			return 'Low: in another quiz like this the ranks could be quite different. Look at each question, not at ranks.';
		case 'modest':
			return 'Modest: good enough to see who needs help, not for marks that matter.';
		case 'good':
			return 'Good: learners would come out much the same in another quiz like this.';
	}
}

const twoPlaces = new Intl.NumberFormat('en-GB', {
	minimumFractionDigits: 2,
	maximumFractionDigits: 2
});
const wholePercent = new Intl.NumberFormat('en-GB', { style: 'percent' });

/** A statistic with two places and a true minus. */
function decimal(value: number): string {
	return twoPlaces
		.format(value)
		.replace('-', '−')
		.replace(/^−0\.00$/u, '0.00');
}

/** A part from 0 to 1 in whole per cent. */
function percent(part: number): string {
	return wholePercent.format(part);
}

function range({ low, high }: Interval, format: (value: number) => string = decimal): string {
	return `${format(low)} to ${format(high)}`;
}

/** Names, formulas and sources of the statistics, as `docs/statistics.md` has them at length. */
const STATISTICS = {
	facility: {
		name: 'Facility (p)',
		meaning: 'How much of the points was earned: at 0.27, 27 of every 100.',
		formula: 'p = points earned ⁄ points possible, over everyone with a score for the question.',
		source: 'Interval: Wilson 1927.'
	},
	discrimination: {
		name: 'Discrimination index (D)',
		meaning:
			'How much more of them the strong earned than the weak. From 0.30 on it tells them apart well; below 0 something is wrong.',
		formula: 'D = facility among the strong − facility among the weak.',
		source: 'Kelley 1939; interval: Newcombe 1998, method 10.'
	},
	itemRest: {
		name: 'Corrected point-biserial (r)',
		meaning:
			'Whether those who did well elsewhere did well here. At 0 one says nothing about the other.',
		formula: 'r = correlation of the question’s score with the points in all other questions.',
		source: 'Henrysson 1963; interval: Fisher’s z.'
	},
	'kr-20': {
		name: 'KR-20',
		formula:
			'KR-20 = k ⁄ (k − 1) × (1 − Σ p(1 − p) ⁄ s²), k questions, s² the variance of the totals.',
		source: 'Kuder & Richardson 1937; interval: Feldt 1965.'
	},
	alpha: {
		name: 'Cronbach’s alpha (α)',
		formula: 'α = k ⁄ (k − 1) × (1 − Σ sᵢ² ⁄ s²), k questions, s² the variance of the totals.',
		source: 'Cronbach 1951; interval: Feldt 1965.'
	},
	measurementError: {
		name: 'Standard error of measurement',
		formula: 'SEM = s × √(1 − reliability), in points.',
		source: 'Lord & Novick 1968.'
	}
} as const;

/** What happened in an attempt; `about` is a question, where it is about one. */
const FACTS: Readonly<Record<FactType, (about: string) => string>> = {
	'attempt.started': () => 'Started',
	'question.opened': (about) => `Opened ${about}`,
	'answer.submitted': (about) => `Answered ${about}`,
	'hint.taken': (about) => `Took a hint on ${about}`,
	'question.flagged': (about) => `Flagged ${about}`,
	'question.reported': (about) => `Reported ${about}`,
	'attempt.paused': () => 'Paused',
	'attempt.resumed': () => 'Went on',
	'time.expired': (about) => (about === '' ? 'Time ran out' : `Time ran out for ${about}`),
	'finish.requested': () => 'Asked to finish',
	'attempt.finished': () => 'Finished',
	'attempt.closed': () => 'The assignment closed',
	'reveal.opened': () => 'Results could be seen',
	'misses.opened': () => 'Looked at the misses',
	'miss.opened': (about) => `Looked again at ${about}`,
	'misses.closed': () => 'Closed the misses'
};

const english = {
	decimal,
	percent,
	range,
	answers,
	learners,
	outcomes: OUTCOMES,
	standings: STANDINGS,
	judgement,
	wrongAnswers: WRONG_ANSWERS,
	reliability,
	statistics: STATISTICS,
	learner: (name: string | undefined, number: number) => name ?? `Learner ${number}`,
	question: (number: number) => `Question ${number}`,
	sheet: {
		title: (assignment: string) => `Results: ${assignment}`,
		back: 'The assignment',
		live: 'This page follows along by itself.',
		notLive: 'The line is broken. It is tried again by itself.',
		refresh: 'Refresh',
		headline: 'In short',
		joined: 'joined',
		finished: 'finished',
		answering: 'answering now',
		mean: 'of the points on average',
		grid: 'Learners and questions',
		gridHint: 'Scrolls sideways. A question’s number leads to its answers, a name to the attempt.',
		learner: 'Learner',
		score: 'Score',
		sorts: { roster: 'As they joined', name: 'By name', score: 'By score' },
		sortBy: 'Order',
		facility: 'Facility',
		facilityOf: (share: string, n: number) => `${share}, ${answers(n)}`,
		dropped: 'dropped',
		flagged: 'flagged',
		attempts: (number: number) => count(number, 'attempt', 'attempts'),
		counts: {
			best: 'The best attempt counts.',
			last: 'The last attempt counts.',
			first: 'The first attempt counts.'
		},
		answered: (answered: number, total: number) => `${answered} of ${total} answered`,
		scoreOf: (earned: string, maximum: string) => `${earned} of ${maximum}`,
		legend: 'What the signs mean',
		pages: 'Pages',
		page: (page: number, pages: number) => `Page ${page} of ${pages}`,
		previousPage: 'Earlier learners',
		nextPage: 'More learners',
		nobody: 'Nobody has joined yet',
		nobodyHint: 'Learners join with this code on the front page, or by this link:',
		code: 'Code',
		nobodyFinished: 'Nobody has finished yet. Answers show as they come in.',
		misunderstood: 'What the class misunderstood most',
		project: 'Show it to the class',
		nothingMisunderstood: 'So far everyone got everything right.',
		noAnswers: 'Nothing has been answered yet.',
		commonest: (text: string, n: number) => `${answers(n)}: “${text}”`,
		mostCommon: 'Most common wrong answer',
		seeQuestion: 'See all answers',
		reliability: 'How far the scores can be relied on',
		completeOnly: (n: number) => `Of ${learners(n)} with a score for every question.`,
		exports: 'Take it with you',
		answersCsv: 'One row an answer (CSV)',
		learnersCsv: 'One row a learner (CSV)'
	},
	answersPage: {
		title: (number: number, assignment: string) => `Question ${number}: ${assignment}`,
		kicker: (number: number, total: number) => `Question ${number} of ${total}`,
		back: 'All results',
		correct: 'Correct this question',
		previous: 'Previous question',
		next: 'Next question',
		dropped: 'This question was dropped: it counts for nothing.',
		summary: 'How it went',
		chosen: 'What was answered',
		gap: (label: string) => `Gap ${label}`,
		answer: 'Answer',
		howMany: 'How many',
		strong: 'of the strong',
		weak: 'of the weak',
		key: 'Right',
		groups: (size: number) =>
			`The strong and the weak are the ${size} with the highest and the ${size} with the lowest totals.`,
		severalChosen: 'Several could be chosen, so the counts may add up to more than the answers.',
		nothing: 'No answers yet.',
		statistics: 'Statistics',
		statistic: 'Statistic',
		value: 'Value',
		interval: '95% interval',
		n: 'Learners',
		none: '–',
		noInterval: 'none',
		how: 'How these are computed',
		unseen: 'Who has not seen a question is not counted as wrong; who saw it and left it blank is.',
		complete: 'The index and the correlation rest on those with a score for every question.',
		more: 'The section “Item statistics” in the documentation has a worked example.',
		reports: 'What learners reported',
		noReports: 'Nobody has reported anything about this question.',
		explanation: 'Why',
		passage: 'The passage',
		toAttempt: 'See the attempt'
	},
	replay: {
		title: (learner: string, assignment: string) => `${learner}: ${assignment}`,
		kicker: (place: number, total: number) =>
			total > 1 ? `Attempt ${place} of ${total}` : 'Attempt',
		countsNot: 'This attempt does not count.',
		otherAttempts: 'This learner’s attempts',
		attempt: (place: number) => `Attempt ${place}`,
		steps: 'What happened',
		step: (step: number, total: number) => `Step ${step} of ${total}`,
		previous: 'Step back',
		next: 'Step on',
		facts: FACTS,
		changed: (about: string) => `Changed the answer to ${about}`,
		unflagged: (about: string) => `Took the flag away from ${about}`,
		about: (number: number) => `question ${number}`,
		allAnswers: 'All answers to this question',
		tooLate: 'too late to count',
		outage: (seconds: number) =>
			`The server was away for ${count(Math.round(seconds), 'second', 'seconds')}; it was given back.`,
		notAnswered: 'Not answered at this point.',
		words: { right: 'Answered, right', wrong: 'Answered', missed: 'The answer' },
		putAt: (place: number) => `Put at ${place}`,
		expired: 'The time ran out before an answer counted.',
		late: 'An answer came in after the time. It is kept, but does not count.',
		hint: 'With a hint.',
		flagged: 'Flagged.',
		reported: (comment: string) => `Reported: “${comment}”`,
		certainty: { 1: 'Not very sure.', 2: 'Fairly sure.', 3: 'Very sure.' },
		onScreen: 'The question as it was shown'
	},
	projection: {
		title: (assignment: string) => `Read again: ${assignment}`,
		kicker: (place: number, total: number) => `To read again, ${place} of ${total}`,
		rightShare: (right: number, n: number) => `${right} of ${n} got this right`,
		read: 'Read again',
		answer: 'Show the answer',
		theAnswer: 'The answer',
		previous: 'Previous',
		next: 'Next',
		leave: 'Back to the results',
		keys: 'Keys: ← and →',
		nothing: 'There is nothing to read again: nobody has got anything wrong yet.'
	}
} as const;

export type ResultsEnglish = typeof english;

/** Every sentence of the results pages. */
export const resultsMessages = catalogue('results', english);
