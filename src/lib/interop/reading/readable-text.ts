import { normaliseText } from '#lib/core/article/article.ts';

/**
 * A text as `normaliseText` spells it, with the ligatures ﬁ, ﬂ and their like as letters: they are
 * how a font draws words, not how words are spelt, and text that passed through a PDF has them.
 */
export function readableText(raw: string): string {
	return normaliseText(raw.replace(/[\uFB00-\uFB06]/gu, (ligature) => ligature.normalize('NFKC')));
}
