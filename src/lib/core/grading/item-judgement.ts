import type { AnswerCount } from './answer-table.ts';
import type { ItemStatistics } from './item-statistics.ts';
import type { Reliability } from './set-statistics.ts';

/** With fewer answers nothing is said of a question but how it was answered. */
export const FEWEST_TO_JUDGE = 10;

/** What a question's statistics mean, for those who do not read statistics. */
export type ItemJudgement =
	| { readonly code: 'no-answers' }
	| { readonly code: 'too-few-answers'; readonly n: number }
	/** The strong got it wrong more often than the weak, and that is unlikely to be chance. */
	| { readonly code: 'reversed' }
	/** The same, but it can be chance. */
	| { readonly code: 'perhaps-reversed' }
	| { readonly code: 'everyone-right' }
	| { readonly code: 'nobody-right' }
	| { readonly code: 'hard' }
	| { readonly code: 'easy' }
	| { readonly code: 'tells-little-apart' }
	| { readonly code: 'tells-apart' };

// Item–rest correlations and indices from 0.2 are of use, those below want another look (Ebel & Frisbie
// 1991, “Essentials of Educational Measurement”, chapter 13).
const USEFUL = 0.2;
const HARD = 0.3;
const EASY = 0.9;

function judgeFacility({ facility }: ItemStatistics): readonly ItemJudgement[] {
	if (!facility) return [];
	if (facility.value === 1) return [{ code: 'everyone-right' }];
	if (facility.value === 0) return [{ code: 'nobody-right' }];
	if (facility.value < HARD) return [{ code: 'hard' }];
	return facility.value > EASY ? [{ code: 'easy' }] : [];
}

function judgeDiscrimination({ itemRest }: ItemStatistics): readonly ItemJudgement[] {
	if (!itemRest || itemRest.n < FEWEST_TO_JUDGE) return [];
	if (itemRest.interval && itemRest.interval.high < 0) return [{ code: 'reversed' }];
	if (itemRest.value < 0) return [{ code: 'perhaps-reversed' }];
	return [{ code: itemRest.value < USEFUL ? 'tells-little-apart' : 'tells-apart' }];
}

/** What a question's statistics mean, the most pressing first. */
export function judgeItem(statistics: ItemStatistics): readonly ItemJudgement[] {
	const { n } = statistics;
	if (n === 0) return [{ code: 'no-answers' }];
	if (n < FEWEST_TO_JUDGE) return [{ code: 'too-few-answers', n }];
	return [...judgeDiscrimination(statistics), ...judgeFacility(statistics)];
}

/** What a wrong answer's row in the distractor table means. */
export type AnswerJudgement = 'never-chosen' | 'draws-the-strong' | 'beats-the-key';

// By less than a tenth of a group it may be one learner.
const MARKED = 0.1;

/**
 * What is odd about a wrong option among `table`, whose right ones are `key`. Nothing is said of fewer than
 * ten answers.
 */
export function judgeDistractor(
	distractor: AnswerCount,
	table: readonly AnswerCount[],
	key: readonly string[],
	n: number
): AnswerJudgement | undefined {
	if (n < FEWEST_TO_JUDGE) return undefined;
	if (distractor.count === 0) return 'never-chosen';
	const { upper = 0, lower = 0 } = distractor;
	if (upper - lower >= MARKED) return 'draws-the-strong';
	const right = table.filter(({ answer }) => key.includes(answer)).map(({ count }) => count);
	return right.length > 0 && distractor.count > Math.max(...right) ? 'beats-the-key' : undefined;
}

/** What a set's reliability means. */
export type ReliabilityJudgement =
	| { readonly code: 'too-few-learners'; readonly n: number }
	| { readonly code: 'low' | 'modest' | 'good' };

/**
 * From 0.7 the ranks in a class's test can be relied on; below 0.5 hardly at all (Nunnally 1978,
 * “Psychometric Theory”, page 245, for 0.7).
 */
export function judgeReliability({ value, n }: Reliability): ReliabilityJudgement {
	if (n < FEWEST_TO_JUDGE) return { code: 'too-few-learners', n };
	if (value < 0.5) return { code: 'low' };
	return { code: value < 0.7 ? 'modest' : 'good' };
}
