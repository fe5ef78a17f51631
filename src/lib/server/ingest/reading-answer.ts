import type { ReadArticle, ReadingRefusal } from '#lib/core/article/article-reading.ts';

/** What the reading process answers. */
export type ReadingAnswer =
	| { readonly ok: true; readonly article: ReadArticle }
	| { readonly ok: false; readonly reason: ReadingRefusal };
