import { isLanguage, LANGUAGES, type Language } from '#lib/core/languages.ts';

/** The cookie that holds the language a person has chosen. A script may read it: it says nothing of anybody. */
export const LANGUAGE_COOKIE = 'language';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** How the cookie of the chosen language is set. */
export function languageCookieOptions(url: URL) {
	return {
		path: '/',
		httpOnly: false,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: YEAR_SECONDS
	} as const;
}

/** The language of this tag if a person may have it: a complete one, or a sample where those are shown. */
export function offeredLanguage(
	tag: string | undefined,
	showsSamples: boolean
): Language | undefined {
	if (tag === undefined || !isLanguage(tag)) return undefined;
	return LANGUAGES[tag].isComplete || showsSamples ? tag : undefined;
}

type Wish = { readonly tag: string; readonly weight: number };

function readWish(part: string): Wish {
	const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
	const weight = parameters.find((parameter) => parameter.startsWith('q='));
	return { tag, weight: weight === undefined ? 1 : Number(weight.slice(2)) || 0 };
}

/** The complete language that a browser asks for first, by an `Accept-Language` header. */
function wishedLanguage(header: string): Language | undefined {
	const wishes = header
		.split(',', 20)
		.map(readWish)
		.filter(({ weight }) => weight > 0)
		// Stable: of two that are wished for alike the first comes first.
		.toSorted((a, b) => b.weight - a.weight);
	for (const { tag } of wishes) {
		const language = offeredLanguage(tag.split('-', 1)[0], false);
		if (language) return language;
	}
	return undefined;
}

/** The language a page is answered in: the chosen one, else what the browser prefers, else English. */
export function chooseLanguage(
	cookie: string | undefined,
	acceptLanguage: string | null,
	showsSamples: boolean
): Language {
	return offeredLanguage(cookie, showsSamples) ?? wishedLanguage(acceptLanguage ?? '') ?? 'en';
}
