import { encodeSentence, PADDING } from '../../src/lib/generation/parsing/encoded-sentence.ts';
import { makeLexicon } from '../../src/lib/generation/parsing/lexicon.ts';
import type { Lexicon } from '../../src/lib/generation/parsing/lexicon.ts';
import { makeParserInput } from '../../src/lib/generation/parsing/parser-features.ts';
import { makeSparseModel } from '../../src/lib/generation/parsing/sparse-model.ts';
import { tagSentence } from '../../src/lib/generation/parsing/tagger.ts';
import type { Weights } from '../../src/lib/generation/parsing/weights-format.ts';
import type { TreebankParse } from '../../tests/bench/treebank-parses.ts';
import { makeLexiconEntries } from './make-lexicon.ts';
import type { LexiconLimits } from './make-lexicon.ts';
import type { Rounding } from './perceptron.ts';
import { trainTagger } from './train-tagger.ts';
import type { TaggerTraining } from './train-tagger.ts';
import { trainTransitionParser } from './train-transition-parser.ts';
import type { ParsedExample, ParserTraining } from './train-transition-parser.ts';

/** A sentence to learn from, and how many times a round the parsers see it. */
export type TrainingParse = TreebankParse & { readonly times: number };

/** Everything that was settled on the held-out part of the training data. */
export type TrainingSettings = {
	readonly lexicon: LexiconLimits;
	readonly tagger: TaggerTraining;
	readonly taggerRounding: Rounding;
	readonly parser: ParserTraining;
	readonly parserRounding: Rounding;
	/** In how many parts the data is cut so that the parsers learn from tags as wrong as they will meet. */
	readonly folds: number;
};

const ROOT = 'root';

/** Trains the tagger and both parsers. The same parses and settings give the same weights. */
export function trainWeights(
	parses: readonly TrainingParse[],
	settings: TrainingSettings,
	report: (line: string) => void
): Weights {
	const tags = distinct(parses.flatMap((parse) => parse.tags));
	const relations = [
		ROOT,
		...distinct(parses.flatMap((parse) => parse.relations)).filter((name) => name !== ROOT)
	];
	const entries = makeLexiconEntries(parses, settings.lexicon);
	const lexicon = makeLexicon(entries);
	report(`tagger: ${String(parses.length)} sentences, ${String(tags.length)} tags`);
	const tagger = trainTags(parses, tags, settings, lexicon);
	report(`tags for the parsers, in ${String(settings.folds)} parts`);
	const guessed = tagByFolds(parses, tags, settings);
	const [forwards, backwards] = [false, true].map((isBackwards) => {
		report(`parser ${isBackwards ? 'backwards' : 'forwards'}`);
		const examples = parses.flatMap((parse, index) => {
			const tagged = guessed[index] ?? new Uint8Array();
			const example = makeExample(parse, { tags: tagged, relations, lexicon, isBackwards });
			return Array.from({ length: parse.times }, () => example);
		});
		return trainTransitionParser(examples, relations.length, settings.parser, report).round(
			settings.parserRounding
		);
	});
	if (forwards === undefined || backwards === undefined) throw new Error('a parser is missing');
	return { tags, relations, lexicon: entries, tagger, forwards, backwards };
}

function trainTags(
	parses: readonly TreebankParse[],
	tags: readonly string[],
	settings: TrainingSettings,
	lexicon: Lexicon
) {
	const examples = parses.map((parse) => ({
		sentence: encodeSentence(wordsOf(parse), lexicon),
		tags: Uint8Array.from(parse.tags, (tag) => tags.indexOf(tag))
	}));
	return trainTagger(examples, tags.length, settings.tagger).round(settings.taggerRounding);
}

/** Tags every document with a tagger that has not seen it. */
function tagByFolds(
	parses: readonly TreebankParse[],
	tags: readonly string[],
	settings: TrainingSettings
): readonly Uint8Array[] {
	const documents = distinct(parses.map(({ document }) => document));
	const foldOf = new Map(documents.map((id, index) => [id, index % settings.folds]));
	const guessed: Uint8Array[] = [];
	for (let fold = 0; fold < settings.folds; fold++) {
		const others = parses.filter(({ document }) => foldOf.get(document) !== fold);
		const lexicon = makeLexicon(makeLexiconEntries(others, settings.lexicon));
		const tagger = makeSparseModel(trainTags(others, tags, settings, lexicon));
		for (const [index, parse] of parses.entries()) {
			if (foldOf.get(parse.document) !== fold) continue;
			const sentence = encodeSentence(wordsOf(parse), lexicon);
			guessed[index] = tagSentence(sentence, tagger, tags.length);
		}
	}
	return guessed;
}

function makeExample(
	parse: TreebankParse,
	how: {
		readonly tags: Uint8Array;
		readonly relations: readonly string[];
		readonly lexicon: Lexicon;
		readonly isBackwards: boolean;
	}
): ParsedExample {
	const length = parse.tokens.length;
	const turn = (index: number): number => (how.isBackwards ? length - 1 - index : index);
	const encoded = encodeSentence(wordsOf(parse), how.lexicon);
	const words = encoded.word.subarray(PADDING, PADDING + length);
	const heads = new Int32Array(length);
	const relations = new Int32Array(length);
	for (const [index, head] of parse.heads.entries()) {
		heads[turn(index)] = head === -1 ? length : turn(head);
		relations[turn(index)] = how.relations.indexOf(parse.relations[index] ?? '');
	}
	return { input: makeParserInput(words, how.tags, how.isBackwards), heads, relations };
}

function wordsOf(parse: TreebankParse): readonly string[] {
	return parse.tokens.map(({ text }) => text);
}

function distinct(names: readonly string[]): readonly string[] {
	return [...new Set(names)].sort();
}
