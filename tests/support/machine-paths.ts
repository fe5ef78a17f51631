import { getShortestPaths } from 'xstate/graph';
import { missedQuestions, recordOf } from '#lib/core/quiz/attempt.ts';
import type { GradedFact } from '#lib/core/quiz/facts.ts';
import { attemptIn, type QuizSnapshot, type QuizState } from '#lib/core/quiz/fold.ts';
import type { AttemptPlan } from '#lib/core/quiz/plan.ts';
import { quizMachine } from '#lib/core/quiz/quiz.machine.ts';
import { aPlan, START } from './facts.ts';
import { positionFact, type PathFact } from './path-facts.ts';

/** Where the quiz stands after a step, in what a learner can see. Positions count from 1; 0 is none. */
export type Standing = {
	readonly state: QuizState;
	/** The position of the question on the screen. */
	readonly question: number;
	readonly answered: readonly number[];
	readonly flagged: readonly number[];
	readonly expired: readonly number[];
};

/** One fact of a path, the transition it takes, and where it leads. */
export type PathStep = {
	readonly fact: PathFact;
	readonly transition: string;
	readonly after: Standing;
};

/** A way through the machine under one plan, from before the start. */
export type MachinePath = {
	readonly plan: AttemptPlan;
	readonly steps: readonly PathStep[];
};

const LIMIT_MS = 20_000;

/** Small plans that differ in what leads to other transitions. Together they reach all of them. */
export const PLANS: readonly AttemptPlan[] = [
	aPlan(),
	aPlan({ mode: 'graded', reveal: 'verdict', navigation: 'forward', pausing: false }),
	aPlan({ mode: 'graded', reveal: 'end', hints: { allowed: false, cost: 0 } }),
	aPlan({
		mode: 'graded',
		navigation: 'forward',
		time: { per: 'question', limitMs: LIMIT_MS }
	}),
	aPlan({ mode: 'graded', reveal: 'end', time: { per: 'attempt', limitMs: LIMIT_MS } }),
	aPlan({ time: { per: 'attempt', limitMs: LIMIT_MS } })
];

type Transition = ReturnType<typeof quizMachine.getTransitionData>[number];

function nameOf({ source, eventType, guard, target }: Transition): string {
	const condition =
		typeof guard === 'function' && 'guards' in guard && Array.isArray(guard.guards)
			? guard.guards.join(' and ')
			: typeof guard === 'string'
				? guard
				: 'always';
	return `${source.key}: ${eventType} [${condition}] → ${target?.[0]?.key ?? source.key}`;
}

/** Every transition out of a single state by its name: state, fact, guards, target. */
export const ALL_TRANSITIONS: readonly string[] = Object.values(quizMachine.root.states).flatMap(
	(state) => [...state.transitions.values()].flat().map(nameOf)
);

/** The transition that a fact takes; none when it may not follow. */
export function transitionOn(snapshot: QuizSnapshot, fact: GradedFact): string | undefined {
	const [taken] = quizMachine.getTransitionData(snapshot, fact);
	return taken && nameOf(taken);
}

/**
 * Every fact that a page offers, or a clock makes, in a state. Time stands still but for what the clock
 * itself says. The machine lets any question be looked at again; the pages offer the misses.
 */
