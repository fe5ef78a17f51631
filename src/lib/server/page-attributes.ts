import { LANGUAGES, type Language } from '#lib/core/languages.ts';

/** Where `app.html` wants the attributes of `<html>`. */
const PLACE = '%newsproof.attributes%';

/** The attributes of `<html>`: what a page is like before any script has run. */
export function pageAttributes(language: Language): string {
	const attributes = { lang: language, dir: LANGUAGES[language].direction };
	return Object.entries(attributes)
		.map(([name, value]) => `${name}="${value}"`)
		.join(' ');
}

/** A piece of a page with the attributes in their place, if that is in this piece. */
export function placeAttributes(html: string, attributes: string): string {
	return html.replace(PLACE, () => attributes);
}
