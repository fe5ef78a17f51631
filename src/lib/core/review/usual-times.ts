import type { QuestionKind } from '../question/question.ts';

/** An answer of which it is known how long it took. */
export type TimedAnswer = {
	readonly kind: QuestionKind;
	readonly isRight: boolean;
	/** 0 where nobody measured it, as without script. */
	readonly tookMs: number;
};

/** Fewer right answers than these say nothing about a learner's pace. */
const FEWEST = 5;

function medianOf(numbers: readonly number[]): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] ?? 0;
	return sorted.length % 2 === 1 ? upper : Math.round(((sorted[middle - 1] ?? upper) + upper) / 2);
}

/** The median time, in milliseconds, of a learner's right answers to questions of a kind; undefined below five of them. */
export function usualMsOf(kind: QuestionKind, answers: readonly TimedAnswer[]): number | undefined {
	const times = answers
		.filter((answer) => answer.kind === kind && answer.isRight && answer.tookMs > 0)
		.map(({ tookMs }) => tookMs);
	return times.length < FEWEST ? undefined : medianOf(times);
}
