import { catalogue } from './catalogue.ts';

const english = {
	form: {
		label: 'How you like to read',
		saved: 'Kept in this browser.',
		save: 'Keep these choices',
		reset: 'Back to the usual',
		groups: {
			text: 'Text',
			colours: 'Colours',
			movement: 'Movement',
			help: 'While you read',
			keys: 'Keys'
		},
		aspects: {
			size: 'Size',
			spacing: 'Space between lines, letters and words',
			width: 'Length of a line',
			theme: 'Paper',
			contrast: 'Contrast',
			motion: 'Things that move',
			lines: 'Line focus',
			voice: 'Speed of the voice',
			keys: 'Letter and number keys'
		},
		choices: {
			size: {
				'100': '100%',
				'115': '115%',
				'130': '130%',
				'150': '150%',
				'175': '175%',
				'200': '200%'
			},
			spacing: { normal: 'Usual', wide: 'Wide', wider: 'Wider' },
			width: { narrow: 'Short', normal: 'Usual', wide: 'Long' },
			theme: { system: 'As on this device', light: 'Light', dark: 'Dark' },
			contrast: { system: 'As on this device', more: 'More' },
			motion: { system: 'As on this device', less: 'Keep still' },
			lines: { off: 'Off', on: 'On' },
			voice: { slowest: 'Slowest', slower: 'Slower', normal: 'Usual', faster: 'Faster' },
			keys: { on: 'On', off: 'Off' }
		},
		notes: {
			lines:
				'The lines around the ones you read step back. They follow your pointer and the voice.',
			keys: 'With them, 1 to 9 and A to I choose an answer while you are inside a quiz.'
		}
	},
	settings: {
		title: 'Settings',
		kicker: 'For this browser',
		headline: 'Read it your way',
		standfirst:
			'What you choose here holds on every page. It stays in this browser, and no one else sees it.',
		language: 'Language of Newsproof',
		languageText:
			'The language of buttons and notes. Articles and questions stay as they were written.',
		review: 'Reviews',
		reviewText:
			'How many questions a day, and how well you want to know them, is set in the notebook.',
		reviewLink: 'The notebook’s pace',
		sample: {
			label: 'A sample',
			before: 'The ferry left at seven. ',
			cited: 'It carried 212 people and one goat',
			after:
				', the harbour office said. By noon the island had its first visitors since the storm, and the bakery had sold out.'
		}
	},
	kept: {
		heading: 'What is kept in this browser',
		list: [
			'What you choose on this page, and your language.',
			'Your notebook: the questions you missed and when they come back.',
			'Quizzes you keep for when there is no connection, and answers not sent yet.',
			'A sign that the quizzes you took here are yours, and if you made any, the way to your desk.'
		],
		notebook: 'Keep or erase the notebook',
		desk: 'Keep or delete the desk',
		ask: 'Delete everything here',
		warning:
			'The notebook on this device, kept quizzes, answers not sent yet and these settings are deleted. The quizzes you took stay with their teachers, but this browser can no longer open them.',
		deskWarning:
			'This browser also holds the way to a desk. Unless the desk has a password, a passkey or a recovery link, no one can open it again.',
		confirm: 'Yes, delete everything here',
		done: 'Everything that was kept in this browser is deleted.',
		failed: 'Not everything could be deleted. Close the other pages of Newsproof and try again.'
	},
	panel: {
		label: 'Reading help',
		close: 'Close reading help',
		allSettings: 'All settings'
	},
	aloud: {
		heading: 'Read aloud',
		article: 'Read the article',
		question: 'Read the question',
		explanation: 'Read the explanation',
		label: 'Reading aloud',
		pause: 'Pause',
		goOn: 'Go on',
		back: 'Back one sentence',
		forward: 'Forward one sentence',
		stop: 'Stop reading',
		place: (place: number, count: number) => `${place} of ${count}`,
		pace: 'Speed'
	},
	words: {
		heading: 'Words in the article',
		text: 'Double-click a word in the article, or tap it, to see what it means. These are the less common ones:',
		none: 'Every word in it is a common one.',
		waiting: 'Looking it up …',
		unknown: 'The glossary does not explain this word.',
		withheld: 'The question asks about this word. You can look it up once you have answered.',
		failed: 'The glossary could not be fetched. Is there a connection?',
		parts: { n: 'noun', v: 'verb', a: 'adjective', r: 'adverb' },
		formOf: (form: string) => `“${form}” is a form of this word.`,
		source: 'From WordNet',
		license: 'Licence',
		readFrom: 'Read from here',
		close: 'Close',
		label: 'What the word means'
	}
} as const;

export type ReadingEnglish = typeof english;

/** The sentences of the settings and of reading help. */
export const readingMessages = catalogue('reading', english);
