import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readSetVersion } from '#lib/core/bank/quiz-set.ts';
import { fraction } from '#lib/core/question/fraction.ts';
import { correctionSchema } from '#lib/core/quiz/corrections.ts';
import { factSchema } from '#lib/core/quiz/facts.ts';
import { attemptIn } from '#lib/core/quiz/fold.ts';
import { markingOf, replayFacts } from '#lib/core/quiz/marking.ts';
import { planAttempt } from '#lib/core/quiz/plan.ts';
import { scoreHistory } from '#lib/core/quiz/score-history.ts';
import { scoreOf } from '#lib/core/quiz/score.ts';
import { CORRECTED_GOLDEN_CASES } from './support/golden-cases-corrected.ts';
import { GOLDEN_CASES, type GoldenLog } from './support/golden-cases.ts';

const FOLDER = new URL('golden/', import.meta.url);

// `GOLDEN_RELEASE=v0.2.0 npx vitest run tests/golden-logs.test.ts` stores the logs of a new release.
// What a release has stored is never written again: it is what old attempts look like. What an earlier
// one has stored just so is left out.
const cases = { ...GOLDEN_CASES, ...CORRECTED_GOLDEN_CASES };
const release = process.env['GOLDEN_RELEASE'];
if (release) {
	const folder = new URL(`${release}/`, FOLDER);
	mkdirSync(folder, { recursive: true });
	for (const [name, log] of Object.entries(cases)) {
		const text = `${JSON.stringify(log, null, '\t')}\n`;
		const isStored = readdirSync(FOLDER)
			.map((other) => new URL(`${other}/${name}.json`, FOLDER))
			.some((file) => existsSync(file) && readFileSync(file, 'utf8') === text);
		const file = new URL(`${name}.json`, folder);
		if (!isStored && !existsSync(file)) writeFileSync(file, text);
	}
}

const stored = readdirSync(FOLDER).flatMap((name) =>
	readdirSync(new URL(`${name}/`, FOLDER)).map((file) => `${name}/${file}`)
);

it('has a stored log for each mode, policy and clock of the first release, and for each end and correction of the second', () => {
	const names = [
		...Object.keys(GOLDEN_CASES).map((name) => `v0.1.0/${name}.json`),
		...Object.keys(CORRECTED_GOLDEN_CASES).map((name) => `v0.2.0/${name}.json`)
	];
	expect(names.filter((name) => !stored.includes(name))).toEqual([]);
});

describe.each(stored)('the stored log %s', (name) => {
	const log = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as GoldenLog;
	const set = readSetVersion(log.version);
	const facts = log.facts.map((fact) => v.parse(factSchema, fact));
	const [start] = facts;
	const seed = start?.type === 'attempt.started' ? start.seed : '';
	const corrections = (log.corrections ?? []).map((given) => v.parse(correctionSchema, given));
	const marking = markingOf(set, corrections);

	it('still folds to the state and the score it had', () => {
		const snapshot = replayFacts(facts, marking);
		const { earned, maximum } = scoreOf(attemptIn(snapshot));
		expect({ state: snapshot.value, earned, maximum }).toEqual({
			state: log.expected.state,
			earned: fraction(...log.expected.earned),
			maximum: fraction(...log.expected.maximum)
		});
	});

	it('still has the score that counts after each correction', () => {
		expect(scoreHistory(facts, marking).steps.map(({ after }) => after)).toEqual(
			(log.expected.history ?? []).map(({ earned, maximum }) => ({
				earned: fraction(...earned),
				maximum: fraction(...maximum)
			}))
		);
	});

	it('still holds nothing that the schemas would drop', () => {
		expect(facts).toEqual(log.facts);
		expect(corrections).toEqual(log.corrections ?? []);
	});

	it('is still asked in the order it was', () => {
		if (start?.type !== 'attempt.started') throw new Error('The log does not start');
		const { mode, questions } = start.plan;
		const plan = planAttempt(set, start.plan.version, { mode, time: 1 }, seed);
		expect(plan.questions).toEqual(questions);
	});
});
