import type { Certainty } from '#lib/core/grading/certainty.ts';
import type { QuestionKind } from '#lib/core/question/question.ts';
import { between, chanceOf, normal, oneOf } from './review-chance.ts';

/** For so many days new facts are missed. */
export const DAYS = 90;
/** For so many, all told, the notebook may be opened. */
export const YEAR = 365;

/** A fact that a learner missed in a quiz. */
export type SimulatedFact = {
	readonly number: number;
	/** The day of the quiz. */
	readonly day: number;
	/** Easier facts have more; a deviate of the standard normal distribution. */
	readonly ease: number;
	/** The kinds of question it is asked by, in turn. */
	readonly kinds: readonly QuestionKind[];
	readonly missed: { readonly verdict: 'right' | 'wrong'; readonly certainty?: Certainty };
};

/** Who is simulated. Days are numbered from 0. */
export type SimulatedLearner = {
	readonly number: number;
	readonly ease: number;
	/** How often a known answer is marked wrong: a slip of the finger, a question misread. */
	readonly slip: number;
	readonly saysCertainty: boolean;
	/** The median time for an answer that comes to mind easily. */
	readonly paceMs: number;
	/** The days on which the notebook is opened. */
	readonly present: readonly boolean[];
	readonly facts: readonly SimulatedFact[];
};

const MOST_MISSES = 6;

function drawFact(seed: number, learner: number, number: number, day: number): SimulatedFact {
	const chance = chanceOf(seed, learner, 1, number);
	const ease = normal(chance);
	const own = oneOf<QuestionKind>(
		chance,
		[
			['choice', 0.5],
			['true-false', 0.15],
			['numeric', 0.15]
		],
		'short-text'
	);
	const hasSibling = own === 'choice' && chance() < 0.5;
	const missed = oneOf<SimulatedFact['missed']>(
		chance,
		[
			[{ verdict: 'right', certainty: 1 }, 0.15],
			[{ verdict: 'wrong', certainty: 3 }, 0.1]
		],
		{ verdict: 'wrong' }
	);
	return { number, day, ease, kinds: hasSibling ? ['cloze', own] : [own], missed };
}

function drawLearner(seed: number, number: number): SimulatedLearner {
	const chance = chanceOf(seed, number, 0);
	const ease = normal(chance);
	const slip = between(chance, 0.01, 0.08);
	const saysCertainty = chance() < 0.5;
	const paceMs = between(chance, 6_000, 14_000);
	const attendance = between(chance, 0.6, 0.95);
	const quizzes = between(chance, 0.25, 0.6);
	const present: boolean[] = [];
	const facts: SimulatedFact[] = [];
	for (let day = 0; day < YEAR; day++) {
		present.push(chance() < attendance);
		const misses = day < DAYS && chance() < quizzes ? 1 + Math.floor(chance() * MOST_MISSES) : 0;
		for (let miss = 0; miss < misses; miss++) {
			facts.push(drawFact(seed, number, facts.length, day));
		}
	}
	return { number, ease, slip, saysCertainty, paceMs, present, facts };
}

/** So many learners; the same ones for the same seed. */
export function drawLearners(seed: number, count: number): readonly SimulatedLearner[] {
	return Array.from({ length: count }, (_, number) => drawLearner(seed, number));
}

/** An answer as the notebook sees it, and what it does not see: whether the fact came to mind. */
export type SimulatedAnswer = {
	readonly kind: QuestionKind;
	readonly cameToMind: boolean;
	readonly verdict: 'right' | 'wrong';
	readonly certainty?: Certainty;
	readonly tookMs: number;
};

const GUESSES: Partial<Record<QuestionKind, number>> = { choice: 0.25, 'true-false': 0.5 };
const SURE: readonly (readonly [Certainty, number])[] = [
	[3, 0.6],
	[2, 0.3]
];
const UNSURE: readonly (readonly [Certainty, number])[] = [
	[1, 0.6],
	[2, 0.3]
];

/** How a learner answers who knows a fact with this chance, when it is asked the next time after `asked` times. */
export function drawAnswer(
	seed: number,
	learner: SimulatedLearner,
	fact: SimulatedFact,
	asked: number,
	known: number
): SimulatedAnswer {
	const chance = chanceOf(seed, learner.number, 2, fact.number, asked);
	const kind = fact.kinds[asked % fact.kinds.length] ?? 'choice';
	const cameToMind = chance() < known;
	const luck = chance();
	const isRight = cameToMind ? luck >= learner.slip : luck < (GUESSES[kind] ?? 0);
	const said = cameToMind ? oneOf(chance, SURE, 1) : oneOf(chance, UNSURE, 3);
	const effort = cameToMind ? 1 + 1.2 * (1 - known) : 1.6;
	return {
		kind,
		cameToMind,
		verdict: isRight ? 'right' : 'wrong',
		...(learner.saysCertainty && { certainty: said }),
		tookMs: Math.round(learner.paceMs * effort * Math.exp(0.4 * normal(chance)))
	};
}
