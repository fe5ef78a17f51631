import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Bank } from '#lib/core/bank/bank.ts';
import type { SetDocument } from '#lib/core/bank/document.ts';
import { readArticleFile } from '#lib/interop/newsproof/article-file.ts';
import { readBankFile, type FileFinding } from '#lib/interop/newsproof/bank-file.ts';
import { readSetFile } from '#lib/interop/newsproof/set-file.ts';
import type { FileProblem } from '#lib/interop/newsproof/yaml-document.ts';

/** A bank in a folder, with the article it names. `findings` is what the gate says of it. */
export type BankInFolder = {
	readonly bank?: Bank;
	readonly problems: readonly FileProblem[];
	readonly findings: readonly FileFinding[];
};

/** One folder of `seeds`: an article, its bank and the sets made of it. */
export type Seed = BankInFolder & { readonly name: string; readonly sets: readonly SetDocument[] };

const BANK_FILE = 'bank.yaml';

/** Reads a bank's file and the article beside it. Files are named by their folder's name and their own. */
export function readBankInFolder(folder: string, file: string): BankInFolder {
	const name = path.basename(folder);
	const text = (local: string) => readFileSync(path.join(folder, local), 'utf8');
	const articleProblems: FileProblem[] = [];
	const article = (named: string) => {
		// A bank names a file of its own folder, never one elsewhere.
		const local = path.basename(named);
		if (!existsSync(path.join(folder, local))) return undefined;
		const reading = readArticleFile(text(local), `${name}/${local}`);
		articleProblems.push(...reading.problems);
		return reading.value;
	};
	const { value, problems, findings } = readBankFile(text(file), `${name}/${file}`, article);
	return { bank: value, problems: [...articleProblems, ...problems], findings };
}

/** Reads one seed. */
export function readSeed(folder: string): Seed {
	const name = path.basename(folder);
	const { bank, problems, findings } = readBankInFolder(folder, BANK_FILE);
	const sets = readdirSync(folder)
		.filter((file) => file.endsWith('.set.yaml'))
		.toSorted()
		.map((file) => readSetFile(readFileSync(path.join(folder, file), 'utf8'), `${name}/${file}`));
	return {
		name,
		bank,
		sets: sets.flatMap(({ value }) => (value ? [value] : [])),
		problems: [...problems, ...sets.flatMap((reading) => reading.problems)],
		findings
	};
}

/** Whether a folder holds a seed. */
export function isSeedFolder(folder: string): boolean {
	return existsSync(path.join(folder, BANK_FILE));
}

/** Every seed in a folder of seeds. A folder that is not there holds none. */
export function readSeeds(seedsDir: string): readonly Seed[] {
	if (!existsSync(seedsDir)) return [];
	return readdirSync(seedsDir, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => path.join(seedsDir, name))
		.filter(isSeedFolder)
		.toSorted()
		.map(readSeed);
}
