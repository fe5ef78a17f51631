import { foldNotebook } from '#lib/core/review/fold-notebook.ts';
import { DAYS, YEAR, drawLearners, type SimulatedLearner } from './review-learners.ts';
import { activation, pools, type MemoryModel } from './review-memory.ts';
import { openNotebook } from './review-notebook.ts';
import { DAILY_LIMIT, POLICIES, type Policy } from './review-policies.ts';
import { REVIEW_SECONDS, simulate } from './review-simulation.ts';

export const LEARNERS = 200;
/** How many of them are followed for a year. */
export const LEARNERS_OF_A_YEAR = 20;
export const MODELS: readonly MemoryModel[] = [activation, pools];

/** What is measured of a policy over the learners of one seed. Shares are true chances, not answers. */
export type Measures = {
	readonly policy: string;
	readonly reviewsADay: number;
	/** Nine of ten days of a learner have no more. */
	readonly reviewsP90: number;
	/** On each of the last thirty days. */
	readonly reviewsLate: number;
	readonly minutesADay: number;
	readonly knownLast: number;
	readonly knownMean: number;
	readonly knownLater: number;
	readonly knownWhenAsked: number;
	readonly expectedWhenAsked: number;
	/** Reviews for each fact that is known on the last day. */
	readonly reviewsAFact: number;
};

/** All measures under one law of forgetting, and how many entries the fold of the log gives as they stood. */
export type SeedReport = {
	readonly model: string;
	readonly quarter: readonly Measures[];
	readonly year: readonly Measures[];
	readonly folded: { readonly same: number; readonly of: number };
};

function sumOf<T>(items: readonly T[], numberOf: (item: T) => number): number {
	return items.reduce((sum, item) => sum + numberOf(item), 0);
}

function measure(
	seed: number,
	learners: readonly SimulatedLearner[],
	model: MemoryModel,
	{ name, openDesk }: Policy,
	days: number
): Measures {
	const outcomes = learners.map((learner) => simulate(seed, learner, model, openDesk(), days));
	const byDay = outcomes.flatMap(({ reviews }) => reviews).toSorted((a, b) => a - b);
	const reviews = sumOf(byDay, (count) => count);
	const late = sumOf(outcomes, (outcome) => sumOf(outcome.reviews.slice(-30), (count) => count));
	const facts = sumOf(outcomes, (outcome) => outcome.facts);
	const knownLast = sumOf(outcomes, (outcome) => outcome.knownLast);
	return {
		policy: name,
		reviewsADay: reviews / byDay.length,
		reviewsP90: byDay[Math.floor(byDay.length * 0.9)] ?? 0,
		reviewsLate: late / (30 * outcomes.length),
		minutesADay: (reviews * REVIEW_SECONDS) / 60 / byDay.length,
		knownLast: knownLast / facts,
		knownMean: sumOf(outcomes, ({ knownShare }) => knownShare) / outcomes.length,
		knownLater: sumOf(outcomes, (outcome) => outcome.knownLater) / facts,
		knownWhenAsked: sumOf(outcomes, ({ knownWhenAsked }) => knownWhenAsked) / reviews,
		expectedWhenAsked: sumOf(outcomes, ({ expectedWhenAsked }) => expectedWhenAsked) / reviews,
		reviewsAFact: reviews / knownLast
	};
}

/** How many entries of one learner the fold of the whole log gives just as they stood at the end. */
function compareWithFold(
	seed: number,
	learner: SimulatedLearner,
	model: MemoryModel
): SeedReport['folded'] {
	const desk = openNotebook(0.9, DAILY_LIMIT);
	simulate(seed, learner, model, desk, DAYS);
	const { entries } = foldNotebook({ pages: desk.pages, events: desk.reviews });
	const same = desk.entries.filter(
		(entry) => JSON.stringify(entry) === JSON.stringify(entries.get(entry.id))
	);
	return { same: same.length, of: entries.size };
}

/** All policies under one law of forgetting, with the learners of one seed. */
export function measureSeed(seed: number, model: MemoryModel): SeedReport {
	const learners = drawLearners(seed, LEARNERS);
	const [first] = learners;
	if (!first) throw new Error('There are no learners');
	const some = learners.slice(0, LEARNERS_OF_A_YEAR);
	const lasting = POLICIES.filter(({ isLasting }) => isLasting);
	return {
		model: model.name,
		quarter: POLICIES.map((policy) => measure(seed, learners, model, policy, DAYS)),
		year: lasting.map((policy) => measure(seed, some, model, policy, YEAR)),
		folded: compareWithFold(seed, first, model)
	};
}
