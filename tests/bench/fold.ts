import type { GradedFact } from '#lib/core/quiz/facts.ts';
import { foldFacts } from '#lib/core/quiz/fold.ts';
import { aPlan, flagged, opened, started, tick } from '../support/facts.ts';
import { alternate, readably } from './alternating-rounds.ts';

const TIMES = 500;

/** An attempt of 24 questions: started, each answered, explained and left, and finished. */
function fiftyFacts(): readonly GradedFact[] {
	const ids = Array.from({ length: 24 }, (_, index) => `q${index + 1}`);
	const plan = aPlan({ questions: ids.map((id) => ({ id, points: 1, choices: 3 })) });
	const facts = ids.flatMap((questionId, index) => [
		...(index > 0 ? [opened(questionId)] : []),
		{
			type: 'answer.submitted',
			questionId,
			response: { kind: 'choice', option: 'A' },
			grade: { fraction: { numerator: 1, denominator: 1 } }
		} as const
	]);
	return tick(started(plan), ...facts, flagged('q1'), { type: 'finish.requested' });
}

type Reduced = { readonly last: GradedFact; readonly seen: number };

/** The least a fold can do: look at each fact and make a new value. */
function reduceNothing(facts: readonly GradedFact[]): Reduced | undefined {
	return facts.reduce<Reduced | undefined>(
		(reduced, last) => ({ last, seen: (reduced?.seen ?? 0) + 1 }),
		undefined
	);
}

function microseconds(work: () => unknown): number {
	const start = performance.now();
	for (let time = 0; time < TIMES; time++) work();
	return ((performance.now() - start) / TIMES) * 1000;
}

/** Prints how long the fold of an attempt takes, beside a reducer that does nothing. */
export async function run(): Promise<void> {
	const facts = fiftyFacts();
	const times = await alternate(
		{
			'a reducer that does nothing': () => microseconds(() => reduceNothing(facts)),
			foldFacts: () => microseconds(() => foldFacts(facts))
		},
		11
	);
	console.log(`fold: an attempt of ${facts.length} facts`);
	console.table(
		Object.fromEntries(
			Object.entries(times).map(([arm, time]) => [
				arm,
				{ 'µs an attempt': readably(time), 'µs a fact': readably(time / facts.length) }
			])
		)
	);
}

if (import.meta.main) await run();
