import { makeArticle, type ArticleMetadata } from '#lib/core/article/article.ts';
import type { ReadingRefusal } from '#lib/core/article/article-reading.ts';
import { isPublicationDate } from '#lib/core/article/publication-date.ts';
import { FEWEST_WORDS, MOST_WORDS } from '#lib/core/article/reading-messages.ts';
import type { DrawingRefusal } from '#lib/core/bank/drawing-messages.ts';
import type { Drawing } from '#lib/generation/drawing.ts';
import { countWords } from '#lib/interop/reading/article-text.ts';
import { detectLanguage } from '#lib/interop/reading/detect-language.ts';
import type { App } from '../app.ts';

/** What a bank is drawn from: a text as a person has mended it, what is said of it, and a seed. */
export type ArticleToDraw = {
	readonly text: string;
	readonly metadata: Omit<ArticleMetadata, 'language'>;
	/** Another seed gives another selection. */
	readonly seed: string;
};

/** Why no bank was drawn; `words` and `language` are what was found in the text. */
export type DrawRefusal = {
	readonly ok: false;
	readonly reason: ReadingRefusal | DrawingRefusal;
	readonly words?: number;
	readonly language?: string;
};

export type DrawOutcome = { readonly ok: true; readonly drawing: Drawing } | DrawRefusal;

const LONGEST_SEED = 64;

function isWebAddress(address: string): boolean {
	return URL.canParse(address) && /^https?:$/u.test(new URL(address).protocol);
}

function refusalOfText(text: string): DrawRefusal | undefined {
	if (text.trim() === '') return { ok: false, reason: 'empty' };
	const language = detectLanguage(text);
	if (language !== undefined && language !== 'en') {
		return { ok: false, reason: 'not-english', language };
	}
	const words = countWords(text);
	if (words < FEWEST_WORDS) return { ok: false, reason: 'too-short', words };
	return words > MOST_WORDS ? { ok: false, reason: 'too-long', words } : undefined;
}

function refusalOfMetadata({ title, published, url }: ArticleToDraw['metadata']) {
	const refuse = (reason: DrawingRefusal): DrawRefusal => ({ ok: false, reason });
	if (title.trim() === '') return refuse('title-missing');
	if (published !== undefined && !isPublicationDate(published)) return refuse('date-unreadable');
	if (url !== undefined && !isWebAddress(url)) return refuse('address-unreadable');
	return undefined;
}

/**
 * Draws a bank from a text. The same text, metadata and seed give the same bank under the same id.
 * Refuses a text from which none can be drawn, and metadata that a bank's document could not hold.
 */
export async function drawArticle(
	app: Pick<App, 'drawer'>,
	{ text, metadata, seed }: ArticleToDraw
): Promise<DrawOutcome> {
	const refusal = refusalOfText(text) ?? refusalOfMetadata(metadata);
	if (refusal) return refusal;
	const article = makeArticle(text, { ...metadata, language: 'en' });
	const drawn = await app.drawer.draw(article, seed.slice(0, LONGEST_SEED));
	return drawn.ok ? { ok: true, drawing: drawn.value } : drawn;
}
