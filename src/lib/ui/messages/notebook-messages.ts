import type { Certainty } from '../../core/grading/certainty.ts';
import type { Entry, EntryNote } from '../../core/review/entry.ts';
import type { MissReason } from '../../core/review/notebook-page.ts';
import type { RecallLevel } from '../../core/review/recall.ts';
import { catalogue } from './catalogue.ts';
import { counting } from './counting.ts';
import { SKILLS } from './skill-words.ts';

const count = counting('en');

const questions = (number: number) => count(number, 'question', 'questions');

const REASONS: Readonly<Record<MissReason, string>> = {
	wrong: 'Not quite',
	partly: 'Partly right',
	skipped: 'Skipped',
	hinted: 'Right with a hint',
	guessed: 'Right, but not sure'
};

const NOTES: Readonly<Record<EntryNote['kind'], (date: string) => string>> = {
	'counts-now': (date) =>
		`The key was corrected on ${date}. Your answer counts as right, so this question has left your notebook.`,
	'key-corrected': (date) => `The key was corrected on ${date}. You are asked anew.`,
	reworded: (date) => `The question was reworded on ${date}. You are asked anew.`,
	'passage-changed': (date) => `Its article changed on ${date}. You are asked anew.`,
	dropped: (date) => `The question was dropped on ${date}. It is not asked any more.`,
	withdrawn: (date) => `The question was withdrawn on ${date}. It is not asked any more.`
};

const RECALL_NOW: Readonly<Record<RecallLevel, string>> = {
	sure: 'You almost surely know it now',
	likely: 'You probably know it now',
	doubtful: 'You may know it now',
	unlikely: 'You have likely forgotten it by now'
};

const RECALL_THEN: Readonly<Record<RecallLevel, string>> = {
	sure: 'You will almost surely still know it then.',
	likely: 'You will probably still know it then.',
	doubtful: 'By then you may have to think for a moment.',
	unlikely: 'Left alone for longer, it would be forgotten.'
};

const STANDINGS: Readonly<Record<Entry['standing'], string>> = {
	active: 'Asked again',
	retired: 'Retired',
	closed: 'Closed'
};

const CERTAINTIES: Readonly<Record<Certainty, string>> = {
	1: 'Not very sure',
	2: 'Fairly sure',
	3: 'Very sure'
};

/** Why more is kept than was missed. */
function withOthers(hinted: number, guessed: number): readonly string[] {
	const others = [
		...(hinted > 0 ? [`${hinted === 1 ? 'one' : hinted} you took a hint for`] : []),
		...(guessed > 0 ? [`${guessed === 1 ? 'one' : guessed} you were not sure of`] : [])
	];
	return others.length > 0 ? [`with ${others.join(' and ')}`] : [];
}

const REPORT_REFUSED =
	'The quiz was taken in another browser. Only there can its questions be reported.';

/** How long ago something was, in words. */
function ago(ms: number): string {
	const minutes = Math.floor(ms / 60_000);
	if (minutes < 1) return 'just now';
	if (minutes < 60) return `${count(minutes, 'minute', 'minutes')} ago`;
	const hours = Math.floor(minutes / 60);
	if (hours < 24) return `${count(hours, 'hour', 'hours')} ago`;
	return `${count(Math.floor(hours / 24), 'day', 'days')} ago`;
}

