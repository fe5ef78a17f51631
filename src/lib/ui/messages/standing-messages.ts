import type { Standing } from '../shared/answer-standing.ts';
import { catalogue } from './catalogue.ts';

const english = {
	standing: {
		'on-this-device': 'On this device',
		saved: 'Saved',
		graded: 'Graded'
	} satisfies Readonly<Record<Standing, string>>,
	saveFile: 'Save these answers as a file',
	fileMeans:
		'They are still sent by themselves. The file is for the case that this device gets lost before that.',
	fileName: (day: string) => `newsproof-answers-${day}.json`
} as const;

export type StandingEnglish = typeof english;

/** Where an answer is by now, and what to do when it stays there. */
export const standingMessages = catalogue('standing', english);
