import type { Article, Span } from '#lib/core/article/article.ts';
import { fail, type Outcome } from '#lib/core/outcome.ts';
import type { Drawing } from '#lib/generation/drawing.ts';

/** Why nothing was drawn: too many are waiting, the text took too long, drawing broke down, or this process draws nothing. */
export type DrawerFailure = 'drawing-busy' | 'drawing-too-slow' | 'drawing-broke' | 'drawing-off';

/**
 * Draws a bank from an article, or every question on a passage of it. The same article, seed and
 * passage give the same drawing.
 */
export type Drawer = {
	draw(article: Article, seed: string, about?: Span): Promise<Outcome<Drawing, DrawerFailure>>;
	/** Gets ready for a drawing that is likely to be asked for soon. */
	wake(): void;
	/** Ends what is under way; nothing is drawn any more. */
	close(): Promise<void>;
};

/** For a process that draws nothing. */
export const noDrawer: Drawer = {
	draw: () => Promise.resolve(fail('drawing-off')),
	wake: () => undefined,
	close: () => Promise.resolve()
};
