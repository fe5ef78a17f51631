import { LANGUAGES, type Language } from '../../core/languages.ts';

/** A text with its words, its sentences made of parts, and its lists, in any language. */
export type Translated<English> = English extends string
	? string
	: English extends (...parts: infer Parts) => infer Sentence
		? (...parts: Parts) => Translated<Sentence>
		: English extends object
			? { readonly [Name in keyof English]: Translated<English[Name]> }
			: English;

/** The words of some areas, by the area's name. */
export type Words = Readonly<Record<string, object>>;

/** Where the words of each area lie, by language: filled before a page is drawn. */
const translations = new Map<Language, Words>();

/** The English of each area that is in use. */
const sources = new Map<string, object>();

/** Which language the page being drawn is in. On the server every request has its own. */
let currentLanguage: () => Language = () => 'en';

/** Say once, as the program starts, how the language of the page being drawn is known. */
export function readLanguageFrom(source: () => Language): void {
	currentLanguage = source;
}

/** Add a language's areas; those it has already stay. */
export function addTranslations(language: Language, areas: Words): void {
	translations.set(language, { ...translations.get(language), ...areas });
}

/** The English of every area whose module has been loaded. */
export function englishAreas(): Words {
	return Object.fromEntries(sources);
}

/** What a language has to say so far, by area. */
export function translatedAreas(language: Language): Words {
	return translations.get(language) ?? {};
}

export function pageLanguage(): Language {
	return currentLanguage();
}

/** The BCP 47 tag with which dates and numbers of the page being drawn are formatted. */
export function formatTag(): string {
	return LANGUAGES[currentLanguage()].formats;
}

/**
 * The words of one area in the language of the page being drawn, in English where that has none.
 * Read while a page is drawn, never as a module is loaded: then there is no page yet.
 */
export function catalogue<const English extends object>(
	area: string,
	english: English
): Translated<English> {
	// An area's English may lie in two modules, where a page needs only one.
	sources.set(area, { ...sources.get(area), ...english });
	return new Proxy(english, {
		get: (_, name) => {
			const words = translations.get(currentLanguage())?.[area];
			return Reflect.get(words && name in words ? words : english, name);
		}
	}) as Translated<English>;
}
