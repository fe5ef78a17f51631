import { draftFromReading, metadataOfFields } from '#lib/core/article/article-draft.ts';
import type { LeftOut, ReadingNote } from '#lib/core/article/article-reading.ts';
import type { ArticleMetadata } from '#lib/core/article/article.ts';
import type { Drawing } from '#lib/generation/drawing.ts';
import type { App } from '../app.ts';
import { drawArticle, type DrawRefusal } from './draw-article.ts';
import { readArticle, type ArticleToRead } from './read-article.ts';

/** An article to read and draw from in one go, without a person who mends the text in between. */
export type SourceToDraw = {
	readonly source: ArticleToRead;
	/** What is known better than the source says it. */
	readonly said: Partial<Omit<ArticleMetadata, 'language'>>;
	readonly seed: string;
	readonly signal?: AbortSignal;
};

/** A drawing with what reading left out and noted, or why there is none. */
export type SourceDrawing =
	| {
			readonly ok: true;
			readonly drawing: Drawing;
			readonly leftOut: readonly LeftOut[];
			readonly notes: readonly ReadingNote[];
	  }
	| (DrawRefusal & { readonly status?: number });

/** Reads an article and draws a bank from it. Nothing is stored. */
export async function drawFromSource(
	app: Pick<App, 'articleReader' | 'drawer'>,
	{ source, said, seed, signal }: SourceToDraw
): Promise<SourceDrawing> {
	const reading = await readArticle(app.articleReader, source, { signal });
	if (!reading.ok) return reading;
	const draft = draftFromReading(reading, source.kind === 'url' ? source.url : '');
	const metadata = { ...metadataOfFields(draft.fields), ...said };
	const drawn = await drawArticle(app, { text: draft.text, metadata, seed });
	if (!drawn.ok) return drawn;
	const { leftOut, notes } = reading;
	return { ok: true, drawing: drawn.drawing, leftOut, notes };
}
