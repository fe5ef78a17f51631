import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Bank } from '#lib/core/bank/bank.ts';
import type { SetDocument } from '#lib/core/bank/document.ts';
import { readArticleFile } from '#lib/interop/newsproof/article-file.ts';
import { readBankFile } from '#lib/interop/newsproof/bank-file.ts';
import { readSetFile } from '#lib/interop/newsproof/set-file.ts';
import type { FileProblem } from '#lib/interop/newsproof/yaml-document.ts';

/** One folder of `seeds`: an article, its bank and the sets made of it. */
export type Seed = {
	readonly name: string;
	readonly bank?: Bank;
	readonly sets: readonly SetDocument[];
	readonly problems: readonly FileProblem[];
};

function readSeed(folder: string, name: string): Seed {
	const problems: FileProblem[] = [];
	const text = (file: string) => readFileSync(path.join(folder, file), 'utf8');
	const article = (file: string) => {
		// A bank names a file of its own folder, never one elsewhere.
		const local = path.basename(file);
		if (!existsSync(path.join(folder, local))) return undefined;
		const reading = readArticleFile(text(local), `${name}/${local}`);
		problems.push(...reading.problems);
		return reading.value;
	};
	const bank = readBankFile(text('bank.yaml'), `${name}/bank.yaml`, article);
	problems.push(...bank.problems);
	const sets = readdirSync(folder)
		.filter((file) => file.endsWith('.set.yaml'))
		.toSorted()
		.map((file) => readSetFile(text(file), `${name}/${file}`));
	problems.push(...sets.flatMap((reading) => reading.problems));
	return {
		name,
		bank: bank.value,
		sets: sets.flatMap(({ value }) => (value ? [value] : [])),
		problems
	};
}

/** Every seed in a folder of seeds. A folder that is not there holds none. */
export function readSeeds(seedsDir: string): readonly Seed[] {
	if (!existsSync(seedsDir)) return [];
	return readdirSync(seedsDir, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.filter((name) => existsSync(path.join(seedsDir, name, 'bank.yaml')))
		.toSorted()
		.map((name) => readSeed(path.join(seedsDir, name), name));
}
