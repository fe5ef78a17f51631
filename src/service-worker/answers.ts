import { KEPT_CACHE } from '../lib/browser/kept-cache.ts';
import { isShell, OFFLINE_PAGE, offlineAddress, pageOfData } from './answer-kind.ts';
import type { BuildCache } from './build-cache.ts';

/** How long a page that is on the device waits for a fresher one. */
const PATIENCE_MS = 3000;

/** The fresh answer, or undefined when it fails or does not come in time. */
function inTime(fresh: Promise<Response>, patienceMs: number): Promise<Response | undefined> {
	return new Promise((resolve) => {
		const timer = setTimeout(() => resolve(undefined), patienceMs);
		fresh.then(
			(response) => {
				clearTimeout(timer);
				resolve(response);
			},
			() => {
				clearTimeout(timer);
				resolve(undefined);
			}
		);
	});
}

async function fromServer(event: FetchEvent): Promise<Response> {
	const preloaded: Response | undefined = await event.preloadResponse;
	return preloaded ?? fetch(event.request);
}

/** A proxy whose server is down answers in its place. */
function isDown({ status }: Response): boolean {
	return status === 502 || status === 503 || status === 504;
}

async function heldPage(url: URL, { name }: BuildCache): Promise<Response | undefined> {
	const path = url.pathname;
	const isOurs = isShell(path) || path === OFFLINE_PAGE;
	return caches.match(path, { cacheName: isOurs ? name : KEPT_CACHE, ignoreVary: true });
}

/** A file of the app: its name says what is in it, so the one on the device is as good as any. */
export async function answerFile(event: FetchEvent, held: BuildCache): Promise<Response> {
	const { request } = event;
	const path = new URL(request.url).pathname;
	const known = await caches.match(path, { ignoreVary: true });
	if (known) return known;
	const file = await fetch(request);
	if (file.ok && held.files.has(path)) {
		const kept = file.clone();
		event.waitUntil(caches.open(held.name).then((cache) => cache.put(path, kept)));
	}
	return file;
}

/** A page: from the server when it answers in time, else from the device, else the page that says that neither has it. */
export async function answerPage(event: FetchEvent, url: URL, held: BuildCache): Promise<Response> {
	const onDevice = await heldPage(url, held);
	const asked = fromServer(event);
	event.waitUntil(
		asked
			.then(({ headers }) => held.keepLanguage(headers.get('content-language')))
			.catch(() => undefined)
	);
	const fresh = onDevice ? await inTime(asked, PATIENCE_MS) : await asked.catch(() => undefined);
	if (fresh && !(onDevice && isDown(fresh))) {
		// Cloned before the page reads it: a body can be read once.
		if (onDevice) event.waitUntil(refreshKept(url.pathname, fresh.clone(), held));
		return fresh;
	}
	return onDevice ?? Response.redirect(offlineAddress(url.pathname + url.search), 302);
}

/** A kept quiz is refreshed when it is seen. A shell is not: it has nothing in it that could grow old. */
async function refreshKept(path: string, page: Response, held: BuildCache): Promise<void> {
	if (isShell(path) || path === OFFLINE_PAGE) return;
	await held.keepPage(await caches.open(KEPT_CACHE), path, page);
}

function redirectData(url: URL): Response {
	const wanted = pageOfData(url.pathname);
	// The framework's own words for “go there instead”.
	return Response.json({ type: 'redirect', location: offlineAddress(wanted) });
}

/** What a page is made of, asked for by a page that is open. The same order as for pages. */
export async function answerData(event: FetchEvent, url: URL, held: BuildCache): Promise<Response> {
	const path = url.pathname;
	const cacheName = isShell(pageOfData(path)) ? held.name : KEPT_CACHE;
	const onDevice = await caches.match(path, { cacheName, ignoreVary: true, ignoreSearch: true });
	const asked = fetch(event.request);
	const fresh = onDevice ? await inTime(asked, PATIENCE_MS) : await asked.catch(() => undefined);
	if (fresh && !(onDevice && isDown(fresh))) return fresh;
	return onDevice ?? redirectData(url);
}
