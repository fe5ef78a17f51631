import type { QuestionKind } from '../../core/question/question.ts';
import type { Tier } from '../../core/quality/gate.ts';
import { catalogue } from './catalogue.ts';
import { counting } from './counting.ts';
import { SKILLS } from './skill-words.ts';

const count = counting('en');

const KINDS: Readonly<Record<QuestionKind, string>> = {
	choice: 'Choose one',
	multiple: 'Choose several',
	'true-false': 'True or false',
	numeric: 'Type a number',
	'short-text': 'Type a word',
	cloze: 'Fill the gaps',
	order: 'Put in order',
	match: 'Match',
	evidence: 'Find the sentence'
};

const TIERS: Readonly<Record<Tier, string>> = {
	auto: 'Ready',
	review: 'For your eye',
	rejected: 'Refused'
};

const TIER_MEANINGS: Readonly<Record<Tier, string>> = {
	auto: 'These passed every check and may be used unseen.',
	review: 'These are sound as far as can be checked, but a person should look at them first.',
	rejected: 'These were refused and are in no quiz. Each one says why.'
};

/** The steps from an article to a quiz. */
const STEPS = ['Give the article', 'Mend the text', 'See the questions'] as const;

const english = {
	steps: { label: 'Steps', names: STEPS },
	give: {
		title: 'New quiz from an article',
		kicker: 'New quiz',
		headline: 'Which article?',
		standfirst:
			'Paste it, drop a file or give its address. You see the text before anything is asked about it.',
		text: 'Paste the text',
		textHint: 'The headline first, then a blank line between paragraphs.',
		or: 'or',
		file: 'Choose a file',
		fileHint: 'A .txt, .md, .html, .docx or .pdf of up to 5 MB. You can drop it anywhere here.',
		drop: 'Drop the file here',
		url: 'Give its address',
		urlHint: 'The page is fetched once, from this server, if the site allows it.',
		urlOff: 'This server does not fetch pages: paste the text instead.',
		order: 'One of the three is enough. The text counts first, then the file, then the address.',
		submit: 'Read the article',
		again: 'Your file has to be chosen again: a page cannot keep it.'
	},
	working: {
		fetching: 'Fetching the page, then finding the article in it …',
		reading: 'Reading the article …',
		drawing: 'Drawing the questions and checking every word …',
		checks: {
			title: 'What every question has to pass',
			quote: 'Its quote stands in the article, letter by letter.',
			answer: 'Its answer can be found in what is quoted.',
			options: 'No wrong option is right as well.',
			twice: 'Nothing is asked twice, and no question gives another away.'
		},
		seconds: (seconds: number) => count(seconds, 'second', 'seconds'),
		long: 'This takes a little longer than usual. Nothing you typed is lost.',
		cancel: 'Cancel',
		cancelled: 'Cancelled. Everything you typed is still here.',
		lost: 'The server did not answer. Everything you typed is still here: try again.'
	},
	mend: {
		title: 'Mend the text',
		kicker: 'New quiz',
		headline: 'Is this the article?',
		standfirst:
			'Questions will quote this text word for word. Take out what does not belong to the story.',
		text: 'Text',
		words: (words: number) => count(words, 'word', 'words'),
		about: 'About the article',
		fields: {
			title: 'Title',
			publisher: 'Publisher',
			byline: 'By',
			published: 'Date',
			country: 'Country',
			url: 'Address',
			licence: 'Licence'
		},
		hints: { published: 'Such as 2026-11-24 or 2026-11' },
		optional: 'may be left empty',
		notes: 'Worth a look',
		leftOut: 'Left out',
		leftOutText: 'Taken for something other than the story. Put back what belongs to it.',
		leftOutNone: 'Nothing was left out.',
		putBack: 'Put back',
		putBackTicked: 'Put back what is ticked',
		putBackNote: 'It was added at the end of the text: move it where it belongs.',
		submit: 'Draw the questions',
		back: 'Give another article'
	},
	bank: {
		kicker: (questions: number) => `Question bank, ${count(questions, 'question', 'questions')}`,
		ready: (auto: number, review: number) =>
			auto === 0
				? `No question is ready to be used unseen${review > 0 ? `; ${review} should be seen by a person first` : ''}.`
				: review === 0
					? `${count(auto, 'question is', 'questions are')} ready to be used unseen.`
					: `${count(auto, 'question is', 'questions are')} ready to be used unseen; ${review} should be seen by a person first.`,
		play: 'Take the quiz',
		playOn: 'Go on with your quiz',
		playText: (questions: number) =>
			questions === 1
				? 'Makes a quiz of the one question that is ready, with its explanation.'
				: `Makes a quiz of the best ${questions}, each explained after your answer. No account.`,
		playNothing:
			'There is no quiz to take: one is made only of questions that are ready to be used unseen.',
		desk: 'Make a set for a class',
		another: 'Another selection',
		anotherText: 'Draws again from the same article.',
		download: 'Download',
		questions: 'Questions',
		filter: 'Show',
		all: 'All',
		/** Of several questions: some languages then have another form. */
		tiers: TIERS,
		none: {
			all: 'This bank has no questions.',
			auto: 'No question is ready to be used unseen.',
			review: 'No question waits for your eye.',
			rejected: 'No question was refused.'
		},
		thin: 'Why so few?',
		parserMissing:
			'This bank was drawn without the parser, so some families of questions are missing. Whoever runs this server can put its weights file back.',
		model: {
			running: (added: number) =>
				added === 0
					? 'A language model is proposing more questions. Each one has to pass the same checks.'
					: `A language model is proposing more questions: ${added} passed the same checks so far.`,
			done: (added: number) =>
				added === 0
					? 'A language model proposed more questions; none passed the checks.'
					: `A language model added ${count(added, 'question', 'questions')} that passed the same checks.`,
			failed: (added: number) =>
				added === 0
					? 'The language model could not be reached. The bank is complete without it.'
					: `The language model stopped early; ${added} of its questions passed the checks.`
		},
		problems: {
			'bank-not-found': 'This bank is no longer there.',
			'bank-has-nothing-to-play': 'No question of this bank is ready to be used unseen.',
			'gate-holds-back': 'The quality gate holds this quiz back. Draw another selection.'
		}
	},
	card: {
		kinds: KINDS,
		skills: SKILLS,
		tiers: TIERS,
		meanings: TIER_MEANINGS,
		answer: 'Answer',
		why: 'Why',
		proof: 'Proof',
		proven: 'Word for word',
		unproven: 'Not found',
		show: 'Show in the article',
		shown: 'Shown',
		others: 'Why not the others?',
		findings: { review: 'Worth a look', rejected: 'Refused because', auto: 'Also noted' }
	},
	why: {
		title: 'Why these questions?',
		unused: (unused: number, all: number) =>
			`${unused} of ${count(all, 'sentence', 'sentences')} of the story ${unused === 1 ? 'is' : 'are'} not used as proof`,
		example: 'such as',
		families: 'Among them:'
	}
} as const;

export type DrawingPageEnglish = typeof english;

/** The sentences of the pages on which a bank is drawn and looked at. */
export const drawingPageMessages = catalogue('drawing-page', english);
