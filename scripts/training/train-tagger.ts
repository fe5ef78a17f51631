import type { EncodedSentence } from '../../src/lib/generation/parsing/encoded-sentence.ts';
import { highest, TAGGER_FEATURES, tagFeatures } from '../../src/lib/generation/parsing/tagger.ts';
import { Perceptron } from './perceptron.ts';
import { makeRandom, shuffle } from './seeded-random.ts';

/** A sentence with its gold tags as numbers. */
export type TaggedSentence = { readonly sentence: EncodedSentence; readonly tags: Uint8Array };

/** How a tagger is trained; `patience` is the perceptron's. */
export type TaggerTraining = {
	readonly rounds: number;
	readonly seed: number;
	readonly patience: number;
};

/** Trains on its own mistakes: each word is tagged given the tags that were guessed before it. */
export function trainTagger(
	examples: readonly TaggedSentence[],
	classes: number,
	{ rounds, seed, patience }: TaggerTraining
): Perceptron {
	const perceptron = new Perceptron(patience);
	const random = makeRandom(seed);
	const features = new Int32Array(TAGGER_FEATURES);
	const scores = new Int32Array(classes);
	for (let round = 0; round < rounds; round++) {
		for (const { sentence, tags } of shuffle(examples, random)) {
			const guesses = new Uint8Array(sentence.length);
			for (let index = 0; index < sentence.length; index++) {
				const count = tagFeatures(sentence, index, guesses, features);
				perceptron.score(features, count, scores);
				perceptron.tick();
				const truth = tags[index] ?? 0;
				const guess = highest(scores);
				guesses[index] = guess;
				if (guess === truth) continue;
				perceptron.correct(features, count, truth, guess);
			}
		}
	}
	return perceptron;
}
