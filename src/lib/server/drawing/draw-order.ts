import type { ArticleMetadata, Span } from '#lib/core/article/article.ts';
import type { Drawing } from '#lib/generation/drawing.ts';

/** What a drawing worker is asked for: the article by its text and metadata, from which it is made again. */
export type DrawOrder = {
	readonly text: string;
	readonly metadata: ArticleMetadata;
	readonly seed: string;
	/** Only questions on this passage, all of them. */
	readonly about?: Span;
};

/** What it answers. */
export type DrawReply =
	{ readonly ok: true; readonly drawing: Drawing } | { readonly ok: false; readonly error: string };

/** What it is started with. */
export type DrawingWorkerSetup = { readonly weightsFile: string };
