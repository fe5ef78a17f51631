import { describe, expect, it } from 'vitest';
import { trainWeights } from '../scripts/training/train-weights.ts';
import type { TrainingSettings } from '../scripts/training/train-weights.ts';
import { readParser } from '../src/lib/generation/parsing/read-parser.ts';
import { writeWeights } from '../src/lib/generation/parsing/write-weights.ts';
import { readParses } from './bench/treebank-parses.ts';

/** Word, tag, head (from 1, 0 for the root) and relation of each token. */
const SENTENCES = [
	'Iran/NNP/2/nsubj launched/VBD/0/root rockets/NNS/2/obj ././2/punct',
	'Rockets/NNS/2/nsubj hit/VBD/0/root two/CD/4/nummod bases/NNS/2/obj ././2/punct',
	'The/DT/2/det base/NN/4/nsubj:pass was/VBD/4/aux:pass hit/VBN/0/root ././4/punct',
	'Police/NNS/2/nsubj arrested/VBD/0/root 45/CD/4/nummod people/NNS/2/obj ././2/punct',
	'The/DT/2/det minister/NN/3/nsubj spoke/VBD/0/root in/IN/5/case Paris/NNP/3/obl ././3/punct'
];

const settings: TrainingSettings = {
	lexicon: { known: 1, expected: 1 },
	tagger: { rounds: 10, seed: 1, patience: 1 },
	taggerRounding: { scale: 8, least: 1 },
	parser: { rounds: 15, seed: 2, explore: 0.9, patience: 1 },
	parserRounding: { scale: 8, least: 1 },
	folds: 2
};

function writeTreebank(sentences: readonly string[]): string {
	const blocks = sentences.map((sentence, index) => {
		const tokens = sentence.split(' ').map((token) => token.split('/'));
		const text = tokens.map(([word]) => word).join(' ');
		const rows = tokens.map(([word, tag, head, relation], at) =>
			[at + 1, word, '_', '_', tag, '_', head, relation, '_', '_'].join('\t')
		);
		return [`# newdoc id = ${String(index)}`, `# text = ${text}`, ...rows].join('\n');
	});
	return `${blocks.join('\n\n')}\n`;
}

function train(seed: number): Uint8Array {
	// Twice, so that either half of the documents has every sentence.
	const parses = readParses(writeTreebank([...SENTENCES, ...SENTENCES])).map((parse) => ({
		...parse,
		times: 1
	}));
	const seeded = { ...settings, parser: { ...settings.parser, seed } };
	return writeWeights(trainWeights(parses, seeded, () => undefined));
}

describe('training a parser', () => {
	it('learns to parse what it was shown', () => {
		const outcome = readParser(train(2));
		if (!outcome.ok) throw new Error(outcome.reason);
		for (const { tokens, tags, heads, relations } of readParses(writeTreebank(SENTENCES))) {
			expect(
				outcome.value.parse(tokens).map(({ tag, head, relation }) => ({ tag, head, relation }))
			).toEqual(
				tokens.map((_, at) => ({ tag: tags[at], head: heads[at], relation: relations[at] }))
			);
		}
	});

	it('gives the same bytes for the same treebank and seed, others for another seed', () => {
		expect(train(2)).toEqual(train(2));
		expect(train(3)).not.toEqual(train(2));
	});

	it('refuses a treebank whose words are not those of its text', () => {
		const torn = writeTreebank(SENTENCES).replace('# text = Iran', '# text = Iraq');
		expect(() => readParses(torn)).toThrow('no “Iran” after 0');
	});
});
