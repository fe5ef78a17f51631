import { writeSetVersion, type SetVersionDocument } from '#lib/core/bank/quiz-set.ts';
import type { Settings } from '#lib/core/bank/document.ts';
import type { Correction } from '#lib/core/quiz/corrections.ts';
import type { Fact } from '#lib/core/quiz/facts.ts';
import type { QuizState } from '#lib/core/quiz/fold.ts';
import { planAttempt, type AttemptWishes } from '#lib/core/quiz/plan.ts';
import { rightResponse, wrongResponse } from './answers.ts';
import { aQuestion, aSet, ONE_OF_EACH_KIND } from './builders.ts';
import { START } from './facts.ts';

type Exact = readonly [number, number];
type ExactScore = { readonly earned: Exact; readonly maximum: Exact };

/** A stored log with the version it was answered on, and what it must fold to for ever. */
export type GoldenLog = {
	readonly version: SetVersionDocument;
	readonly facts: readonly Fact[];
	/** What was corrected since in the version. */
	readonly corrections?: readonly Correction[];
	/** Worked out by hand. Fractions are [numerator, denominator]. `history` has the score that counts after each correction. */
	readonly expected: ExactScore & {
		readonly state: QuizState;
		readonly history?: readonly ExactScore[];
	};
};

type Step = Fact extends infer One ? (One extends Fact ? Omit<One, 'at'> : never) : never;
export type TimedStep = Step & { readonly at?: number };

/** What most of the logs answer: one point, two points, one point. */
export const questions = [
	aQuestion('choice'),
	aQuestion('multiple', { points: 2 }),
	aQuestion('numeric')
];
export const [choice, multiple, numeric] = ['q-choice', 'q-multiple', 'q-numeric'] as const;

/** A log of these steps, a second apart unless they say when. */
export function aLog(
	settings: Partial<Settings>,
	wishes: AttemptWishes,
	steps: readonly TimedStep[],
	expected: GoldenLog['expected'],
	asked = questions as Parameters<typeof aSet>[1]
): GoldenLog {
	const set = aSet(settings, asked);
	const plan = planAttempt(set, 1, wishes, 'golden');
	const start: Fact = { type: 'attempt.started', at: START, seed: 'golden', plan };
	const facts = steps.map((step, index): Fact => ({
		...step,
		at: step.at ?? START + 1000 * (index + 1)
	}));
	return { version: writeSetVersion(set), facts: [start, ...facts], expected };
}

/** An answer that earns everything or nothing. */
export function answer(questionId: string, isRight: boolean, certainty?: 1 | 2 | 3): TimedStep {
	const question = ONE_OF_EACH_KIND.find(({ id }) => id === questionId);
	if (!question) throw new Error(`No question ${questionId}`);
	const response = isRight ? rightResponse(question) : wrongResponse(question);
	return { type: 'answer.submitted', questionId, response, ...(certainty && { certainty }) };
}

export const open = (questionId: string): TimedStep => ({ type: 'question.opened', questionId });
export const finish: readonly TimedStep[] = [
	{ type: 'finish.requested' },
	{ type: 'attempt.finished' }
];
export const half: TimedStep = {
	type: 'answer.submitted',
	questionId: multiple,
	response: { kind: 'multiple', options: ['a'] }
};

/** One log for each mode, policy and clock of the first release, by file name. */
export const GOLDEN_CASES: Readonly<Record<string, GoldenLog>> = {
	'practice-with-hint-pause-and-review': aLog(
		{},
		{ mode: 'practice', time: 1 },
		[
			{ type: 'hint.taken', questionId: choice },
			{ type: 'attempt.paused' },
			{ type: 'attempt.resumed' },
			answer(choice, true),
			open(multiple),
			half,
			open(numeric),
			{ type: 'question.flagged', questionId: numeric, flagged: true },
			answer(numeric, false),
			{ type: 'finish.requested' },
			{ type: 'misses.opened' },
			{ type: 'miss.opened', questionId: numeric }
		],
		{ state: 'reviewing', earned: [7, 4], maximum: [4, 1] }
	),
	'practice-every-kind': aLog(
		{},
		{ mode: 'practice', time: 1 },
		[
			...ONE_OF_EACH_KIND.flatMap(({ id }) => [open(id), answer(id, true)]),
			{ type: 'finish.requested' }
		],
		{ state: 'summary', earned: [9, 1], maximum: [9, 1] },
		ONE_OF_EACH_KIND
	),
	'graded-each-forward': aLog(
		{ reveal: 'each', navigation: 'forward' },
		{ mode: 'graded', time: 1 },
		[answer(choice, true), open(numeric), answer(numeric, true), ...finish],
		{ state: 'summary', earned: [2, 1], maximum: [4, 1] }
	),
	'graded-verdict-negative': aLog(
		{ reveal: 'verdict', scoring: 'negative' },
		{ mode: 'graded', time: 1 },
		[
			answer(choice, false),
			open(multiple),
			answer(multiple, false),
			open(numeric),
			answer(numeric, true),
			{ type: 'finish.requested' }
		],
		{ state: 'summary', earned: [1, 2], maximum: [4, 1] }
	),
	'graded-end-changed-answer': aLog(
		{ reveal: 'end', order: 'shuffled' },
		{ mode: 'graded', time: 1 },
		[
			open(choice),
			answer(choice, false),
			open(multiple),
			answer(multiple, true),
			open(choice),
			answer(choice, true),
			...finish
		],
		{ state: 'summary', earned: [3, 1], maximum: [4, 1] }
	),
	'graded-certainty': aLog(
		{ reveal: 'end', scoring: 'certainty' },
		{ mode: 'graded', time: 1 },
		[
			answer(choice, true, 3),
			{ ...half, certainty: 2 },
			answer(numeric, false, 3),
			{ type: 'attempt.finished' }
		],
		{ state: 'summary', earned: [-1, 1], maximum: [12, 1] }
	),
	'graded-question-clock-late-answer': aLog(
		{ time: { perQuestionSeconds: 20 } },
		{ mode: 'graded', time: 1.5 },
		[
			{ type: 'time.expired', at: START + 30_000 },
			{ ...answer(choice, true), at: START + 31_000 },
			{ ...open(multiple), at: START + 32_000 },
			{ ...answer(multiple, true), at: START + 62_000 },
			{ ...open(numeric), at: START + 63_000 },
			{ type: 'finish.requested', at: START + 64_000 },
			{ type: 'attempt.finished', at: START + 65_000 }
		],
		{ state: 'summary', earned: [2, 1], maximum: [4, 1] }
	),
	'graded-attempt-clock-outage': aLog(
		{ reveal: 'end', time: { perAttemptSeconds: 60 } },
		{ mode: 'graded', time: 1 },
		[
			answer(choice, true),
			{ ...answer(multiple, true), at: START + 65_000, outageMs: 10_000 },
			{ type: 'time.expired', at: START + 70_000 }
		],
		{ state: 'summary', earned: [3, 1], maximum: [4, 1] }
	),
	'unfinished-paused': aLog(
		{ pausing: true, time: { perAttemptSeconds: 60 } },
		{ mode: 'graded', time: 2 },
		[answer(choice, true), open(multiple), { type: 'attempt.paused' }],
		{ state: 'paused', earned: [1, 1], maximum: [4, 1] }
	)
};
