/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { build, files, version } from '$service-worker';
import type { WorkerReply } from '../lib/browser/kept-cache.ts';
import { answerKindOf } from './answer-kind.ts';
import { answerData, answerFile, answerPage } from './answers.ts';
import { BuildCache } from './build-cache.ts';

declare const self: ServiceWorkerGlobalScope;

const held = new BuildCache(version, build, files);

async function hasOtherPages(): Promise<boolean> {
	const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	return pages.length > 1;
}

async function takeOver(): Promise<void> {
	await self.registration.navigationPreload?.enable();
	const areKeptOurs = await held.refreshKept();
	// A kept quiz that could not be fetched anew still needs the files it came with.
	if (areKeptOurs) await held.dropEarlier(await hasOtherPages());
}

self.addEventListener('install', (event) => {
	event.waitUntil(held.fetchMissing().catch(() => undefined));
});

self.addEventListener('activate', (event) => {
	event.waitUntil(takeOver());
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	const kind = answerKindOf(
		{ method: request.method, mode: request.mode, url },
		self.location.origin,
		held.files
	);
	if (kind === 'file') event.respondWith(answerFile(event, held));
	else if (kind === 'page') event.respondWith(answerPage(event, url, held));
	else if (kind === 'data') event.respondWith(answerData(event, url, held));
});

self.addEventListener('message', (event) => {
	const reply = (missing: number) =>
		event.ports[0]?.postMessage({ version, missing } satisfies WorkerReply);
	if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
	else if (event.data === 'tell-version') reply(0);
	// Not before somebody wants it: a page that is claimed while it loads fetches its scripts twice.
	else if (event.data === 'claim') event.waitUntil(self.clients.claim().then(() => reply(0)));
	else if (event.data === 'fetch-missing') {
		event.waitUntil(held.fetchMissing().then(reply, () => reply(1)));
	}
});
