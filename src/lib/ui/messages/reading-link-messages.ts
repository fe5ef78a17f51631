import { catalogue } from './catalogue.ts';

const english = {
	/** Its sign is a large and a small letter. */
	sign: 'Aa',
	name: 'Reading help',
	settings: 'Settings'
} as const;

export type ReadingLinkEnglish = typeof english;

/** What every page with an article says of reading help; the rest comes when it is asked for. */
export const readingLinkMessages = catalogue('reading-link', english);
