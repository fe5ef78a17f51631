import { LANGUAGES, type Language } from '#lib/core/languages.ts';
import { pageChoices, type ReadingPreferences } from '#lib/core/reading-preferences.ts';

/** Where `app.html` wants the attributes of `<html>`, and the colours a browser dresses itself in. */
const ATTRIBUTES_PLACE = '%newsproof.attributes%';
const COLOURS_PLACE = '%newsproof.colours%';

/** The paper of `lib/ui/tokens.css`, usual and with more contrast. */
const PAPER = {
	light: { system: '#f5f0e4', more: '#ffffff' },
	dark: { system: '#171510', more: '#000000' }
} as const;

/** What a page is like before any script has run. */
export type PageDress = { readonly attributes: string; readonly colours: string };

function attributesOf(language: Language, preferences: ReadingPreferences): string {
	const attributes: [string, string | undefined][] = [
		['lang', language],
		['dir', LANGUAGES[language].direction],
		...pageChoices(preferences).map(([aspect, choice]): [string, string | undefined] => [
			`data-${aspect}`,
			choice
		])
	];
	return attributes
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => `${name}="${value}"`)
		.join(' ');
}

function coloursOf({ theme, contrast }: ReadingPreferences): string {
	const schemes = theme === 'system' ? (['light', 'dark'] as const) : [theme];
	const papers = schemes.map((scheme) => {
		const media = theme === 'system' ? ` media="(prefers-color-scheme: ${scheme})"` : '';
		return `<meta name="theme-color" content="${PAPER[scheme][contrast]}"${media} />`;
	});
	return [`<meta name="color-scheme" content="${schemes.join(' ')}" />`, ...papers].join('\n\t\t');
}

/** How a page is dressed for who asks for it, in this language and with these wishes. */
export function dressPage(language: Language, preferences: ReadingPreferences): PageDress {
	return { attributes: attributesOf(language, preferences), colours: coloursOf(preferences) };
}

/** A piece of a page with its dress on, as far as that belongs to this piece. */
export function placeDress(html: string, { attributes, colours }: PageDress): string {
	return html.replace(ATTRIBUTES_PLACE, () => attributes).replace(COLOURS_PLACE, () => colours);
}
