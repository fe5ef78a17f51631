import { DAY_MS } from '#lib/core/review/calendar.ts';
import { startOf, type Desk } from './review-desk.ts';
import { drawAnswer, type SimulatedLearner } from './review-learners.ts';
import type { FactMemory, MemoryModel } from './review-memory.ts';

/** Every quiz is at six hours into the day, the notebook at thirteen. */
const QUIZ_MS = 6 * 3_600_000;
const REVIEW_MS = 13 * 3_600_000;
/** A review with its explanation takes this long. */
export const REVIEW_SECONDS = 20;
/** How much is known is looked at every so many days. */
const LOOK_EVERY = 5;
/** When all is looked at once more, nothing having been reviewed since the last day. */
export const LATER_DAYS = 30;

/** What became of one learner under one policy. */
export type Outcome = {
	readonly facts: number;
	/** Reviews on each of the days. */
	readonly reviews: readonly number[];
	/** How many facts are known on the last day, and thirty days later without review: true chances, added up. */
	readonly knownLast: number;
	readonly knownLater: number;
	/** The mean share known over the days on which there was anything to know. */
	readonly knownShare: number;
	/** The true chance at each review, added up; and what the policy expected. */
	readonly knownWhenAsked: number;
	readonly expectedWhenAsked: number;
};

const dayNumber = (atMs: number) => (atMs - startOf(0)) / DAY_MS;

function knownOf(memories: readonly FactMemory[], day: number): number {
	return memories.reduce((sum, memory) => sum + memory.knownAt(day), 0);
}

/** One learner through so many days with one desk. */
export function simulate(
	seed: number,
	learner: SimulatedLearner,
	model: MemoryModel,
	desk: Desk,
	days: number
): Outcome {
	const memories: FactMemory[] = [];
	const asked: number[] = [];
	const reviews: number[] = [];
	const shares: number[] = [];
	let knownWhenAsked = 0;
	let expectedWhenAsked = 0;

	const review = (number: number, at: number): void => {
		const fact = learner.facts[number];
		const memory = memories[number];
		if (!fact || !memory) throw new Error(`There is no fact ${number}`);
		const known = memory.knownAt(dayNumber(at));
		const times = asked[number] ?? 0;
		const answer = drawAnswer(seed, learner, fact, times, known);
		knownWhenAsked += known;
		expectedWhenAsked += desk.expected?.(number, at) ?? Number.NaN;
		memory.practise(dayNumber(at), answer.cameToMind);
		asked[number] = times + 1;
		desk.record(fact, answer, at);
	};

	for (let day = 0; day < days; day++) {
		const quizAt = startOf(day) + QUIZ_MS;
		while (learner.facts[memories.length]?.day === day) {
			const fact = learner.facts[memories.length];
			if (!fact) break;
			const memory = model.begin(learner.ease, fact.ease);
			memory.practise(dayNumber(quizAt), false);
			memories.push(memory);
			desk.meet(fact, quizAt);
		}
		let count = 0;
		const now = () => startOf(day) + REVIEW_MS + count * REVIEW_SECONDS * 1000;
		for (
			let sitting = learner.present[day] ? desk.choose(now()) : [];
			sitting.length > 0;
			sitting = desk.choose(now())
		) {
			for (const number of sitting) {
				review(number, now());
				count++;
			}
		}
		reviews.push(count);
		// Half a day after the reviews: right after them everything is known.
		if (day % LOOK_EVERY === 0 && memories.length > 0) {
			shares.push(knownOf(memories, day + 1) / memories.length);
		}
	}
	return {
		facts: memories.length,
		reviews,
		knownLast: knownOf(memories, days),
		knownLater: knownOf(memories, days + LATER_DAYS),
		knownShare: shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length),
		knownWhenAsked,
		expectedWhenAsked
	};
}
