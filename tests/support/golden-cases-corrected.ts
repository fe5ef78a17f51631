import { writeQuestion } from '#lib/core/bank/question-reading.ts';
import type { Correction } from '#lib/core/quiz/corrections.ts';
import { aQuestion, ARTICLE_TEXT } from './builders.ts';
import { START } from './facts.ts';
import {
	aLog,
	answer,
	choice,
	finish,
	half,
	multiple,
	numeric,
	open,
	type GoldenLog
} from './golden-cases.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

function correction(
	day: number,
	change: Correction['change'],
	lowering: Correction['lowering'] = 'kept'
): Correction {
	return {
		at: START + day * DAY_MS,
		author: 'Ms Aroha',
		reason: `What was found on day ${day}.`,
		lowering,
		change
	};
}

const corrected = {
	type: 'question.corrected',
	question: writeQuestion(aQuestion('choice', { key: 'b' }), ARTICLE_TEXT)
} as const;

/** One log for each way in which a window ends and results are opened, and for each correction, by file name. */
export const CORRECTED_GOLDEN_CASES: Readonly<Record<string, GoldenLog>> = {
	'graded-due-closed-late-revealed': aLog(
		{ reveal: 'due' },
		{ mode: 'graded', time: 1 },
		[
			answer(choice, true),
			{ type: 'question.reported', questionId: multiple, comment: 'Two answers fit.' },
			{ type: 'attempt.closed', at: START + 60_000 },
			{ ...answer(numeric, true), at: START + 61_000 },
			{ type: 'reveal.opened', at: START + 62_000 },
			{ type: 'question.reported', questionId: multiple, comment: 'All four fit.' },
			{ type: 'misses.opened', at: START + 64_000 },
			{ type: 'miss.opened', questionId: numeric, at: START + 65_000 }
		],
		{ state: 'reviewing', earned: [1, 1], maximum: [4, 1] }
	),
	'graded-due-withheld': aLog(
		{ reveal: 'due' },
		{ mode: 'graded', time: 1 },
		[answer(choice, true), half, answer(numeric, false), ...finish.slice(1)],
		{ state: 'summary', earned: [2, 1], maximum: [4, 1] }
	),
	'graded-closed-while-paused': aLog(
		{ pausing: true, time: { perAttemptSeconds: 60 } },
		{ mode: 'graded', time: 1 },
		[
			answer(choice, true),
			open(multiple),
			{ type: 'attempt.paused' },
			{ type: 'attempt.closed', at: START + 90_000 }
		],
		{ state: 'summary', earned: [1, 1], maximum: [4, 1] }
	),
	'graded-corrected-dropped-rescored': {
		...aLog(
			{ reveal: 'end' },
			{ mode: 'graded', time: 1 },
			[answer(choice, false), half, answer(numeric, true), ...finish.slice(1)],
			{
				state: 'summary',
				earned: [2, 1],
				maximum: [3, 1],
				history: [
					{ earned: [3, 1], maximum: [4, 1] },
					// 2 of 3 would be less.
					{ earned: [3, 1], maximum: [4, 1] },
					{ earned: [2, 1], maximum: [3, 1] }
				]
			}
		),
		corrections: [
			correction(1, corrected),
			correction(2, { type: 'question.dropped', questionId: numeric }),
			correction(3, { type: 'scoring.changed', scoring: 'negative' }, 'allowed')
		]
	},
	'graded-started-after-correction': {
		...aLog(
			{ reveal: 'end' },
			{ mode: 'graded', time: 1 },
			[answer(choice, true), half, answer(numeric, true), ...finish.slice(1)],
			{ state: 'summary', earned: [2, 1], maximum: [4, 1], history: [] }
		),
		corrections: [correction(-1, corrected)]
	}
};
