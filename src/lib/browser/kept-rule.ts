import type { AttemptPlan } from '../core/quiz/plan.ts';

/** Why an attempt cannot be kept on a device. */
export type WhyNotKept = 'graded' | 'clock' | 'closes';

type Rules = {
	readonly plan: Pick<AttemptPlan, 'mode' | 'time'>;
	readonly window: { readonly closesAtMs?: number };
};

/**
 * Why this attempt cannot go on without the server, or undefined when it can: in practice and without
 * a clock the browser holds all that decides what comes next. Times are the server's to tell.
 */
export function whyNotKept({ plan, window }: Rules): WhyNotKept | undefined {
	if (plan.mode !== 'practice') return 'graded';
	if (plan.time) return 'clock';
	return window.closesAtMs === undefined ? undefined : 'closes';
}
