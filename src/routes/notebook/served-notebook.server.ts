import type { RequestEvent } from '@sveltejs/kit';
import { contentOf } from '#lib/core/review/entry.ts';
import { calendarIn, type Calendar } from '#lib/core/review/calendar.ts';
import { DEVICE_COOKIE, ON_DEVICE } from '#lib/core/review/device-cookie.ts';
import { SHELL_HEADER } from '#lib/core/shell-request.ts';
import type { ArticleBrief } from '#lib/core/review/today-view.ts';
import {
	openServerNotebook,
	type ServerNotebook
} from '#lib/server/notebook/open-server-notebook.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { serverZone } from '#lib/server/server-zone.ts';

/** The notebook that the server holds for the cookie's learner, and the time of asking. */
export type ServedNotebook = ServerNotebook & {
	readonly now: number;
	readonly zone: string;
	readonly calendar: Calendar;
	readonly briefs: ReadonlyMap<string, ArticleBrief>;
};

function briefOf({ id, title, publisher, published }: ArticleBrief): ArticleBrief {
	return { id, title, ...(publisher && { publisher }), ...(published && { published }) };
}

/** The notebook on the server. */
export async function openServed(event: RequestEvent): Promise<ServedNotebook> {
	const app = runningApp();
	const held = await openServerNotebook(app, event.locals.learnerId);
	const now = app.now();
	const zone = serverZone();
	const briefs = new Map([...held.articles].map(([id, article]) => [id, briefOf(article)]));
	return { ...held, now, zone, calendar: calendarIn(zone, now), briefs };
}

/** The notebook to render a page from; undefined for a device that has its own. */
export async function servedNotebook(event: RequestEvent): Promise<ServedNotebook | undefined> {
	const { cookies, request, setHeaders, url } = event;
	setHeaders({ 'cache-control': 'private, no-store' });
	// Kept by the service worker for a time without a connection: nothing of anybody may be in it.
	if (request.headers.has(SHELL_HEADER)) return undefined;
	// From a browser that has a notebook but runs no script: from here on the server's pages are its own.
	if (url.searchParams.get('from') === 'server') cookies.delete(DEVICE_COOKIE, { path: '/' });
	else if (cookies.get(DEVICE_COOKIE) === ON_DEVICE) return undefined;
	return openServed(event);
}

/** An entry of it with all that asking it needs. */
export function openEntry({ notebook, sources, articles }: ServerNotebook, id: string) {
	const entry = notebook.entries.get(id);
	const source = sources.get(id);
	const content = source && contentOf(source)?.content;
	const article = content && articles.get(content.articleId);
	return entry && source && content && article ? { entry, source, content, article } : undefined;
}
