import { redirect, type RequestEvent } from '@sveltejs/kit';
import {
	choosePreferences,
	formatPreferences,
	parsePreferences,
	READING_COOKIE,
	READING_COOKIE_SECONDS
} from '#lib/core/reading-preferences.ts';
import { LEARNER_COOKIE } from '#lib/server/learner-cookie.ts';
import { LANGUAGE_COOKIE } from '#lib/server/request-language.ts';
import { WORKSPACE_COOKIE } from '#lib/server/workspace/workspace-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ cookies, locals, url }) => ({
	preferences: parsePreferences(cookies.get(READING_COOKIE)),
	hasDesk: locals.workspaceId !== undefined,
	said: url.searchParams.get('said')
});

function keep({ cookies, url }: RequestEvent, cookie: string): void {
	cookies.set(READING_COOKIE, cookie, {
		path: '/',
		httpOnly: false,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: READING_COOKIE_SECONDS
	});
}

/** What a reader without script does; with it the page does the same by itself. */
export const actions: Actions = {
	keep: async (event) => {
		const form = await event.request.formData().catch(() => undefined);
		const chosen = choosePreferences((aspect) => form?.get(aspect)?.toString());
		keep(event, formatPreferences(chosen));
		redirect(303, '/settings?said=kept');
	},
	reset: (event) => {
		keep(event, '');
		redirect(303, '/settings?said=kept');
	},
	forget: ({ cookies, setHeaders }) => {
		for (const cookie of [READING_COOKIE, LANGUAGE_COOKIE, LEARNER_COOKIE, WORKSPACE_COOKIE])
			cookies.delete(cookie, { path: '/' });
		// Where the connection is safe the browser clears the rest without a script (W3C Clear Site Data).
		setHeaders({ 'clear-site-data': '"storage", "cache"' });
		redirect(303, '/settings?said=forgotten');
	}
};
