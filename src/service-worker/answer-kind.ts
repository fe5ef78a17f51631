import { dataPathOf } from '../lib/browser/kept-cache.ts';

/** How a request is answered. What is none of these goes to the server as if nobody stood between. */
export type AnswerKind = 'file' | 'page' | 'data';

type Asked = { readonly method: string; readonly mode: string; readonly url: URL };

/** The pages that read what they show from the device: their HTML is the same for everybody. */
export const SHELL_PAGES = [
	'/notebook',
	'/notebook/review',
	'/notebook/questions',
	'/notebook/history',
	'/notebook/keep'
] as const;

/** What is shown in place of a page that is neither on the device nor to be had. */
export const OFFLINE_PAGE = '/offline';

const DATA = dataPathOf('');

/** The path of the page whose data this path asks for. */
export function pageOfData(path: string): string {
	return path.endsWith(DATA) ? path.slice(0, -DATA.length) || '/' : path;
}

/** Whether the page at this path is a shell: its HTML may be kept. */
export function isShell(path: string): boolean {
	return SHELL_PAGES.some((shell) => shell === path);
}

/** How this request is answered, if it is answered here at all. `files` are the paths of the app's own files. */
export function answerKindOf(
	{ method, mode, url }: Asked,
	origin: string,
	files: ReadonlySet<string>
): AnswerKind | undefined {
	if (method !== 'GET' || url.origin !== origin) return undefined;
	if (mode === 'navigate') return 'page';
	if (url.pathname.endsWith(DATA)) return 'data';
	return files.has(url.pathname) || url.pathname.startsWith('/_app/immutable/')
		? 'file'
		: undefined;
}

/**
 * Whether a page was made by this build: every script and style that its HTML names is among the
 * build's files. A page of another build would ask for files that are not on the device.
 */
export function isOfBuild(html: string, files: ReadonlySet<string>): boolean {
	const named = [...html.matchAll(/\/_app\/immutable\/[\w./~-]+/gu)].map(([path]) => path);
	return named.length > 0 && named.every((path) => files.has(path));
}

/** Where somebody is sent whose page cannot be had: the page that says so, and knows which it was. */
export function offlineAddress(wanted: string): string {
	return `${OFFLINE_PAGE}?to=${encodeURIComponent(wanted)}`;
}
