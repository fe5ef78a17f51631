import { catalogue } from './catalogue.ts';

const english = {
	label: 'Language'
} as const;

export type LanguageEnglish = typeof english;

/** The sentences of the choice of a language. */
export const languageMessages = catalogue('language', english);
