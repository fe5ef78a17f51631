import { isFinished, startParse } from '../../src/lib/generation/parsing/arc-hybrid.ts';
import {
	PARSER_FEATURES,
	parserFeatures
} from '../../src/lib/generation/parsing/parser-features.ts';
import type { ParserInput } from '../../src/lib/generation/parsing/parser-features.ts';
import {
	bestClass,
	classCount,
	isLastMove,
	makeClassMove
} from '../../src/lib/generation/parsing/transition-parser.ts';
import { findRightClasses } from './dynamic-oracle.ts';
import { Perceptron } from './perceptron.ts';
import { makeRandom, shuffle } from './seeded-random.ts';

/** A sentence with its gold tree, in the parser's direction; the root is numbered `input.length`. */
export type ParsedExample = {
	readonly input: ParserInput;
	readonly heads: Int32Array;
	readonly relations: Int32Array;
};

/** How a parser is trained; `explore` is how often its own move is followed, from the second round on. */
export type ParserTraining = {
	readonly rounds: number;
	readonly seed: number;
	readonly explore: number;
	/** From which update on a feature has weights: see `Perceptron`. */
	readonly patience: number;
};

/** Trains a parser with a dynamic oracle (Goldberg & Nivre 2013): it also learns from its mistakes' states. */
export function trainTransitionParser(
	examples: readonly ParsedExample[],
	relations: number,
	{ rounds, seed, explore, patience }: ParserTraining,
	report: (line: string) => void
): Perceptron {
	const perceptron = new Perceptron(patience);
	const random = makeRandom(seed);
	const features = new Int32Array(PARSER_FEATURES);
	const scores = new Int32Array(classCount(relations));
	const right = new Int32Array(classCount(relations));
	for (let round = 0; round < rounds; round++) {
		for (const example of shuffle(examples, random)) {
			const { input } = example;
			const state = startParse(input.length);
			while (!isFinished(state) && !isLastMove(state)) {
				const count = parserFeatures(input, state, features);
				perceptron.score(features, count, scores);
				perceptron.tick();
				const guess = bestClass(state, scores, relations);
				const choices = findRightClasses(state, example, relations, right);
				const truth = highestOf(right, choices, scores);
				if (!holds(right, choices, guess)) perceptron.correct(features, count, truth, guess);
				const follows = round > 0 && random() < explore;
				makeClassMove(state, follows ? guess : truth, relations);
			}
		}
		report(`round ${String(round + 1)} of ${String(rounds)}`);
	}
	return perceptron;
}

/** The class of the highest score among the first `count` of `classes`. */
function highestOf(classes: Int32Array, count: number, scores: Int32Array): number {
	let best = classes[0] ?? 0;
	for (let index = 1; index < count; index++) {
		const wanted = classes[index] ?? 0;
		if ((scores[wanted] ?? 0) > (scores[best] ?? 0)) best = wanted;
	}
	return best;
}

function holds(classes: Int32Array, count: number, wanted: number): boolean {
	for (let index = 0; index < count; index++) if (classes[index] === wanted) return true;
	return false;
}
