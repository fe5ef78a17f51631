import { add, compare, fraction, multiply, sum, type Fraction } from '../question/fraction.ts';
import { compareScores, type Score } from './score.ts';

/** An attempt's score before and after a correction, exact. */
export type ScoreChange = {
	readonly attemptId: string;
	readonly learnerId: string;
	readonly participantId?: string;
	readonly before: Score;
	readonly after: Score;
};

/**
 * Those that a correction moves one way. `total` is what they gain or lose together, below 0 for a
 * loss, in points of the maximum as it is then: where a dropped question changes the maximum, more or
 * less than the same part of it. `each` is what every one of them gains or loses, where that is the same.
 */
export type Movement = {
	readonly attempts: number;
	readonly learners: number;
	readonly total: Fraction;
	readonly each?: Fraction;
};

/** What a correction does to a group of attempts. An attempt gains when it reaches a larger part of its maximum. */
export type ScoreDifference = {
	readonly attempts: readonly ScoreChange[];
	readonly gain: Movement;
	readonly lose: Movement;
	readonly unchanged: number;
};

/** What was earned beyond the part of the maximum that was reached before. */
function pointsMoved({ before, after }: ScoreChange): Fraction {
	const { numerator, denominator } = before.maximum;
	if (numerator === 0) return after.earned;
	const scale = multiply(after.maximum, fraction(-denominator, numerator));
	return add(after.earned, multiply(before.earned, scale));
}

function movementOf(changes: readonly ScoreChange[]): Movement {
	const moved = changes.map(pointsMoved);
	const [first] = moved;
	const isEven = first && moved.every((points) => compare(points, first) === 0);
	return {
		attempts: changes.length,
		learners: new Set(changes.map(({ participantId, learnerId }) => participantId ?? learnerId))
			.size,
		total: sum(moved),
		...(isEven && { each: first })
	};
}

/** What a correction does to these attempts: who gains, who loses, and by how much. */
export function differenceOf(attempts: readonly ScoreChange[]): ScoreDifference {
	const direction = ({ before, after }: ScoreChange) => Math.sign(compareScores(after, before));
	const gaining = attempts.filter((change) => direction(change) > 0);
	const losing = attempts.filter((change) => direction(change) < 0);
	return {
		attempts,
		gain: movementOf(gaining),
		lose: movementOf(losing),
		unchanged: attempts.length - gaining.length - losing.length
	};
}
