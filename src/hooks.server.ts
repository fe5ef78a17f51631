import { building } from '$app/environment';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import type { Language } from '#lib/core/languages.ts';
import { parsePreferences, READING_COOKIE } from '#lib/core/reading-preferences.ts';
import { compressResponse } from '#lib/server/compress-response.ts';
import { randomId } from '#lib/server/identity.ts';
import { inLanguage, languageInUse } from '#lib/server/language-in-use.ts';
import { announceScriptsLate } from '#lib/server/late-preloads.ts';
import { LEARNER_COOKIE } from '#lib/server/learner-cookie.ts';
import { dressPage, placeDress } from '#lib/server/page-attributes.ts';
import { chooseLanguage, LANGUAGE_COOKIE } from '#lib/server/request-language.ts';
import { hasNul, isCrossSite, isTooLarge, SECURITY_HEADERS } from '#lib/server/request-safety.ts';
import { runningApp, startRunningApp, stopRunningApp } from '#lib/server/running-app.ts';
import { identifyLearner } from '#lib/server/use-cases/identify-learner.ts';
import { handToken } from '#lib/server/workspace/asking-device.ts';
import { identifyWorkspace } from '#lib/server/workspace/identify-workspace.ts';
import { WORKSPACE_COOKIE } from '#lib/server/workspace/workspace-cookie.ts';
import { takeInAllLanguages } from '#lib/ui/messages/all-words.ts';
import { readLanguageFrom } from '#lib/ui/messages/catalogue.ts';
import { requestMessages } from '#lib/ui/messages/request-messages.ts';

takeInAllLanguages();
readLanguageFrom(languageInUse);

export const init: ServerInit = async () => {
	if (building) return;
	await startRunningApp();
	// Sent by the production entry once no request is open any more.
	process.once('sveltekit:shutdown', () => void stopRunningApp());
};

/** What is between a browser and here must not give one person's language to another. */
function sayLanguage({ headers }: Response, language: Language): void {
	if (!headers.get('content-type')?.startsWith('text/html')) return;
	headers.set('content-language', language);
	headers.append('vary', 'cookie, accept-language');
}

/** What is answered to a request that is not looked at any further. */
function refuse({ request, url }: RequestEvent): Response | undefined {
	if (isCrossSite(request, url.origin)) {
		return new Response(requestMessages.crossSite, { status: 403 });
	}
	if (isTooLarge(request, url)) return new Response(requestMessages.tooLarge, { status: 413 });
	return hasNul(url) ? new Response(requestMessages.noAddress, { status: 404 }) : undefined;
}

const answer: Handle = async ({ event, resolve }) => {
	const refusal = refuse(event);
	if (refusal) return refusal;
	event.locals.learnerId = await identifyLearner(runningApp(), event.cookies.get(LEARNER_COOKIE));
	const workspaceToken = event.cookies.get(WORKSPACE_COOKIE);
	const device = await identifyWorkspace(runningApp(), workspaceToken);
	event.locals.workspaceId = device?.workspaceId;
	// A cookie lasts a year from when it was last set, not from when the device signed in.
	if (workspaceToken && device?.wasNoted) handToken(event, workspaceToken);
	const language = languageInUse();
	const dress = dressPage(language, parsePreferences(event.cookies.get(READING_COOKIE)));
	const response = await resolve(event, {
		// Fonts come in when they may; nothing waits for them.
		preload: ({ type }) => type === 'js' || type === 'css',
		transformPageChunk: ({ html }) => placeDress(html, dress)
	});
	sayLanguage(response, language);
	for (const [name, value] of SECURITY_HEADERS) {
		// A page may say less to other sites than all do.
		if (name !== 'referrer-policy' || !response.headers.has(name))
			response.headers.set(name, value);
	}
	return compressResponse(event.request, await announceScriptsLate(response));
};

export const handle: Handle = (asked) => {
	const { cookies, request } = asked.event;
	const language = chooseLanguage(
		cookies.get(LANGUAGE_COOKIE),
		request.headers.get('accept-language'),
		runningApp().showsSampleLanguages
	);
	return inLanguage(language, () => answer(asked));
};

export const handleError: HandleServerError = ({ error, event, status }) => {
	const id = randomId();
	// What a client did wrong is no news, and would fill the log.
	if (status >= 500) {
		// The path of a recovery link opens a workspace: it is not for the log.
		const { pathname } = event.url;
		const path = event.route.id?.includes('[token]') ? event.route.id : pathname;
		const line = JSON.stringify({ id, status, path, error: String(error), at: new Date() });
		const stack = error instanceof Error && error.stack ? `${error.stack}\n` : '';
		process.stderr.write(`${line}\n${stack}`);
	}
	return { message: status === 404 ? 'not-found' : 'unexpected', id };
};
