import type { Settings } from '../../core/bank/document.ts';
import { catalogue } from './catalogue.ts';
import { counting } from './counting.ts';

const count = counting('en');

const english = {
	kicker: 'Question set',
	standing: (questions: number, points: number) =>
		`${count(questions, 'question', 'questions')}, ${count(points, 'point', 'points')} in all.`,
	unpublished: 'Not published yet.',
	version: (version: number) => `Version ${version} is published.`,
	give: 'Give it to a class',
	giveText: 'With a code, a link and a QR code.',
	preview: 'Preview as a learner',
	print: 'Print',
	questions: 'Questions',
	moveUp: (stem: string) => `Move up: ${stem}`,
	moveDown: (stem: string) => `Move down: ${stem}`,
	takeOut: 'Take out',
	missing: (questions: number) =>
		`${count(questions, 'question is', 'questions are')} no longer approved in the bank and ${questions === 1 ? 'is' : 'are'} left out.`,
	takeMissingOut: 'Take them out of the set',
	others: 'Approved questions that are not in the set',
	add: 'Add',
	addBank: 'Add the approved questions of another bank',
	toBank: 'Edit the questions on the desk',
	settings: 'Title and settings',
	settingsText: 'Each class that the set is given to can have settings of its own.',
	fields: {
		title: 'Title',
		description: 'Description',
		modes: 'How it is taken',
		reveal: 'When answers are shown',
		order: 'Order of the questions',
		navigation: 'Going back',
		scoring: 'Scoring',
		certainty: 'Ask how sure learners are',
		hints: 'Allow hints',
		hintCost: 'A hint costs, in per cent of the points',
		timing: 'Time limit',
		minutes: 'Minutes for all',
		seconds: 'Seconds a question'
	},
	modes: { graded: 'For a score', practice: 'For practice', both: 'As the learner likes' },
	reveal: {
		each: 'After each answer',
		verdict: 'Right or wrong after each answer, the proof at the end',
		end: 'At the end',
		due: 'After the closing time'
	} satisfies Record<Settings['reveal'], string>,
	order: { fixed: 'As here', shuffled: 'Shuffled for each learner' },
	navigation: { free: 'Allowed', forward: 'Only forward' },
	scoring: {
		accuracy: 'Points for what is right',
		certainty: 'By how sure they were: right 1, 2, 3; wrong 0, −2, −6',
		negative: 'A wrong choice costs what guessing wins'
	},
	timing: { none: 'No time limit', attempt: 'For the whole set', question: 'For each question' },
	save: 'Save',
	saved: 'Saved.',
	publish: {
		title: 'Publish',
		text: 'A published version is frozen. Later changes become the next version; learners who have started stay with theirs.',
		go: (version: number) => `Publish version ${version}`,
		hard: 'These must be mended first:',
		soft: 'The gate has something to say. Publish anyway? Then say why.',
		reason: 'Reason',
		clean: 'The gate finds nothing wrong.',
		nothingNew: 'Nothing has changed since the newest version.',
		ahead: 'Changed since the newest version',
		done: (version: number) => `Version ${version} is published.`
	},
	versions: {
		title: 'Versions',
		line: (version: number, questions: number) =>
			`Version ${version}, ${count(questions, 'question', 'questions')}`,
		hash: 'Hash',
		compare: 'What changed',
		compareTitle: (version: number) => `What changed in version ${version}`,
		correct: 'Correct a key',
		back: 'Back to the set'
	},
	difference: {
		none: 'Nothing changed.',
		added: 'New questions',
		removed: 'Taken out',
		changed: 'Changed questions',
		reordered: 'The questions stand in another order.',
		retitled: 'The title or description changed.',
		settings: (names: string) => `Settings changed: ${names}.`,
		before: 'Before',
		after: 'Now',
		fields: {
			stem: 'question',
			options: 'options',
			key: 'right answer',
			explanation: 'explanation',
			citations: 'proof',
			points: 'points',
			skill: 'what it asks for',
			gaps: 'gaps',
			text: 'text',
			items: 'items',
			prompts: 'pairs',
			anticipated: 'expected wrong answers',
			normalisation: 'comparison',
			unit: 'unit',
			feedback: 'feedback',
			feedbackCitations: 'feedback',
			pick: 'how many to select'
		} as Readonly<Record<string, string>>
	},
	assignments: {
		title: 'Given to',
		none: 'Nobody yet.',
		line: (code: string, version: number) => `${code}, version ${version}`
	},
	problems: {
		'set-not-found': 'This set is no longer there.',
		'edited-meanwhile':
			'Somebody else changed this set meanwhile. What you see now is their version; yours stands below.',
		'set-empty': 'A set needs at least one question.',
		'questions-missing': 'Some questions are no longer approved. Take them out first.',
		'gate-holds-back': 'The gate holds this set back. Mend what is named below.',
		'reason-needed': 'Say why it should be published in spite of what the gate says.',
		'nothing-new': 'Nothing has changed since the newest version.',
		'title-empty': 'Give the set a title.',
		'time-out-of-range': 'The time limit is out of range: 1 to 600 minutes, 5 to 3,600 seconds.',
		'cost-out-of-range': 'A hint costs from 0 to 100 per cent.',
		'choice-unreadable': 'That could not be read. Please choose again.',
		unreadable: 'That could not be read. Please try it again.'
	}
} as const;

export type SetEnglish = typeof english;

/** The sentences of a set's page. */
export const setMessages = catalogue('set', english);