function factsToTry(snapshot: QuizSnapshot, plan: AttemptPlan): readonly GradedFact[] {
	const at = START;
	const attempt = attemptIn(snapshot);
	const { deadline = at } = attempt;
	const misses = missedQuestions(attempt);
	const questions = plan.questions.map(({ id }) => id);
	const [first = ''] = questions;
	const answers = (['a', 'b'] as const).flatMap((option) =>
		questions.map((questionId): GradedFact => {
			const grade = { fraction: { numerator: option === 'a' ? 1 : 0, denominator: 1 } };
			const response = { kind: 'choice', option } as const;
			return { type: 'answer.submitted', at, questionId, response, grade };
		})
	);
	return [
		{ type: 'attempt.started', at, seed: 'seed', plan },
		...answers,
		...questions.map((questionId): GradedFact => ({ type: 'question.opened', at, questionId })),
		...misses.map((questionId): GradedFact => ({ type: 'miss.opened', at, questionId })),
		{ type: 'hint.taken', at, questionId: first },
		{ type: 'question.flagged', at, questionId: first, flagged: true },
		{ type: 'attempt.paused', at },
		{ type: 'attempt.resumed', at },
		{ type: 'time.expired', at: deadline },
		{ type: 'finish.requested', at },
		{ type: 'attempt.finished', at },
		...(misses.length > 0 ? [{ type: 'misses.opened', at } as const] : []),
		{ type: 'misses.closed', at }
	];
}

/** What a learner sees of a snapshot. */
export function standingOf(snapshot: QuizSnapshot): Standing {
	const attempt = attemptIn(snapshot);
	const places = attempt.plan.questions.map(({ id }, index) => ({
		position: index + 1,
		id,
		record: recordOf(attempt, id)
	}));
	const where = (holds: (place: (typeof places)[number]) => boolean) =>
		places.filter(holds).map(({ position }) => position);
	return {
		state: snapshot.value,
		question: where(({ id }) => id === attempt.current)[0] ?? 0,
		answered: where(({ record }) => record.response !== undefined),
		flagged: where(({ record }) => record.flagged),
		expired: where(({ record }) => record.expired)
	};
}

/** What makes two snapshots one: everything but times and what was answered. */
function project(snapshot: QuizSnapshot): string {
	const { records, deadline } = attemptIn(snapshot);
	const details = Object.entries(records)
		.map(([id, { hints, late, grade }]) => [
			id,
			hints,
			late !== undefined,
			grade?.fraction.numerator
		])
		.toSorted();
	return JSON.stringify([standingOf(snapshot), deadline !== undefined, details]);
}

/** The shortest way into each state of a plan by each transition that leads there. */
export function shortestPaths(plan: AttemptPlan): readonly MachinePath[] {
	const found = getShortestPaths(quizMachine, {
		events: (snapshot) => factsToTry(snapshot, plan),
		filterEvents: (snapshot, fact) => snapshot.can(fact),
		serializeState: (snapshot, fact, before) =>
			`${project(snapshot)} ${(fact && before && transitionOn(before, fact)) ?? ''}`,
		serializeEvent: (fact) => JSON.stringify(fact),
		limit: 20_000
	});
	// The first step of each path is xstate's own `xstate.init`.
	return found.map(({ steps }) => ({
		plan,
		steps: steps.slice(1).map(({ event, state }, index, taken): PathStep => {
			const before = index === 0 ? steps[0]?.state : taken[index - 1]?.state;
			return {
				fact: positionFact(event, plan),
				transition: (before && transitionOn(before, event)) ?? '',
				after: standingOf(state)
			};
		})
	}));
}

function uncovered(path: MachinePath, covered: ReadonlySet<string>): number {
	return new Set(
		path.steps.map(({ transition }) => transition).filter((name) => !covered.has(name))
	).size;
}

/**
 * A small choice of paths that together take every transition the plans can reach, longest gain first. What a
 * browser test walks: each step's fact is something to do on the page, `after` what must be seen.
 */
export function coveringPaths(plans = PLANS): readonly MachinePath[] {
	let candidates = plans.flatMap(shortestPaths);
	const covered = new Set<string>();
	const chosen: MachinePath[] = [];
	while (candidates.length > 0) {
		const best = candidates.reduce((most, path) =>
			uncovered(path, covered) > uncovered(most, covered) ? path : most
		);
		if (uncovered(best, covered) === 0) break;
		chosen.push(best);
		for (const { transition } of best.steps) covered.add(transition);
		candidates = candidates.filter((path) => uncovered(path, covered) > 0);
	}
	return chosen;
}
