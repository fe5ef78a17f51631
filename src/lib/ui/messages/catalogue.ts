import { LANGUAGES, type Language } from '../../core/languages.ts';

/** A text with its words, its sentences made of parts, and its lists, in any language. */
export type Translated<English> = English extends string
	? string
	: English extends (...parts: infer Parts) => infer Sentence
		? (...parts: Parts) => Translated<Sentence>
		: English extends object
			? { readonly [Name in keyof English]: Translated<English[Name]> }
			: English;

/** Where the words of each area lie, by language: filled before a page is drawn. */
const translations = new Map<Language, Readonly<Record<string, object>>>();

/** Which language the page being drawn is in. On the server every request has its own. */
let currentLanguage: () => Language = () => 'en';

/** Say once, as the program starts, how the language of the page being drawn is known. */
export function readLanguageFrom(source: () => Language): void {
	currentLanguage = source;
}

/** Add a language's areas; those it has already stay. */
export function addTranslations(language: Language, areas: Readonly<Record<string, object>>): void {
	translations.set(language, { ...translations.get(language), ...areas });
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
	return new Proxy(english, {
		get: (_, name) => Reflect.get(translations.get(currentLanguage())?.[area] ?? english, name)
	}) as Translated<English>;
}
