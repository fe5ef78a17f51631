import type { Article, Sentence } from '#lib/core/article/article.ts';
import { contentHash } from '#lib/core/bank/canonical.ts';
import { numbersIn } from '#lib/core/quality/claims.ts';
import { wordsOf } from '#lib/core/quality/words.ts';
import { stemsIn } from './content-stems.ts';
import { showToModel } from './shown-text.ts';
import { speaksToModel } from './speaks-to-model.ts';

/** The part of an article that a model is shown, and the only part that its questions may rest on. */
export type ShownArticle = {
	readonly article: Article;
	/** In reading order; a sentence's number is its `index` + 1. */
	readonly sentences: readonly Sentence[];
	/** How many sentences stand in paragraphs that give orders to a model. */
	readonly withheld: number;
	/** How many sentences lie beyond the longest text that is sent. */
	readonly cut: number;
	/** Lower case. */
	readonly words: ReadonlySet<string>;
	readonly stems: ReadonlySet<string>;
	readonly numbers: ReadonlySet<number>;
};

/** About 6,000 tokens, which leaves room in the 8,192 that local servers are often started with. */
const MOST_SHOWN = 24_000;

/**
 * What of an article a model is shown: all but the paragraphs with a sentence that speaks to a
 * model, and at most `most` UTF-16 code units.
 */
export function showArticle(article: Article, most = MOST_SHOWN): ShownArticle {
	const { text } = article;
	const suspects = new Set(
		article.sentences
			.filter(({ start, end }) => speaksToModel(text.slice(start, end)))
			.map(({ paragraph }) => paragraph)
	);
	const innocent = article.sentences.filter(({ paragraph }) => !suspects.has(paragraph));
	let length = 0;
	const sentences = innocent.filter(({ start, end }) => (length += end - start) <= most);
	const shown = sentences.map(({ start, end }) => text.slice(start, end)).join('\n');
	return {
		article,
		sentences,
		withheld: article.sentences.length - innocent.length,
		cut: innocent.length - sentences.length,
		words: new Set(wordsOf(shown).map(({ lower }) => lower)),
		stems: stemsIn(shown),
		numbers: numbersIn(shown)
	};
}

/** The shown sentence of a number, if there is one. */
export function sentenceOfNumber(shown: ShownArticle, number: number): Sentence | undefined {
	return shown.sentences.find(({ index }) => index + 1 === number);
}

/**
 * The sentences as a block of data, one a line, each after its number, between two lines that name a
 * hash of the text. The text cannot close the block: none of its lines begins without a number, and
 * nobody can write a text that holds its own hash.
 */
export function writeBlock(
	{ article }: ShownArticle,
	sentences: readonly Sentence[],
	label: 'ARTICLE' | 'PASSAGE'
): string {
	const mark = `${label} ${contentHash(article.text).slice(0, 20)}`;
	return [
		`===== BEGIN ${mark} =====`,
		...sentences.map(
			({ index, start, end }) => `[${index + 1}] ${showToModel(article.text.slice(start, end))}`
		),
		`===== END ${mark} =====`
	].join('\n');
}
