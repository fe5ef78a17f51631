import type {
	AssignmentField,
	AssignmentFieldProblem,
	MODE_CHOICES,
	TIMINGS
} from '../../core/bank/assignment-form.ts';
import type { AssignmentTerms, NameMode, WindowState } from '../../core/bank/assignment.ts';
import type { Settings } from '../../core/bank/document.ts';
import type { NameRefusal } from '../../core/bank/learner-name.ts';
import { catalogue } from './catalogue.ts';
import { counting } from './counting.ts';

const count = counting('en');

const NAMES: Readonly<Record<NameMode, string>> = {
	nickname: 'A nickname from a list',
	real: 'Their name, as they type it',
	none: 'No name, only a number'
};

const COUNTS: Readonly<Record<AssignmentTerms['attempts']['counts'], string>> = {
	best: 'The best counts',
	last: 'The last counts',
	first: 'The first counts'
};

const MODES: Readonly<Record<(typeof MODE_CHOICES)[number], string>> = {
	graded: 'For a score',
	practice: 'For practice: every answer is explained at once',
	both: 'As the learner likes'
};

const REVEAL: Readonly<Record<Settings['reveal'], string>> = {
	each: 'Right or wrong and the proof, after each answer',
	verdict: 'Right or wrong after each answer, the proof at the end',
	end: 'At the end of the attempt',
	due: 'When the assignment closes'
};

const SCORING: Readonly<Record<Settings['scoring'], string>> = {
	accuracy: 'Points for what is right',
	certainty: 'By how sure they were: right 1, 2, 3; wrong 0, −2, −6',
	negative: 'A wrong choice costs what guessing wins'
};

const TIMING: Readonly<Record<(typeof TIMINGS)[number], string>> = {
	none: 'No time limit',
	attempt: 'For the whole quiz',
	question: 'For each question'
};

const FIELDS: Readonly<Record<AssignmentField, string>> = {
	title: 'Title',
	opens: 'Opens',
	closes: 'Closes',
	zone: 'Time zone',
	names: 'What learners are called',
	allowed: 'How often it can be taken',
	counts: 'Of several attempts',
	modes: 'How it is taken',
	reveal: 'When answers are shown',
	order: 'Order of the questions',
	timing: 'Time limit',
	minutes: 'Minutes',
	seconds: 'Seconds',
	scoring: 'Scoring',
	certainty: 'Ask how sure they are of each answer'
};

const FIELD_PROBLEMS: Readonly<Record<AssignmentFieldProblem, string>> = {
	'title-empty': 'Give it a title: learners see it.',
	'title-too-long': 'That is too long. 120 characters are enough.',
	'time-unreadable': 'That is no date and time.',
	'closes-before-opening': 'It has to close after it opens.',
	'due-needs-closing': 'Then it needs a time at which it closes.',
	'minutes-out-of-range': 'Give whole minutes from 1 to 600.',
	'seconds-out-of-range': 'Give whole seconds from 5 to 3,600.',
	'choice-unreadable': 'Choose one of these.'
};

const STATES: Readonly<Record<WindowState, string>> = {
	'not-open-yet': 'Not open yet',
	open: 'Open',
	closed: 'Closed'
};

/** Why nothing was changed, and what to do. */
const PROBLEMS = {
	'assignment-not-found': 'This assignment is no longer there.',
	'edited-meanwhile':
		'This assignment was changed in another window meanwhile. Nothing of yours is saved yet: compare, then save again.',
	'due-needs-closing':
		'Answers are to be shown when it closes, so it needs a new closing time. Choose one below.',
	'version-not-found': 'That version is not there.',
	'set-not-found': 'This set is no longer there.',
	'set-not-published': 'Publish the set first.',
	'retention-not-chosen': 'Choose first how long names and answers are kept.',
	'fields-wrong': 'Nothing is saved yet. Look at what is marked.',
	'not-confirmed': 'Nothing was deleted. Type the word as it stands there.',
	unreadable: 'That could not be read. Please try it again.',
	'participant-not-found': 'This learner is no longer on the roster.',
	'name-empty': 'Type a name first.',
	'name-too-long': 'That name is too long. Sixty characters are enough.',
	'name-taken': 'Somebody on the roster has this name. If it is the same learner, merge the two.',
	'same-participant': 'Choose another learner to merge with.',
	'multiplier-unknown': 'Choose one of the times.',
	'names-not-asked': 'Learners are not asked for names here, so there is nothing to claim.',
	'list-empty': 'Paste some names first, one a line.',
	'assignment-full': 'That is too many: a roster has room for 2,000.'
} as const;

export type AssignmentProblem = keyof typeof PROBLEMS;

