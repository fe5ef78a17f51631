/** Pages of quizzes that a learner keeps on this device. A new version of the app leaves it alone. */
export const KEPT_CACHE = 'newsproof-kept';

/** Where a page's data lie, as the framework asks for them. */
export function dataPathOf(pagePath: string): string {
	return `${pagePath === '/' ? '' : pagePath}/__data.json`;
}

/** What a page may ask of the service worker. */
export type WorkerMessage = 'take-over' | 'tell-version' | 'fetch-missing' | 'claim';

/** What the service worker answers: its version, and how many files it still lacks. */
export type WorkerReply = { readonly version: string; readonly missing: number };

/** Whether the page of an attempt is kept on this device. Cheap: it opens no database. */
export async function isKept(attemptId: string): Promise<boolean> {
	// Plain http, as on a school's LAN, has no caches.
	if (!('caches' in globalThis)) return false;
	const path = `/attempts/${attemptId}`;
	const page = await caches.match(path, { cacheName: KEPT_CACHE, ignoreVary: true });
	return page !== undefined;
}

/** Whether any quiz is kept on this device, or was. */
export async function isAnyKept(): Promise<boolean> {
	return 'caches' in globalThis && caches.has(KEPT_CACHE);
}
