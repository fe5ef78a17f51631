import type { Certainty } from '../grading/certainty.ts';

/** How well a question was known, in the words of FSRS. */
export type Rating = 'again' | 'hard' | 'good' | 'easy';

/** What is known of an answer that the rating is inferred from. */
export type RatedAnswer = {
	readonly verdict: 'right' | 'partly' | 'wrong' | 'skipped';
	readonly certainty?: Certainty;
	readonly hinted: boolean;
	readonly tookMs?: number;
	/** The learner's own median for right answers of the kind. */
	readonly usualMs?: number;
};

/** Slower than this many medians, an answer came with effort; faster than this one, at once. */
const SLOW = 2;
const FAST = 0.6;

/**
 * The rating of an answer, so that nobody has to press one of four buttons.
 *
 * Wrong, partly right or skipped: `again`. Right with a hint, or when the learner was not sure
 * (certainty 1): `hard`. Right in more than twice the learner's own median for the kind: `hard`,
 * unless the learner was very sure (certainty 3). Right and very sure, within 0.6 of the median:
 * `easy`. Every other right answer: `good`. Without a median the time says nothing.
 */
export function inferRating({ verdict, certainty, hinted, tookMs, usualMs }: RatedAnswer): Rating {
	if (verdict !== 'right') return 'again';
	if (hinted || certainty === 1) return 'hard';
	const pace = tookMs !== undefined && usualMs ? tookMs / usualMs : 1;
	if (certainty === 3) return pace <= FAST ? 'easy' : 'good';
	return pace > SLOW ? 'hard' : 'good';
}
