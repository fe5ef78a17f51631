import { assembleSet } from '#lib/core/bank/quiz-set.ts';
import { describeFileProblem } from '#lib/interop/newsproof/yaml-document.ts';
import type { App } from '../app.ts';
import { readSeeds } from '../seed-files.ts';
import { publishSet } from './publish-set.ts';

/** Seeds that cannot be loaded, each with what is wrong and where. */
export class SeedError extends Error {
	constructor(problems: readonly string[]) {
		super(`The seeds cannot be loaded:\n${problems.map((p) => `  ${p}`).join('\n')}`);
		this.name = 'SeedError';
	}
}

/**
 * Publishes the sets in the folder of seeds; those already published as they are stay as they are.
 * Throws `SeedError` when a seed is broken: a start with half of the seeds would hide it.
 */
export async function loadSeeds(app: App, seedsDir: string): Promise<void> {
	const seeds = readSeeds(seedsDir);
	const problems = seeds.flatMap((seed) => seed.problems.map(describeFileProblem));
	if (problems.length > 0) throw new SeedError(problems);
	const banks = seeds.flatMap(({ bank }) => (bank ? [bank] : []));
	for (const document of seeds.flatMap(({ sets }) => sets)) {
		const assembly = assembleSet(
			document,
			banks.filter(({ id }) => document.set.banks.includes(id))
		);
		if (!assembly.ok) {
			throw new SeedError(
				assembly.missing.map((id) => `${document.set.id}: there is no question ${id}`)
			);
		}
		const publication = await publishSet(
			app,
			assembly.set,
			banks.filter(({ id }) => document.set.banks.includes(id))
		);
		if (!publication.ok) {
			throw new SeedError(
				publication.findings.map(
					({ questionId, rule, message }) => `${questionId ?? 'article'} (${rule}): ${message}`
				)
			);
		}
	}
}
