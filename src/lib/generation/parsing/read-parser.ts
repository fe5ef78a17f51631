import { succeed } from '#lib/core/outcome.ts';
import type { Outcome } from '#lib/core/outcome.ts';
import { combineTrees } from './combine-trees.ts';
import { encodeSentence, PADDING } from './encoded-sentence.ts';
import { makeLexicon } from './lexicon.ts';
import type { ParsedToken, Parser, Token } from './parser.ts';
import { makeParserInput } from './parser-features.ts';
import { makeSparseModel } from './sparse-model.ts';
import { tagSentence } from './tagger.ts';
import { parseGreedily, turnTree } from './transition-parser.ts';
import type { Tree } from './transition-parser.ts';
import { readWeights } from './weights-format.ts';
import type { Weights } from './weights-format.ts';

/**
 * By how much the score of an arc's move must exceed the next best for the parser to count as sure. On
 * held-out training data it makes agreed subjects right in 95 of 100, not 92, and takes 6 of 100 away.
 */
const CLEAR_MARGIN = 16;

/**
 * Makes a parser of the bytes of a weights file, inflated. `weights-damaged` means that they are not
 * what training wrote, `weights-version` that another version of Newsproof wrote them. Keeps
 * `bytes`, which must not change afterwards.
 */
export function readParser(
	bytes: Uint8Array
): Outcome<Parser, 'weights-damaged' | 'weights-version'> {
	const weights = readWeights(bytes);
	return weights.ok ? succeed(makeParser(weights.value)) : weights;
}

/**
 * The tagger and both parsers of one set of weights. Where the parsers differ, a word has the head and
 * relation of the one that was surer of it.
 */
export function makeParser(weights: Weights): Parser {
	const { tags: tagNames, relations: relationNames } = weights;
	const lexicon = makeLexicon(weights.lexicon);
	const tagger = makeSparseModel(weights.tagger);
	const forwards = makeSparseModel(weights.forwards);
	const backwards = makeSparseModel(weights.backwards);
	return {
		parse(tokens: readonly Token[]): readonly ParsedToken[] {
			const texts = tokens.map(({ text }) => text);
			const sentence = encodeSentence(texts, lexicon);
			const tags = tagSentence(sentence, tagger, tagNames.length);
			const words = sentence.word.subarray(PADDING, PADDING + tokens.length);
			const count = relationNames.length;
			const one = parseGreedily(makeParserInput(words, tags, false), forwards, count);
			const other = turnTree(parseGreedily(makeParserInput(words, tags, true), backwards, count));
			const tree = combineTrees(other, one);
			return tokens.map((token, index) => ({
				...token,
				tag: tagNames[tags[index] ?? 0] ?? '',
				head: tree.heads[index] ?? -1,
				relation: relationNames[tree.relations[index] ?? 0] ?? '',
				agreed: isAgreed(one, other, index)
			}));
		}
	};
}

function isAgreed(one: Tree, other: Tree, index: number): boolean {
	return (
		one.heads[index] === other.heads[index] &&
		one.relations[index] === other.relations[index] &&
		Math.min(one.margins[index] ?? 0, other.margins[index] ?? 0) >= CLEAR_MARGIN
	);
}
