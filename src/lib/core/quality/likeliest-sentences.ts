import type { Article, Sentence } from '../article/article.ts';
import { factsOf, type SentenceFacts } from './article-facts.ts';
import { stemsOf, wordsOf } from './words.ts';

/** Term saturation and length normalisation, as Robertson and Zaragoza recommend. */
const K1 = 1.2;
const B = 0.75;

/** Figures are not among an article's stems. */
function indicesWith(stem: string, sentences: readonly SentenceFacts[]): readonly number[] {
	return sentences
		.filter(({ words }) => words.some((word) => word.stem === stem))
		.map(({ index }) => index);
}

/**
 * The sentences of an article that some words are likeliest about, the likeliest first, at most
 * `most`: Okapi BM25 over word stems, each sentence a document (Robertson and Zaragoza 2009, "The
 * Probabilistic Relevance Framework: BM25 and Beyond", section 3.3). A sentence without any of the
 * words is not among them.
 */
export function likeliestSentences(words: string, article: Article, most = 3): readonly Sentence[] {
	const { sentences, sentencesWith } = factsOf(article);
	const total = sentences.length;
	const meanLength =
		sentences.reduce((sum, sentence) => sum + sentence.words.length, 0) / Math.max(1, total);
	const scores = new Map<number, number>();
	const wanted = wordsOf(words);
	const figures = wanted.filter(({ isNumber }) => isNumber).map(({ stem }) => stem);
	for (const stem of new Set([...stemsOf(wanted), ...figures])) {
		const places = sentencesWith.get(stem) ?? indicesWith(stem, sentences);
		const rarity = Math.log(1 + (total - places.length + 0.5) / (places.length + 0.5));
		for (const index of places) {
			const sentence = sentences[index];
			if (!sentence) continue;
			const count = sentence.words.filter((word) => word.stem === stem).length;
			const length = 1 - B + (B * sentence.words.length) / meanLength;
			const score = (rarity * count * (K1 + 1)) / (count + K1 * length);
			scores.set(index, (scores.get(index) ?? 0) + score);
		}
	}
	return [...scores]
		.toSorted(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || a - b)
		.slice(0, most)
		.flatMap(([index]) => article.sentences[index] ?? []);
}
