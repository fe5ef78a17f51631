import type { Article } from '#lib/core/article/article.ts';
import { contentHash } from '#lib/core/bank/canonical.ts';
import { GENERATOR_VERSION } from './drawing.ts';

const LONGEST_SLUG = 48;
const HASH_DIGITS = 10;

/** The words of a title as they may stand in an address. */
function slugOf(title: string): string {
	const words = title
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/['’]/gu, '')
		.toLowerCase()
		.match(/[a-z0-9]+/gu);
	let slug = '';
	for (const word of words ?? []) {
		const longer = slug === '' ? word : `${slug}-${word}`;
		if (longer.length > LONGEST_SLUG) break;
		slug = longer;
	}
	return slug || 'bank';
}

/**
 * The id of the bank drawn from an article with a seed: words of the title and ten digits of a hash
 * over the text, what is said of it, the seed and the generator's version. The same again is the
 * same bank; another byline is another one, so that nobody changes what somebody else drew.
 */
export function identifyBank(article: Article, seed: string): string {
	const { text: _text, paragraphs: _paragraphs, sentences: _sentences, ...said } = article;
	const hash = contentHash({ article: said, seed, generator: GENERATOR_VERSION });
	return `${slugOf(article.title)}-${hash.slice(0, HASH_DIGITS)}`;
}
