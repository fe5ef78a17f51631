import { catalogue } from './catalogue.ts';

const english = {
	call: 'New quiz from an article',
	callText: 'Paste any English news article and get questions with their proof, in a second.',
	own: 'Your quizzes',
	ownText: 'Only this browser lists them. Whoever has the address of a quiz can take it.',
	banks: 'Your question banks',
	banksText: 'Only this browser can open them.',
	bank: (auto: number, review: number) =>
		review === 0 ? `${auto} ready` : `${auto} ready, ${review} for your eye`
} as const;

export type OwnWorkEnglish = typeof english;

/** What the front page says of what this browser has made. */
export const ownWorkMessages = catalogue('own-work', english);
