import type { Language } from '../../core/languages.ts';
import { addTranslations, readLanguageFrom, type Words } from './catalogue.ts';

/** What fetches a language's words to the device. */
type Fetchers = Readonly<Partial<Record<Language, () => Promise<Words>>>>;

const LEARNER: Fetchers = {
	es: async () => (await import('./es/learner.ts')).learner,
	ar: async () => (await import('./ar/learner.ts')).learner,
	'en-XA': async () => (await import('./en-XA/learner.ts')).makeLearner()
};

const TEACHER: Fetchers = {
	es: async () => (await import('./es/teacher.ts')).teacher,
	'en-XA': async () => (await import('./en-XA/teacher.ts')).makeTeacher()
};

let spoken: Language = 'en';

async function fetchWords(fetchers: Fetchers): Promise<void> {
	const words = await fetchers[spoken]?.();
	if (words) addTranslations(spoken, words);
}

/** Takes up the language the server drew the page in, before the page comes to life. English is here already. */
export async function takeUpLanguage(language: Language): Promise<void> {
	spoken = language;
	await fetchWords(LEARNER);
	readLanguageFrom(() => spoken);
}

/** Fetches what teachers' pages say besides. Nothing to do on the server, nor in English. */
export async function takeUpTeacherWords(): Promise<void> {
	await fetchWords(TEACHER);
}
