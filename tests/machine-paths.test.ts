import { describe, expect, it } from 'vitest';
import type { GradedFact } from '#lib/core/quiz/facts.ts';
import type { QuizState } from '#lib/core/quiz/fold.ts';
import { applyFact, attemptIn, emptyQuiz } from '#lib/core/quiz/fold.ts';
import { quizMachine } from '#lib/core/quiz/quiz.machine.ts';
import {
	ALL_TRANSITIONS,
	coveringPaths,
	PLANS,
	shortestPaths,
	standingOf,
	transitionOn,
	type MachinePath
} from './support/machine-paths.ts';
import { FACTS_OF_EVERY_STATE, logOf } from './support/path-facts.ts';

const reached = PLANS.map(shortestPaths);
const covering = coveringPaths();

/** Folds a path with a running clock: the transitions taken and the places reached. */
function walk({ plan, steps }: MachinePath) {
	const log = logOf(
		steps.map(({ fact }) => fact),
		plan
	);
	let snapshot = emptyQuiz();
	return log.map((fact) => {
		const transition = transitionOn(snapshot, fact);
		snapshot = applyFact(snapshot, fact);
		return { transition, after: standingOf(snapshot) };
	});
}

describe('the paths through the quiz', () => {
	it('take every transition of the machine', () => {
		const taken = new Set(covering.flatMap(({ steps }) => steps.map((step) => step.transition)));
		expect(ALL_TRANSITIONS.filter((name) => !taken.has(name))).toEqual([]);
		expect([...taken].filter((name) => !ALL_TRANSITIONS.includes(name))).toEqual([]);
	});

	it('miss the late answers when no plan has a clock, so that a miss would be seen', () => {
		const taken = new Set(
			coveringPaths(PLANS.slice(0, 1)).flatMap(({ steps }) => steps.map((step) => step.transition))
		);
		const missed = ALL_TRANSITIONS.filter((name) => !taken.has(name));
		expect(missed.filter((name) => name.includes('isLateAnswer')).length).toBe(5);
	});

	it('have a name of its own for each transition', () => {
		expect(new Set(ALL_TRANSITIONS).size).toBe(ALL_TRANSITIONS.length);
	});

	it('pass through every state', () => {
		const states = new Set<QuizState>(
			covering.flatMap(({ steps }) => steps.map(({ after }) => after.state))
		);
		expect([...states].toSorted()).toEqual([
			'asking',
			'confirming',
			'explaining',
			'paused',
			'reviewing',
			'summary'
		]);
	});

	it('are few enough to be walked in a browser', () => {
		expect(covering.length).toBeLessThanOrEqual(30);
		expect(Math.max(...covering.map(({ steps }) => steps.length))).toBeLessThanOrEqual(15);
	});

	it.each(covering.map((path, index) => [index + 1, path] as const))(
		'lead where they say when the clock runs: path %d',
		(_number, path) => {
			expect(walk(path)).toEqual(
				path.steps.map(({ transition, after }) => ({ transition, after }))
			);
		}
	);
});

const ways = ['attempt.resumed', 'finish.requested', 'attempt.finished'] as const;

describe.each(reached.map((paths, index) => [index + 1, paths] as const))(
	'every state that plan %d can reach',
	(_number, paths) => {
		it('is reached by a log that folds, and leads to the end', () => {
			expect(paths.length).toBeGreaterThan(20);
			for (const { plan, steps } of paths.filter((path) => path.steps.length > 0)) {
				const log = logOf(
					steps.map(({ fact }) => fact),
					plan
				);
				const snapshot = log.reduce(applyFact, emptyQuiz());
				expect(standingOf(snapshot)).toEqual(steps.at(-1)?.after);
				const at = log.at(-1)?.at ?? 0;
				const end = ways.reduce(
					(before, type) => (before.can({ type, at }) ? applyFact(before, { type, at }) : before),
					snapshot
				);
				expect(['summary', 'reviewing']).toContain(end.value);
			}
		});

		it('takes a report, and is closed if it is not over', () => {
			for (const { plan, steps } of paths.filter((path) => path.steps.length > 0)) {
				const log = logOf(
					steps.map(({ fact }) => fact),
					plan
				);
				const snapshot = log.reduce(applyFact, emptyQuiz());
				const at = (log.at(-1)?.at ?? 0) + 1;
				const report = {
					type: 'question.reported',
					questionId: 'q1',
					comment: 'Odd.',
					at
				} as const;
				expect(standingOf(applyFact(snapshot, report))).toEqual(standingOf(snapshot));
				const closure: GradedFact = { type: 'attempt.closed', at };
				const isOver = attemptIn(snapshot).finishedAt !== undefined;
				expect(snapshot.can(closure)).toBe(!isOver);
				if (!isOver) expect(applyFact(snapshot, closure).value).toBe('summary');
			}
		});
	}
);

it('no fact leads out of every state but those that are tried in every state', () => {
	expect([...quizMachine.root.transitions.keys()].toSorted()).toEqual(
		// A return after an outage has its own tests: it needs a clock, and moves nothing else.
		[...FACTS_OF_EVERY_STATE, 'attempt.resumed'].toSorted()
	);
});
