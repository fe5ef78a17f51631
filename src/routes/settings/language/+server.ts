import { redirect, type RequestHandler } from '@sveltejs/kit';
import {
	languageCookieOptions,
	LANGUAGE_COOKIE,
	offeredLanguage
} from '#lib/server/request-language.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { pathCameFrom } from '#lib/server/request-safety.ts';

/** Remembers the language that was chosen, and leads back to the page it was chosen on. */
export const POST: RequestHandler = async ({ request, url, cookies }) => {
	const form = await request.formData();
	const wanted = form.get('language');
	const language = offeredLanguage(
		typeof wanted === 'string' ? wanted : undefined,
		runningApp().showsSampleLanguages
	);
	if (language) cookies.set(LANGUAGE_COOKIE, language, languageCookieOptions(url));
	redirect(303, pathCameFrom(request, url.origin));
};
