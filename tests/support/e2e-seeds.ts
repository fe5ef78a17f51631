import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { assembleSet, type QuizSet } from '#lib/core/bank/quiz-set.ts';
import type { AttemptPlan } from '#lib/core/quiz/plan.ts';
import { readSeeds } from '#lib/server/seed-files.ts';
import { PLANS } from './machine-paths.ts';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
/** The two questions that stand for `q1` and `q2` of the machine's paths. */
const PATH_QUESTIONS = ['q02', 'q08'];
/** Long enough to do the steps before the clock, short enough to wait for it. */
const PATH_SECONDS = 6;

/** The id of the set that is taken under this plan of the machine's paths. */
export function pathSetId(plan: AttemptPlan): string {
	return `path-${PLANS.indexOf(plan) + 1}`;
}

function pathSet(plan: AttemptPlan) {
	const { reveal, navigation, scoring, hints, pausing, time, mode } = plan;
	const seconds = { perQuestionSeconds: PATH_SECONDS };
	return {
		newsproof: 1,
		set: {
			id: pathSetId(plan),
			title: `Path ${PLANS.indexOf(plan) + 1}`,
			banks: ['camp-taji'],
			questions: PATH_QUESTIONS,
			settings: {
				modes: [mode],
				reveal,
				navigation,
				scoring,
				hints,
				pausing,
				...(time && {
					time: time.per === 'question' ? seconds : { perAttemptSeconds: PATH_SECONDS }
				})
			}
		}
	};
}

/** Writes a seeds folder: the project's own seeds, the tests' sets on them, and one set for each plan of the paths. */
export function makeSeedsFolder(folder: string): void {
	mkdirSync(folder, { recursive: true });
	cpSync(path.join(projectRoot, 'seeds'), folder, { recursive: true });
	cpSync(path.join(projectRoot, 'tests/fixtures/seeds'), folder, { recursive: true });
	for (const plan of PLANS) {
		const document = pathSet(plan);
		// JSON is YAML.
		writeFileSync(
			path.join(folder, 'camp-taji', `${document.set.id}.set.yaml`),
			JSON.stringify(document)
		);
	}
}

let sets: ReadonlyMap<string, QuizSet> | undefined;

function readSets(): ReadonlyMap<string, QuizSet> {
	const folder = process.env['E2E_SEEDS_DIR'];
	if (!folder) throw new Error('E2E_SEEDS_DIR names no folder: playwright.config.ts sets it');
	const seeds = readSeeds(folder);
	const banks = seeds.flatMap(({ bank }) => (bank ? [bank] : []));
	const assembled = seeds
		.flatMap((seed) => seed.sets)
		.map((document) => {
			const assembly = assembleSet(document, banks);
			if (!assembly.ok) throw new Error(`${document.set.id} lacks ${assembly.missing.join(', ')}`);
			return assembly.set;
		});
	return new Map(assembled.map((set) => [set.id, set]));
}

/** A set as its document has it, with every key. */
export function setFromSeeds(id: string): QuizSet {
	sets ??= readSets();
	const set = sets.get(id);
	if (!set) throw new Error(`There is no set “${id}” among ${[...sets.keys()].join(', ')}`);
	return set;
}
