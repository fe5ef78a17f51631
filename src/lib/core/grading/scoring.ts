import { assertNever } from '../assert-never.ts';
import {
	add,
	compare,
	fraction,
	multiply,
	ONE,
	ZERO,
	type Fraction
} from '../question/fraction.ts';
import type { Certainty } from './certainty.ts';

export type ScoringPolicy = 'accuracy' | 'certainty' | 'negative';

/** What the score of one question depends on. `earned` is the grade's fraction, absent when there is no counted answer. */
export type ScoredAnswer = {
	readonly points: number;
	readonly earned?: Fraction;
	readonly certainty?: Certainty;
	/** How many options there were to choose one from, for kinds where a guess can hit. */
	readonly choices?: number;
	/** The part of the points left after the hints taken, from 0 to 1. */
	readonly kept: Fraction;
};

const CERTAINTY_MARKS: Readonly<
	Record<Certainty, { readonly right: number; readonly wrong: number }>
> = {
	1: { right: 1, wrong: 0 },
	2: { right: 2, wrong: -2 },
	3: { right: 3, wrong: -6 }
};

/** Accuracy: points × fraction × what hints left. A slow right answer earns as much as a quick one. */
export function scoreByAccuracy({ points, earned = ZERO, kept }: ScoredAnswer): Fraction {
	return multiply(multiply(fraction(points), earned), kept);
}

/**
 * Certainty-based marking as Moodle documents it (docs.moodle.org, "Using certainty-based marking";
 * Gardner-Medwin 1995): right earns 1, 2 or 3 marks, wrong 0, −2 or −6; a partly right answer earns
 * its fraction of the marks for right. Without a stated certainty the lowest counts. Marks are per point.
 */
export function scoreByCertainty({ points, earned, certainty = 1, kept }: ScoredAnswer): Fraction {
	if (!earned) return ZERO;
	const marks = CERTAINTY_MARKS[certainty];
	if (compare(earned, ZERO) === 0) return fraction(points * marks.wrong);
	return multiply(multiply(fraction(points * marks.right), earned), kept);
}

/**
 * Formula scoring, S = R − W ⁄ (k − 1): a wrong choice among k costs what blind guessing would win
 * (Frary 1988, "Formula Scoring of Multiple-Choice Tests", NCME Instructional Topics). Kinds in
 * which nothing can be guessed by choosing, and unanswered questions, cost nothing.
 */
export function scoreWithPenalty(answer: ScoredAnswer): Fraction {
	const { points, earned, choices } = answer;
	if (!earned || compare(earned, ZERO) > 0 || !choices || choices < 2) {
		return scoreByAccuracy(answer);
	}
	return fraction(-points, choices - 1);
}

/** The score of one question under a policy. It can be below 0 in `certainty` and `negative`. */
export function scoreAnswer(policy: ScoringPolicy, answer: ScoredAnswer): Fraction {
	switch (policy) {
		case 'accuracy':
			return scoreByAccuracy(answer);
		case 'certainty':
			return scoreByCertainty(answer);
		case 'negative':
			return scoreWithPenalty(answer);
		default:
			return assertNever(policy, 'a scoring policy');
	}
}

/** The most that a question of so many points can score. */
export function maximumScore(policy: ScoringPolicy, points: number): Fraction {
	return fraction(policy === 'certainty' ? points * CERTAINTY_MARKS[3].right : points);
}

/** What is left of a question's points after `hints` hints at `cost` each, not below 0. */
export function keptAfterHints(hints: number, cost: Fraction): Fraction {
	const left = add(ONE, multiply(fraction(-hints), cost));
	return compare(left, ZERO) < 0 ? ZERO : left;
}