const english = {
	name: 'Your notebook',
	nav: {
		label: 'Your notebook',
		today: 'Today',
		questions: 'Questions',
		history: 'History',
		keep: 'Keep'
	},
	ago,
	when: {
		today: 'today',
		tomorrow: 'tomorrow',
		onWeekday: (weekday: string) => `on ${weekday}`,
		onDate: (date: string) => `on ${date}`
	},
	opening: 'Opening your notebook …',
	blocked:
		'This browser does not let Newsproof keep anything on this device. The notebook below is the one on the server.',
	noScript: {
		text: 'This notebook is kept on this device, and reading it takes JavaScript.',
		link: 'Open the one that the server holds for this browser'
	},
	reasons: REASONS,
	notes: NOTES,
	standings: STANDINGS,
	recallNow: RECALL_NOW,
	answeredToday: 'Answered today',
	skills: SKILLS,
	certainties: CERTAINTIES,
	after: {
		kept: (kept: number, hinted = 0, guessed = 0) =>
			`In your notebook: ${[questions(kept), ...withOthers(hinted, guessed)].join(', ')}.`,
		what: 'It asks what you missed again, until you know it.',
		firstBack: 'The first ones come back tomorrow.',
		again: (kept: number) => (kept === 1 ? 'Review it now' : 'Review these now'),
		open: 'Open your notebook'
	},
	today: {
		due: (due: number) => (due === 1 ? 'question is due' : 'questions are due'),
		sure: (sure: number) =>
			sure === 1
				? 'One you were sure of and had wrong. It comes first.'
				: `${sure} you were sure of and had wrong. They come first.`,
		length: (minutes: number) =>
			minutes <= 1 ? 'It takes about a minute.' : `It takes about ${minutes} minutes.`,
		review: (number: number) => `Review ${number} now`,
		sittings: (size: number, left: number) => `${size} now, ${left} after that.`,
		doneHeadline: 'That is all for today',
		done: (reviewed: number) => `You reviewed ${questions(reviewed)} today.`,
		restHeadline: 'Nothing is due today',
		next: (when: string) => `The next one comes back ${when}.`,
		limitHeadline: 'Enough for today',
		limit: (reviewed: number, waiting: number) =>
			`${reviewed} reviewed today; ${waiting} more ${waiting === 1 ? 'waits' : 'wait'}. Tomorrow will do.`,
		beyond: 'Go on anyway',
		allKnownHeadline: 'Nothing is asked any more',
		allKnown: 'Every question of your notebook is retired or closed.',
		emptyKicker: 'Your notebook is empty',
		emptyHeadline: 'Nothing missed yet',
		empty:
			'What you miss in a quiz is cut out and kept here, with the words of the article that settle it. It comes back tomorrow, then after some days, then after weeks, until you know it.',
		takeQuiz: 'Take a quiz',
		noted: 'What changed lately',
		articles: 'What you missed, by article',
		week: 'What comes back this week',
		weekDay: (due: number) => (due === 0 ? 'none' : questions(due)),
		moreOf: (more: number) => `and ${more} more`,
		earlierArticles: (more: number) => `${count(more, 'earlier article', 'earlier articles')}`,
		articleCount: (active: number) => (active === 0 ? 'nothing to review' : `${active} to review`),
		reviewArticle: 'Review',
		listArticle: 'List',
		about: (title: string) => ` “${title}”`,
		reasonGiven: (reason: string) => `“${reason}”`,
		onDevice: 'On this device only.',
		onServer: 'On the server, for this browser.',
		underCode: (ago: string) => `Kept on the server under a code. ${ago}`,
		keepLink: 'Keep or move it'
	},
	review: {
		title: 'Review',
		opening: 'Getting your questions …',
		sibling: 'Asked in another way',
		submit: 'Submit answer',
		hint: 'Give me a hint',
		hintText: 'The answer rests on this paragraph:',
		next: 'Next question',
		last: 'See what comes back when',
		retire: 'Do not ask this again',
		retired: (stem: string) => `Retired: “${stem}”`,
		restore: 'Ask it again after all',
		undo: 'Take back my last answer',
		undone: 'Taken back. Answer it again.',
		leave: 'Leave it for now',
		comesBack: (days: number, when: string) =>
			days <= 1
				? `Comes back ${when}.`
				: days < 7
					? `Comes back in ${days} days, ${when}.`
					: days < 60
						? `Comes back in ${count(Math.round(days / 7), 'week', 'weeks')}, ${when}.`
						: `Comes back in ${count(Math.round(days / 30), 'month', 'months')}, ${when}.`,
		recallThen: RECALL_THEN,
		problems: {
			'answer-empty': 'Choose or type an answer first.',
			'number-unreadable':
				'That is not a number Newsproof can read. Type digits, such as 45 or 3.5.',
			'position-repeated': 'Two items have the same position. Give each its own.',
			'answer-does-not-fit': 'That answer does not belong to this question. Please answer again.',
			'command-unreadable': 'That could not be read. Please try it again.',
			'comment-empty': 'Say in a few words what is wrong with the question.',
			'comment-too-long': 'That is too long. Say it in 500 characters.',
			'report-refused': REPORT_REFUSED,
			'not-kept': 'That could not be written into your notebook. Please try it again.'
		}
	},
	report: {
		ask: 'Something wrong with this question?',
		comment: 'What is wrong with it?',
		who: 'Whoever made the quiz will see this.',
		send: 'Send',
		sent: 'Thank you. It is on its way to whoever made the quiz.',
		willWait: 'There is no connection now. It waits on this device, and goes when there is one.',
		waits: 'Thank you. It waits on this device, and goes when there is a connection.',
		refused: REPORT_REFUSED,
		asked: (stem: string) => `(Asked in the notebook as: “${stem}”)`
	},
	end: {
		kicker: 'Filed away',
		headline: (right: number, total: number) =>
			right === total
				? total === 1
					? 'You knew it'
					: `You knew all ${total}`
				: right === 0
					? 'They come back soon'
					: `You knew ${right} of ${total}`,
		text: 'Each one comes back when you would be about to forget it.',
		day: (when: string) => `Back ${when}`,
		toToday: 'Back to Today',
		goOn: (more: number) => `Go on with ${more} more`,
		nothingHeadline: 'Nothing to review here',
		nothing: 'What was missed here is retired, closed or reviewed already.',
		nothingToday: 'Nothing is due now. What you miss in a quiz comes here.',
		verdicts: { right: 'Right', partly: 'Partly right', wrong: 'Not quite' }
	}
} as const;

export type NotebookEnglish = typeof english;

/** The sentences of the notebook: Today, a sitting, its questions. */
export const notebookMessages = catalogue('notebook', english);

/** Why something a learner sent in a sitting was not taken. */
export type ReviewProblem = keyof typeof notebookMessages.review.problems;
