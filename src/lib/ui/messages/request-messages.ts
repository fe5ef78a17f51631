import { catalogue } from './catalogue.ts';

const english = {
	crossSite: 'This request came from another site.',
	tooLarge: 'This request is too large.',
	noAddress: 'There is no such address.'
} as const;

export type RequestEnglish = typeof english;

/** What is answered to requests that are not looked at any further. */
export const requestMessages = catalogue('request', english);
