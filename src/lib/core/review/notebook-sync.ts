import * as v from 'valibot';
import type { ArticleMetadata } from '../article/article.ts';
import type { Immutable } from '../immutable.ts';
import { notebookEventSchema, type NotebookEvent } from './notebook-event.ts';
import type { NotebookPage } from './notebook-page.ts';

/** The most events in one request or answer: what is left goes in the next. */
export const MOST_EVENTS_AT_ONCE = 1_000;
/** The most pages in one answer. */
export const MOST_PAGES_AT_ONCE = 50;

/**
 * What a browser tells the server when it looks for news. Without a `code` nothing of the notebook is
 * sent: the server says what it knows of the cookie's learner. With one, both sides hold the union.
 */
export const syncRequestSchema = v.strictObject({
	/** The code under which the server keeps this notebook. */
	code: v.optional(v.pipe(v.string(), v.maxLength(100))),
	/** How many of the server's events under this code, or of this cookie, the browser has. */
	after: v.pipe(v.number(), v.integer(), v.minValue(0)),
	/** Events the server may not have yet. Only with a code. */
	events: v.pipe(v.array(notebookEventSchema), v.maxLength(MOST_EVENTS_AT_ONCE)),
	/** The revision of each page that the browser holds, by attempt id. */
	pages: v.pipe(
		v.record(v.pipe(v.string(), v.maxLength(100)), v.number()),
		v.check((pages) => Object.keys(pages).length <= 20_000, 'holds too many pages')
	)
});
export type SyncRequest = Immutable<v.InferOutput<typeof syncRequestSchema>>;

/** An article as it travels: its segmentation follows from its text. */
export type ArticleEntry = ArticleMetadata & { readonly id: string; readonly text: string };

/** What the server has that the browser does not. `more`: ask again. */
export type SyncAnswer = {
	readonly events: readonly NotebookEvent[];
	/** What to say as `after` next time. */
	readonly cursor: number;
	readonly pages: readonly NotebookPage[];
	/** The articles of these pages. */
	readonly articles: readonly ArticleEntry[];
	readonly more: boolean;
	/** The server's clock, so that the browser knows its own clock's error. */
	readonly nowMs: number;
};
