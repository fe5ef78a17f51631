// node scripts/train-parser.ts <folder of treebanks> [--out weights/english.npw]
// Trains the tagger and the parsers on ewt.conllu, pud.conllu and gum-train.conllu of the folder.
// gum-news-eval.conllu is for measuring only (npm run bench -- parsing) and is never read here.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { constants, zstdCompressSync } from 'node:zlib';
import { readParses } from '../tests/bench/treebank-parses.ts';
import { trainWeights } from './training/train-weights.ts';
import type { TrainingSettings } from './training/train-weights.ts';
import { writeWeights } from '../src/lib/generation/parsing/write-weights.ts';

/** How many times a round the parsers see each: edited prose counts twice, as news is edited too. */
const TREEBANKS = { 'gum-train': 2, pud: 2, ewt: 1 };
/** Zstandard's highest level. */
const MOST_THOROUGH = 22;
const DEFAULT_OUT = fileURLToPath(new URL('../weights/english.npw', import.meta.url));

const settings: TrainingSettings = {
	lexicon: { known: 3, expected: 5 },
	tagger: { rounds: 9, seed: 1, patience: 2 },
	taggerRounding: { scale: 2, least: 1 },
	parser: { rounds: 8, seed: 2, explore: 0.9, patience: 35 },
	parserRounding: { scale: 1, least: 1 },
	folds: 3
};

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { out: { type: 'string', default: DEFAULT_OUT } }
});
const [folder] = positionals;
if (folder === undefined || positionals.length > 1) {
	console.error('usage: node scripts/train-parser.ts <folder of treebanks> [--out FILE]');
	process.exit(2);
}

const started = performance.now();
const parses = Object.entries(TREEBANKS).flatMap(([name, times]) =>
	readParses(readFileSync(path.join(folder, `${name}.conllu`), 'utf8')).map((parse) => ({
		...parse,
		times
	}))
);
const weights = trainWeights(parses, settings, (line) => {
	console.log(`${((performance.now() - started) / 1000).toFixed(0)} s: ${line}`);
});
const bytes = writeWeights(weights);
const packed = zstdCompressSync(bytes, {
	params: { [constants.ZSTD_c_compressionLevel]: MOST_THOROUGH }
});
writeFileSync(values.out, packed);
const megabytes = (count: number): string => (count / 1e6).toFixed(2);
console.log(`${values.out}: ${megabytes(packed.length)} MB (${megabytes(bytes.length)} inflated)`);