const english = {
	problems: PROBLEMS,
	fieldProblems: FIELD_PROBLEMS,
	fields: FIELDS,
	states: STATES,
	desk: 'Desk',
	groups: { when: 'When', who: 'Who', how: 'How', title: 'For whom' },
	titleHint: 'Learners see it. Add the class, such as “Port Avon ferry, 9b”.',
	whenHint: 'Leave both empty, and it is open until you close it.',
	zone: (zone: string) => `Times are those of ${zone.replaceAll('_', ' ')}.`,
	names: NAMES,
	namesHint:
		'A nickname is all they leave behind. Where names are asked for, you can paste a class list for learners to claim.',
	allowed: (attempts: string) =>
		attempts === 'unlimited'
			? 'As often as they like'
			: attempts === '1'
				? 'Once'
				: `${attempts} times`,
	counts: COUNTS,
	modes: MODES,
	reveal: REVEAL,
	revealHint: 'In practice each answer is explained at once.',
	order: { fixed: 'As in the set', shuffled: 'Shuffled for each learner' } satisfies Record<
		Settings['order'],
		string
	>,
	timing: TIMING,
	timingHint: 'You can give single learners more time on the roster.',
	scoring: SCORING,
	give: {
		title: 'Give it to a class',
		kicker: 'Question set',
		headline: (set: string) => `Give “${set}” to a class`,
		standfirst: (questions: number, version: number) =>
			`${count(questions, 'question', 'questions')}, version ${version}. It gets a code of its own.`,
		more: 'More rules',
		go: 'Give it, and show me the code',
		retention: 'How long answers are kept',
		retentionText:
			'Choose this once for your workspace. Names go first; answers stay without a name for the rest of the time, then go too.',
		nameDays: 'Names, days',
		attemptDays: 'Answers, days'
	},
	page: {
		set: 'The set',
		standing: (questions: number, version: number) =>
			`${count(questions, 'question', 'questions')}, version ${version}`,
		taking: (learners: number, attempts: number) =>
			`${count(learners, 'learner', 'learners')}, ${count(attempts, 'attempt', 'attempts')}`,
		results: 'Results',
		roster: 'Roster',
		print: 'Print',
		until: 'until',
		since: 'since',
		opensOn: 'opens on',
		noEnd: 'until you close it',
		code: 'Code',
		link: 'Link',
		copyCode: 'Copy the code',
		copyLink: 'Copy the link',
		qr: (title: string) => `QR code of the link to ${title}`,
		show: 'Show the code to the class',
		closeNow: 'Close it now',
		closeNowText: 'Attempts under way end, with the answers that are in.',
		openNow: 'Open it now',
		openAgain: 'Open it again',
		newer: (version: number) =>
			`Version ${version} of the set is published. Whoever has started stays with the version they have.`,
		useNewer: (version: number) => `Use version ${version} for those who start from now on`,
		settings: 'Window and rules',
		settingsText: 'Changed rules hold for attempts that start from now on; the window for all.',
		save: 'Save',
		saved: 'Saved.',
		closed: 'It is closed.',
		opened: 'It is open.',
		moved: (version: number) => `Whoever starts from now on takes version ${version}.`,
		savedThere: 'What is saved now',
		export: 'Export everything of this assignment',
		delete: 'Delete this assignment',
		deleteText:
			'Its code, its roster and every answer, at once and for good. The set stays. Nobody can bring them back.',
		typeIt: (word: string) => `Type “${word}”`,
		deleteGo: 'Delete it now'
	},
	projected: {
		title: (title: string) => `Code for ${title}`,
		go: (host: string) => `Go to ${host} and type`,
		back: 'Back to the assignment'
	},
	roster: {
		title: (title: string) => `Roster: ${title}`,
		kicker: 'Roster',
		headline: 'Roster',
		standing: (joined: number, all: number) =>
			joined === all
				? `${count(all, 'learner', 'learners')}, all of them here.`
				: `${joined} of ${count(all, 'learner', 'learners')} have joined.`,
		empty: 'Nobody has joined yet, and nobody is on the list.',
		number: (number: number) => `Learner ${number}`,
		columns: { number: 'No.', name: 'Name', state: 'State', time: 'Time', change: '' },
		notJoined: 'has not joined',
		joined: 'has joined, not started',
		attempts: (finished: number, all: number) =>
			all === finished
				? `${count(all, 'attempt', 'attempts')}, finished`
				: `${count(all, 'attempt', 'attempts')}, ${finished} finished`,
		change: 'Change',
		changeOf: (name: string) => `Change: ${name}`,
		close: 'Close',
		closeOf: (name: string) => `Close: ${name}`,
		rename: 'Name',
		renameGo: 'Rename',
		time: 'Time for this learner',
		timeGo: 'Set the time',
		timeHint: 'It holds from their next attempt on.',
		merge: 'This is the same learner as',
		mergeGo: 'Merge into that line',
		mergeHint: 'The attempts of both count as one learner’s. It cannot be undone.',
		export: 'Export what there is of this learner',
		remove: 'Remove this learner',
		removeText: 'Their name and answers go at once and for good.',
		removeConfirm: 'Yes, with their answers',
		paste: 'Paste names',
		pasteHint:
			'One name a line, for learners to claim when they join. Case, accents and spaces do not matter.',
		pasteLabel: 'Names',
		pasteGo: 'Put them on the roster',
		pasteNames: 'Learners are not asked for names here. Change that under “Window and rules”.',
		added: (names: number) => `${count(names, 'name', 'names')} added.`,
		repeated: 'There already, or twice in the list:',
		refused: 'Not taken:',
		refusals: {
			'name-empty': 'no name',
			'name-too-long': 'longer than sixty characters'
		} satisfies Record<NameRefusal, string>,
		done: {
			renamed: 'Renamed.',
			merged: 'The two are one now.',
			timed: 'The time is set.',
			removed: 'Removed.'
		}
	}
} as const;

export type AssignmentEnglish = typeof english;

/** The sentences of giving a set to a class, and of its roster. */
export const assignmentMessages = catalogue('assignment', english);
