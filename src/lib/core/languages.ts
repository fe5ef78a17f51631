/** A language the interface can speak, as the person who looks for it would name it. */
export type LanguageFacts = {
	readonly name: string;
	readonly direction: 'ltr' | 'rtl';
	/** The BCP 47 tag for dates and numbers. */
	readonly formats: string;
	/** Complete, so a person may choose it; a sample only shows how a screen bears its kind. */
	readonly isComplete: boolean;
};

export const LANGUAGES = {
	en: { name: 'English', direction: 'ltr', formats: 'en-GB', isComplete: true },
	es: { name: 'Español', direction: 'ltr', formats: 'es', isComplete: true },
	ar: { name: 'العربية', direction: 'rtl', formats: 'ar', isComplete: false },
	'en-XA': { name: '[Ƥşḗŭḓǿ]', direction: 'ltr', formats: 'en-GB', isComplete: false }
} as const satisfies Readonly<Record<string, LanguageFacts>>;

export type Language = keyof typeof LANGUAGES;

export function isLanguage(tag: string): tag is Language {
	return Object.hasOwn(LANGUAGES, tag);
}
