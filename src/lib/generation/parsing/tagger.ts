import { PADDING } from './encoded-sentence.ts';
import type { EncodedSentence } from './encoded-sentence.ts';
import { hashFeature } from './hashing.ts';
import type { Scorer } from './sparse-model.ts';

/** The most features a word has. */
export const TAGGER_FEATURES = 64;
/** Stands for the tags before a sentence's first word. */
const NO_TAG = 255;

/**
 * Fills `features` with what the tagger looks at for word `index` (Ratnaparkhi 1996, Toutanova et al.
 * 2003), given the tags of the words before it, and returns how many there are.
 */
export function tagFeatures(
	sentence: EncodedSentence,
	index: number,
	tags: Uint8Array,
	features: Int32Array
): number {
	const { form, lower, shape, expected, suffix1, suffix2, suffix3, suffix4 } = sentence;
	const { prefix1, prefix2, prefix3 } = sentence;
	const at = index + PADDING;
	const tag1 = index > 0 ? (tags[index - 1] ?? 0) : NO_TAG;
	const tag2 = index > 1 ? (tags[index - 2] ?? 0) : NO_TAG;
	const word = lower[at] ?? 0;
	const before = lower[at - 1] ?? 0;
	const after = lower[at + 1] ?? 0;
	const expectedHere = expected[at] ?? 0;
	const expectedAfter = expected[at + 1] ?? 0;
	const shapeHere = shape[at] ?? 0;
	const suffix = suffix3[at] ?? 0;
	const isFirst = index === 0 ? 1 : 0;
	let count = 0;
	let template = 0;
	const add = (first: number, second = 0, third = 0): void => {
		features[count++] = hashFeature(template++, first, second, third);
	};
	add(0);
	add(tag1);
	add(tag2);
	add(tag1, tag2);
	add(form[at] ?? 0);
	add(word);
	add(word, tag1);
	add(suffix1[at] ?? 0);
	add(suffix2[at] ?? 0);
	add(suffix);
	add(suffix4[at] ?? 0);
	add(prefix1[at] ?? 0);
	add(prefix2[at] ?? 0);
	add(prefix3[at] ?? 0);
	add(shapeHere, isFirst);
	add(shapeHere, suffix);
	add(shapeHere, shape[at - 1] ?? 0, shape[at + 1] ?? 0);
	add(suffix, tag1);
	add(suffix2[at] ?? 0, tag1, tag2);
	add(suffix3[at - 1] ?? 0);
	add(suffix3[at + 1] ?? 0);
	add(before);
	add(lower[at - 2] ?? 0);
	add(after);
	add(lower[at + 2] ?? 0);
	add(before, word);
	add(word, after);
	add(before, after);
	add(expectedHere);
	add(expectedAfter);
	add(expected[at + 2] ?? 0);
	add(expectedHere, tag1);
	add(tag1, expectedAfter);
	add(expectedHere, expectedAfter);
	add(expectedHere, tag1, expectedAfter);
	add(expectedHere, tag1, tag2);
	add(expectedHere, expectedAfter, expected[at + 2] ?? 0);
	add(word, expectedAfter);
	add(tag1, after);
	return count;
}

/** Tags words from left to right, each time with the class of the highest score. */
export function tagSentence(
	sentence: EncodedSentence,
	scorer: Scorer,
	classes: number
): Uint8Array {
	const tags = new Uint8Array(sentence.length);
	const features = new Int32Array(TAGGER_FEATURES);
	const scores = new Int32Array(classes);
	for (let index = 0; index < sentence.length; index++) {
		const count = tagFeatures(sentence, index, tags, features);
		scorer.score(features, count, scores);
		tags[index] = highest(scores);
	}
	return tags;
}

/** The index of the highest score, the first of equals. */
export function highest(scores: Int32Array): number {
	let best = 0;
	for (let index = 1; index < scores.length; index++) {
		if ((scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
	}
	return best;
}
