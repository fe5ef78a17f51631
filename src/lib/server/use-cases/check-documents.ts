import { statSync } from 'node:fs';
import path from 'node:path';
import { assembleSet } from '#lib/core/bank/quiz-set.ts';
import { FORMAT_VERSION } from '#lib/core/bank/document.ts';
import { readBankFile } from '#lib/interop/newsproof/bank-file.ts';
import { describeFileProblem } from '#lib/interop/newsproof/yaml-document.ts';
import { isSeedFolder, readBankInFolder, readSeed, readSeeds, type Seed } from '../seed-files.ts';

/** What is wrong with documents, a line each by file, line and path; `faults` keep them from being published, `remarks` do not. */
export type DocumentCheck = {
	readonly questions: number;
	readonly faults: readonly string[];
	readonly remarks: readonly string[];
};

type Checked = Pick<Seed, 'bank' | 'problems' | 'findings'>;

function missingIn(seed: Seed): readonly string[] {
	return seed.sets.flatMap(({ set }) => {
		const assembly = assembleSet({ newsproof: FORMAT_VERSION, set }, seed.bank ? [seed.bank] : []);
		return assembly.ok
			? []
			: assembly.missing.map((id) => `${seed.name}: the set ${set.id} names no question ${id}.`);
	});
}

function reportOf(checked: readonly Checked[], missing: readonly string[]): DocumentCheck {
	const findings = checked.flatMap((each) => each.findings);
	const said = (severity: string) =>
		findings.filter((finding) => finding.severity === severity).map(describeFileProblem);
	return {
		questions: checked.reduce((sum, { bank }) => sum + (bank?.questions.length ?? 0), 0),
		faults: [
			...checked.flatMap(({ problems }) => problems.map(describeFileProblem)),
			...said('hard'),
			...missing
		],
		remarks: said('soft')
	};
}

/** Runs the gate over a bank that was read from a stream under this name; its article must be in it. */
export function checkBankText(text: string, name: string): DocumentCheck {
	const { value, problems, findings } = readBankFile(text, name, () => undefined);
	return reportOf([{ bank: value, problems, findings }], []);
}

/**
 * Runs the gate over a bank's file, a seed's folder or a folder of seeds. Undefined when there is no
 * bank at that path.
 */
export function checkDocuments(at: string): DocumentCheck | undefined {
	const stats = statSync(at, { throwIfNoEntry: false });
	if (stats?.isFile()) {
		const { dir, base } = path.parse(path.resolve(at));
		return reportOf([readBankInFolder(dir, base)], []);
	}
	const folder = path.resolve(at);
	const seeds = isSeedFolder(folder) ? [readSeed(folder)] : readSeeds(folder);
	return seeds.length > 0 ? reportOf(seeds, seeds.flatMap(missingIn)) : undefined;
}
