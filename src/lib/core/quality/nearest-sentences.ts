import type { ArticleFacts, SentenceFacts } from './article-facts.ts';

/** A sentence with how much of some stems it holds, from 0 to 1. */
export type Near = { readonly sentence: SentenceFacts; readonly share: number };

/** The sentences that hold any of the stems, the one with the largest share first. */
export function nearestSentences(stems: ReadonlySet<string>, facts: ArticleFacts): readonly Near[] {
	const counts = countShared(stems, facts, () => 1);
	return [...counts]
		.flatMap(([index, count]) => {
			const sentence = facts.sentences[index];
			return sentence ? [{ sentence, share: count / stems.size }] : [];
		})
		.sort((a, b) => b.share - a.share || a.sentence.index - b.sentence.index);
}

/**
 * The indices of the sentences that a search for the stems finds first: each shared stem counts by
 * how rare it is in the article (its inverse document frequency, Spärck Jones 1972).
 */
export function searchSentences(
	stems: ReadonlySet<string>,
	facts: ArticleFacts
): readonly number[] {
	const total = facts.sentences.length;
	const scores = countShared(stems, facts, (places) => Math.log(1 + total / places));
	return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([index]) => index);
}

function countShared(
	stems: ReadonlySet<string>,
	{ sentencesWith }: ArticleFacts,
	weigh: (places: number) => number
): ReadonlyMap<number, number> {
	const counts = new Map<number, number>();
	for (const stem of stems) {
		const places = sentencesWith.get(stem) ?? [];
		const weight = weigh(places.length);
		for (const index of places) counts.set(index, (counts.get(index) ?? 0) + weight);
	}
	return counts;
}
