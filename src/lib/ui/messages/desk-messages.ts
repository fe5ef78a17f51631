import type { Part } from '../../core/quality/finding.ts';
import type { Question, QuestionKind } from '../../core/question/question.ts';
import { catalogue } from './catalogue.ts';
import { counting } from './counting.ts';

const count = counting('en');

const NEW_KINDS: Readonly<Record<QuestionKind, string>> = {
	choice: 'One answer of several',
	multiple: 'Several answers',
	'true-false': 'True or false',
	numeric: 'A number',
	'short-text': 'A few words',
	cloze: 'Gaps in a text',
	order: 'An order',
	match: 'Pairs',
	evidence: 'The sentence that shows it'
};

type Judged = { readonly status: Question['status']; readonly count: number };

const JUDGED: Readonly<Record<Question['status'], (questions: string) => string>> = {
	approved: (questions) => `${questions} approved.`,
	withdrawn: (questions) => `${questions} rejected.`,
	draft: (questions) => `${questions} back to look at.`
};

const english = {
	title: 'Your desk',
	list: {
		kicker: 'For teachers',
		headline: 'Your desk',
		standfirst:
			'Draw a bank from an article, approve its questions, publish them as a set, and give the set to a class with a code.',
		empty: {
			banks: 'No bank yet. Give an article, and its questions are here in a moment.',
			sets: 'No set yet. Approve questions of a bank and publish them.',
			assignments: 'No class has a set yet. Publish a set, then give it to a class.'
		},
		first: {
			headline: 'The desk is clear',
			standfirst:
				'Nothing is on it yet. An article is all you need: no account, no list of learners.',
			steps: 'From an article to a class',
			article: {
				name: 'Give an article',
				text: 'Paste it, drop a file or give its address. Questions come with the words they rest on.'
			},
			approve: {
				name: 'Approve its questions',
				text: 'The article lies beside them. Keep what is good, mend the rest, reject what is not.'
			},
			class: {
				name: 'Give them to a class',
				text: 'Publish a set, and put its code on the board. Results come in as they answer.'
			}
		},
		none: (search: string) => `Nothing has “${search}” in its title.`,
		banks: 'Question banks',
		sets: 'Question sets',
		assignments: 'Given to classes',
		all: (total: number) => `All ${total}`,
		search: 'Search titles',
		find: 'Find',
		sort: 'Sort by',
		sorts: { updated: 'Last changed', created: 'Newest', title: 'Title' },
		page: (page: number, pages: number) => `Page ${page} of ${pages}`,
		previous: 'Previous page',
		next: 'Next page',
		newBank: 'New bank from an article',
		importBank: 'Import a bank',
		importFile: 'A bank as YAML or JSON, with its article in it',
		importGo: 'Import',
		clearSearch: 'Show everything',
		signIn: 'Sign in to a workspace you already have',
		keep: 'Keep this workspace',
		bank: (questions: number, approved: number) =>
			`${count(questions, 'question', 'questions')}, ${approved} approved`,
		set: (questions: number, version: number | undefined) =>
			`${count(questions, 'question', 'questions')}, ${version === undefined ? 'not published' : `version ${version}`}`,
		assignment: (code: string, participants: number) =>
			`${code}, ${count(participants, 'learner', 'learners')}`,
		columns: { title: 'Title', state: 'State', changed: 'Changed' }
	},
	bank: {
		kicker: 'Desk',
		bankKicker: 'Question bank',
		tools: 'Tools for this bank',
		questions: 'Questions',
		back: 'All banks',
		standing: (approved: number, open: number, rejected: number) =>
			`${approved} approved · ${open} to look at · ${rejected} rejected`,
		covered: (asked: number, all: number) =>
			`${asked} of ${count(all, 'sentence', 'sentences')} asked about`,
		legend: 'A dotted line stands under sentences that a question is about.',
		saved: 'Saved',
		judged: ({ status, count: questions }: Judged) =>
			`${JUDGED[status](count(questions, 'question', 'questions'))} Saved.`,
		saving: 'Saving …',
		notSaved: 'Not saved: the server did not answer. It is kept in this browser, and sent again.',
		notYet: 'Not saved yet: mend what is marked. It is kept in this browser.',
		restored: 'What you had typed and could not be saved yet is here again.',
		discard: 'Discard it',
		undo: 'Undo',
		redo: 'Redo',
		steps: {
			written: () => 'an edit',
			approved: (questions: number) => `approving ${count(questions, 'question', 'questions')}`,
			withdrawn: (questions: number) => `rejecting ${count(questions, 'question', 'questions')}`,
			draft: (questions: number) => `reopening ${count(questions, 'question', 'questions')}`,
			ordered: () => 'a new order'
		},
		publish: (approved: number) =>
			approved === 0
				? 'Make a set'
				: `Make a set of ${approved === 1 ? 'the approved one' : `the ${approved} approved`}`,
		publishNone: 'Approve a question first.',
		preview: 'Preview as a learner',
		menu: 'More',
		add: 'New question',
		addGo: 'Write it',
		addAs: NEW_KINDS,
		import: 'Import questions',
		importGo: 'Import',
		importText: 'YAML or JSON. A question whose id is here already replaces it.',
		exportAs: 'Export',
		keys: 'Keys',
		keyList: [
			['J', 'next question'],
			['K', 'the question before'],
			['A', 'approve'],
			['X', 'reject'],
			['E', 'edit'],
			['U', 'undo'],
			['Esc', 'close what is open'],
			['?', 'this list']
		],
		keysText: 'They work while the focus is among the questions.',
		keysOff: 'Switch these keys off',
		filter: 'Show',
		filters: {
			status: 'Status',
			tier: 'Tier',
			skill: 'Skill',
			kind: 'Kind',
			paragraph: 'Paragraph',
			tag: 'Tag',
			/** Of several questions: some languages then have another form. */
			statuses: { draft: 'To look at', approved: 'Approved', withdrawn: 'Rejected' },
			any: 'any',
			all: 'All',
			more: 'More filters',
			go: 'Show',
			clear: 'Show all',
			shown: (shown: number, all: number) =>
				`${shown} of ${count(all, 'question', 'questions')} shown.`
		},
		statuses: { draft: 'To look at', approved: 'Approved', withdrawn: 'Rejected' },
		noneLeft: 'No question fits these filters.',
		bulk: (chosen: number) => `${count(chosen, 'question', 'questions')} ticked`,
		bulkApprove: 'Approve the ticked ones',
		bulkReject: 'Reject the ticked ones',
		bulkNone: 'Untick all',
		isKey: 'The answer',
		mustMend: 'Must be mended',
		worthALook: 'Worth a look',
		approveReady: (ready: number) => `Approve the first ${ready} that are ready`,
		tick: (stem: string) => `Tick: ${stem}`,
		approve: 'Approve',
		reject: 'Reject',
		reopen: 'Back to look at',
		edit: 'Edit',
		duplicate: 'Duplicate',
		up: 'Move up',
		down: 'Move down',
		drag: 'Drag to reorder',
		showProof: 'Show the proof',
		points: (points: number) => count(points, 'point', 'points'),
		flags: (reports: number) => count(reports, 'remark by learners', 'remarks by learners'),
		conflict: {
			title: 'Somebody else changed this question meanwhile',
			text: 'Nothing is overwritten. Choose which one to keep; the other stays in the history.',
			mine: 'Yours',
			theirs: 'Theirs',
			keepMine: 'Keep yours',
			keepTheirs: 'Keep theirs'
		},
		problems: {
			'bank-not-found': 'This bank is no longer there.',
			'question-not-found': 'This question is no longer there.',
			'nothing-to-undo': 'Somebody changed the bank meanwhile. Look again before undoing.',
			'edited-meanwhile': 'Somebody else changed this question meanwhile.',
			busy: 'The server is very busy. Please try that again.',
			unreadable: 'That could not be read. Please try it again.',
			'too-many-requests': 'That was a lot at once. Please wait a moment.',
			'passage-not-found': 'Select words of the article first.',
			'drawing-busy': 'Many articles are being drawn from. Please try again in a moment.',
			'drawing-too-slow': 'That took too long. Try a shorter passage.',
			'drawing-broke': 'Drawing broke down on this passage. Write the question by hand.',
			'drawing-off': 'Questions cannot be drawn on this server.',
			'document-unreadable': 'Nothing could be imported.',
			'other-article': 'These questions belong to another article. Import them as a bank.',
			'nothing-approved': 'Approve a question first.',
			'gate-holds-back': 'No question of this bank can be shown yet: each has a fault to mend.',
			'file-missing': 'Choose a file first.'
		},
		imported: (written: number) => `${count(written, 'question', 'questions')} imported.`,
		leftOut: 'Left out:'
	},
	pick: {
		hint: 'Select words in the article, or press a sentence, to cite them or ask about them.',
		selected: 'Selected',
		ask: 'Ask about this',
		cite: 'Cite this',
		clear: 'Clear',
		startEarlier: 'Start a word earlier',
		startLater: 'Start a word later',
		endEarlier: 'End a word earlier',
		endLater: 'End a word later',
		start: 'Start',
		end: 'End',
		sentence: (number: number) => `Sentence ${number}`,
		asking: 'Drawing questions on this passage …',
		proposals: 'Questions on this passage',
		allOnDesk: (questions: number) =>
			questions === 1
				? 'The one question that fits this passage is on the desk already.'
				: `The ${questions} questions that fit this passage are on the desk already.`,
		noProposals:
			'The families find nothing to ask about this passage. Choose “New question” and write it by hand.',
		take: 'Add this question',
		close: 'Close'
	},
	edit: {
		title: (stem: string) => `Edit: ${stem}`,
		newTitle: 'New question',
		stem: 'Question',
		text: 'Text with gaps',
		textHint: 'Write each gap as {{g1}}, {{g2}} …',
		explanation: 'Explanation',
		skill: 'Asks for',
		points: 'Points',
		tags: 'Tags',
		tagsHint: 'Separated by commas',
		options: 'Options',
		option: (letter: string) => `Option ${letter}`,
		feedback: 'If chosen, say',
		key: 'Right answer',
		keys: 'Right answers',
		isKey: (letter: string) => `${letter} is right`,
		keyHint: 'Mark the one that is right. Under each wrong one, say why the article rules it out.',
		keysHint: 'Mark all that are right. Under each wrong one, say why the article rules it out.',
		citationsHint:
			'The words of the article it rests on. Select them in the article, or copy them here.',
		true: 'True',
		false: 'False',
		value: 'Number',
		tolerance: 'Give or take',
		from: 'or from',
		to: 'to',
		unit: 'Unit',
		accepted: 'Accepted answers, one a line',
		normalisation: 'Compare',
		normalisations: {
			exact: 'to the letter',
			case: 'without regard to capitals',
			loose: 'without capitals, accents and punctuation'
		},
		anticipated: 'Wrong answers to expect',
		answer: 'Answer',
		gap: (id: string) => `Gap ${id}`,
		items: 'In the right order',
		item: (place: number) => `Item ${place}`,
		place: 'Place',
		pairs: 'Pairs',
		pair: (number: number) => `Pair ${number}`,
		prompt: 'This',
		belongs: 'belongs to',
		extras: 'More to choose from that fit nothing, one a line',
		evidenceKey: 'The sentences to select are the citations that show the right answer.',
		citations: 'Proof',
		citation: (number: number) => `Passage ${number}`,
		quote: 'Words of the article',
		supports: 'Shows',
		supportNames: { stem: 'the question', key: 'the right answer', explanation: 'the explanation' },
		addCitation: 'Another passage',
		likeliest: 'Likeliest sentences for what you typed',
		citeSentence: 'Cite',
		restsOn: 'Rests on',
		save: 'Save',
		done: 'Done',
		findings: 'The gate says',
		clean: 'The gate finds nothing wrong.',
		parts: {
			stem: 'Question',
			text: 'Text',
			options: 'Options',
			key: 'Right answer',
			explanation: 'Explanation',
			citations: 'Proof',
			provenance: 'Origin'
		} satisfies Record<Part, string>
	}
} as const;

export type DeskEnglish = typeof english;

/** The sentences of the desk. */
export const deskMessages = catalogue('desk', english);
