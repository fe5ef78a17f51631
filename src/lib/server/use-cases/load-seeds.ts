import { FORMAT_VERSION } from '#lib/core/bank/document.ts';
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
 * Throws `SeedError` when a seed is broken: a start with half of the seeds would hide it. What the
 * gate says of questions that are in no set does not count.
 */
export async function loadSeeds(app: App, seedsDir: string): Promise<void> {
	const seeds = readSeeds(seedsDir);
	const problems = seeds.flatMap((seed) => seed.problems.map(describeFileProblem));
	if (problems.length > 0) throw new SeedError(problems);
	for (const { set } of seeds.flatMap((seed) => seed.sets)) {
		const used = seeds.filter(({ bank }) => bank && set.banks.includes(bank.id));
		const banks = used.flatMap(({ bank }) => (bank ? [bank] : []));
		const assembly = assembleSet({ newsproof: FORMAT_VERSION, set }, banks);
		if (!assembly.ok) {
			throw new SeedError([
				...assembly.missing.map((id) => `${set.id}: there is no question ${id}`),
				...assembly.repeated.map((id) => `${set.id}: the question ${id} stands there twice`)
			]);
		}
		const publication = await publishSet(app, assembly.set, banks);
		if (publication.ok) continue;
		const held = new Set(publication.findings.map(({ questionId }) => questionId));
		throw new SeedError(
			used
				.flatMap(({ findings }) => findings)
				.filter(({ questionId, severity }) => severity === 'hard' && held.has(questionId))
				.map(describeFileProblem)
		);
	}
}
