import type { Share } from '../../core/review/history.ts';
import { catalogue } from './catalogue.ts';
import { counting } from './counting.ts';

const count = counting('en');

const questions = (number: number) => count(number, 'question', 'questions');
const reviews = (number: number) => count(number, 'review', 'reviews');

const english = {
	questions: {
		title: 'Questions',
		headline: 'Every question you missed',
		filter: 'Filter',
		search: 'Search',
		searchHint: 'Words of the question, the quiz or the article',
		standing: 'Show',
		all: 'All',
		active: 'Asked again',
		retired: 'Retired',
		closed: 'Closed',
		article: 'Article',
		everyArticle: 'Every article',
		go: 'Search',
		found: (found: number, total: number) =>
			found === total ? questions(total) : `${found} of ${questions(total)}`,
		none: 'No question fits. Try fewer words.',
		clear: 'Show all',
		more: (more: number) => `Show ${more} more`,
		answered: (date: string) => `On ${date} you answered`,
		confident: 'You were very sure, and had it wrong',
		back: (when: string) => `Back ${when}`,
		backToList: 'All questions',
		gone: 'This question is not in your notebook.',
		facts: 'In your notebook',
		reviews: 'Your answers since',
		noReviews: 'Not asked again yet.',
		review: (date: string, verdict: string, certainty: string | undefined, hinted: boolean) =>
			[date, verdict, certainty?.toLowerCase(), hinted ? 'with a hint' : undefined]
				.filter(Boolean)
				.join(', '),
		otherWay: 'asked in another way',
		verdicts: { right: 'right', partly: 'partly right', wrong: 'not quite' },
		retire: 'Do not ask this again',
		restore: 'Ask this again',
		quiz: 'Quiz',
		missedTerm: 'In the quiz',
		backTerm: 'Comes back',
		standsTerm: 'How it stands'
	},
	history: {
		title: 'History',
		headline: 'How it is going',
		empty: 'There is nothing to tell yet. Come back after your first reviews.',
		sample: 'An example: so it may look after two months',
		sampleText: 'Your own weeks are drawn here, from your first review on.',
		forecast: 'What comes back in the next 14 days',
		forecastSummary: (total: number, most: number, when: string) =>
			total === 0
				? 'Nothing falls due in the next 14 days.'
				: `${questions(total)} in 14 days; the most, ${most}, ${when}.`,
		day: 'Day',
		due: 'Questions',
		weeks: 'Reviews in the last eight weeks',
		weeksSummary: (total: number, right: number) =>
			total === 0 ? 'No reviews yet.' : `${reviews(total)}, ${right} of them right.`,
		week: 'Week from',
		reviews: 'Reviews',
		right: 'Right',
		rest: 'Partly right or not quite',
		skills: 'By what the question asks for',
		skillsText: 'Answers in quizzes and reviews together.',
		skill: 'Asks for',
		share: ({ right, of }: Share) => `${right} of ${of}`,
		calibration: 'How sure you were, and how often you were right',
		calibrationText: (words: string, right: number, of: number) =>
			`When you said “${words}”, you were right ${right} of ${of} ${of === 1 ? 'time' : 'times'}.`,
		calibrationNone:
			'Say how sure you are when you answer, and this shows how far your feeling can be trusted.',
		said: 'You said',
		table: 'As a table'
	},
	keep: {
		title: 'Keep',
		headline: 'Keep it, move it, delete it',
		now: 'Where it is now',
		ways: 'Other ways',
		recommended: 'The way we recommend',
		settings: {
			heading: 'How you are asked',
			retention: 'How much you want to know when a question comes back',
			choices: {
				0.8: 'Fewer questions: you know about 8 of 10 when they come back',
				0.85: 'Somewhat fewer: you know about 17 of 20 when they come back',
				0.9: 'The usual: you know about 9 of 10 when they come back',
				0.95: 'More questions: you know about 19 of 20 when they come back'
			},
			limit: (least: number) => `Questions a day, at most (${least} or more)`,
			save: 'Save',
			saved: 'Saved.'
		},
		device: {
			heading: 'On another device, by a file',
			fileText:
				'Save your notebook as a file, and read it on the other device. You will not get anything twice.',
			save: 'Save as a file',
			choose: 'Read a notebook’s file',
			read: (added: number) =>
				added === 0 ? 'Read. It had nothing new.' : `Read. It brought ${questions(added)}.`,
			refused: {
				'not-json': 'That file cannot be read. Is it a notebook’s?',
				'not-a-notebook': 'That file is not a notebook’s.',
				'too-large': 'That file is too large for a notebook’s.',
				failed: 'That could not be written into your notebook. Nothing has changed.'
			},
			problems: 'This could not be taken over:',
			problem: (where: string, message: string) => `${where}: ${message}`,
			moreProblems: (more: number) => `and ${more} more`
		},
		code: {
			heading: 'On the server, under a code',
			text: 'The server keeps your notebook under a random code: no name, no e-mail. Whoever has the code can read and change it, so treat it like a key.',
			start: 'Keep it on the server',
			working: 'One moment …',
			yours: 'Your code',
			copy: 'Copy the code',
			qr: 'Your code, to scan from another device',
			how: 'Scan it with your other device, or enter it there on this page. Both then have the same notebook, and stay in step.',
			offer: 'Join the notebook of this code?',
			offerText:
				'Join only with a code of your own. Both notebooks become one, and whoever has the code can read it.',
			offerJoin: 'Join with this code',
			offerRefuse: 'Do not join',
			offerOther:
				'This device uses another code. Stop with that one first, then open the link again.',
			offerSame: 'This device uses this code already.',
			upToDate: (ago: string) => `Up to date, ${ago}.`,
			waiting: 'Something waits to be sent. It goes when there is a connection.',
			wasLost:
				'The copy on the server was deleted from another device. This device goes on alone, with all it has.',
			have: 'I have a code already',
			field: 'Code from your other device',
			join: 'Join',
			joined: 'Joined. Both devices have the same notebook now.',
			stop: 'Stop on this device',
			stopText: 'This device then goes on alone. The server keeps its copy for your other devices.',
			servedText:
				'This notebook is on the server for this browser. To have it on another device as well, make a code and enter it there.',
			servedStart: 'Make a code',
			fresh: 'Write it down: it is shown once.',
			problems: {
				'code-unknown': 'No notebook is kept under this code. Check it for a slip.',
				'code-unreadable': 'That is not a code. A code has twenty letters and digits.',
				unreachable: 'There is no connection. Try it again later.',
				refused: 'The server takes no more just now. Try it again in some minutes.'
			}
		},
		export: {
			heading: 'Take it elsewhere',
			text: 'Questions, answers and passages. Anki takes nothing twice.',
			formats: { csv: 'Table (CSV)', 'anki.txt': 'Anki, as text', apkg: 'Anki package' },
			failed: 'It takes a connection to this server.'
		},
		erase: {
			heading: 'Delete it all',
			button: 'Delete my notebook',
			title: 'Delete your notebook?',
			goes: (isUnderCode: boolean) => [
				'Everything in it on this device goes: questions, reviews, settings.',
				...(isUnderCode
					? ['The copy on the server goes as well, for every device that uses its code.']
					: []),
				'What you answered in quizzes stays with whoever gave them.'
			],
			goesServed: [
				'Everything in it on the server goes: questions, reviews, settings.',
				'What you answered in quizzes stays with whoever gave them.'
			],
			confirm: 'Delete it all',
			cancel: 'Do not delete',
			done: 'Deleted. Your notebook is empty.',
			unreachable:
				'The copy on the server cannot be reached now, so nothing was deleted. Try again later, or delete it on this device alone: the server’s copy then stays until nobody has used it for more than a year.',
			hereOnly: 'Delete it here alone'
		}
	}
} as const;

export type NotebookPagesEnglish = typeof english;

/** The sentences of the notebook's other pages: its questions, its history, keeping and moving it. */
export const notebookPages = catalogue('notebook-pages', english);
