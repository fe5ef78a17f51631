import { catalogue } from './catalogue.ts';
import { counting } from './counting.ts';

const count = counting('en');

const english = {
	keep: {
		keep: 'Keep this quiz on this device',
		working: 'Putting the quiz on this device …',
		kept: 'This quiz is on this device. You can go on without a connection.',
		release: 'Take it off this device',
		released: 'The quiz is no longer on this device.',
		list: 'What is on this device',
		whyNot: {
			clock:
				'This quiz has a clock, and only the server’s clock is fair. It needs a connection, so it cannot be kept on this device.',
			closes:
				'This quiz closes at a set time, which only the server can tell. It needs a connection, so it cannot be kept on this device.',
			graded: 'A quiz for a score needs a connection.',
			'no-connection':
				'The quiz could not be put on this device, because the connection is too weak. Please try it again.',
			'no-room': 'There is no room left on this device for the quiz.'
		}
	},
	take: {
		headline: 'No connection where you will be?',
		text: 'Start to practise now, without a clock. The quiz stays on this device until you have finished, and your answers are sent when there is a connection again.',
		start: 'Take it offline'
	},
	page: {
		title: 'On this device',
		kicker: 'With or without a connection',
		wanted: 'That page needs a connection',
		wantedText:
			'It is not on this device, and Newsproof’s server cannot be reached just now. What you have answered is safe.',
		standfirst: 'What you can do without a connection, and what waits to be sent.',
		retry: 'Try again',
		backOnline: 'The connection is back.',
		notebook: 'Your notebook',
		notebookText: 'What you missed, and what is due today.',
		quizzes: 'Quizzes',
		none: 'No quiz is on this device. Open one in practice and press “Keep this quiz on this device”.',
		progress: (answered: number, total: number) => `${answered} of ${total} answered`,
		finished: 'Finished',
		open: (title: string) => `Open: ${title}`,
		release: (title: string) => `Take it off this device: ${title}`,
		waiting: 'Waiting to be sent',
		waitingText: (answers: number) =>
			answers === 1
				? 'One answer on this device. It is sent by itself when the connection is back.'
				: `${answers} answers on this device. They are sent by themselves when the connection is back.`,
		nothingWaits: 'No answer of a quiz. Everything you answered there has been sent.',
		refused: 'Could not be taken',
		refusedText: (answers: number) =>
			`The server did not take ${count(answers, 'answer', 'answers')}: the quiz was started on another device, or is gone. You can save what you answered as a file.`,
		forget: 'Delete what could not be taken',
		noScript:
			'This page needs JavaScript to look at what is on this device. Without JavaScript every page needs a connection.'
	},
	update: {
		label: 'New version',
		text: 'A new version of Newsproof is ready. Nothing you have answered or typed is lost.',
		take: 'Load it now',
		later: 'Later'
	}
} as const;

export type OfflineEnglish = typeof english;

/** The sentences about what works without a connection. */
export const offlineMessages = catalogue('offline', english);
