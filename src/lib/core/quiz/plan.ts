import * as v from 'valibot';
import type { QuizSet } from '../bank/quiz-set.ts';
import type { Settings } from '../bank/document.ts';
import type { Immutable } from '../immutable.ts';
import type { Question } from '../question/question.ts';
import { shuffle } from './shuffle.ts';

/** Factors by which a learner's time may be lengthened. */
export const TIME_MULTIPLIERS = [1, 1.25, 1.5, 2, 3, 4] as const;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const planSchema = v.strictObject({
	setId: v.string(),
	version: count,
	mode: v.picklist(['practice', 'graded']),
	reveal: v.picklist(['each', 'verdict', 'end', 'due']),
	navigation: v.picklist(['free', 'forward']),
	scoring: v.picklist(['accuracy', 'certainty', 'negative']),
	asksCertainty: v.boolean(),
	hints: v.strictObject({ allowed: v.boolean(), cost: v.number() }),
	pausing: v.boolean(),
	time: v.optional(v.strictObject({ per: v.picklist(['question', 'attempt']), limitMs: count })),
	questions: v.array(
		v.strictObject({
			id: v.string(),
			points: count,
			choices: v.optional(count)
		})
	)
});

/**
 * The rules of one attempt, fixed when it starts: the set's settings for this mode and learner, and
 * the questions in this attempt's order. `limitMs` has the learner's multiplier in it. A question of 0
 * points was dropped from the set: it may be read and answered, and counts for nothing.
 */
export type AttemptPlan = Immutable<v.InferOutput<typeof planSchema>>;
export type PlannedQuestion = AttemptPlan['questions'][number];

/** What a learner chooses before an attempt. `unlimited` takes the clock away. */
export type AttemptWishes = {
	readonly mode: 'practice' | 'graded';
	readonly time: (typeof TIME_MULTIPLIERS)[number] | 'unlimited';
};

function choicesOf(question: Question): { readonly choices?: number } {
	if (question.kind === 'choice') return { choices: question.options.length };
	return question.kind === 'true-false' ? { choices: 2 } : {};
}

function timeOf(
	time: Settings['time'],
	multiplier: AttemptWishes['time']
): Pick<AttemptPlan, 'time'> {
	if (!time || multiplier === 'unlimited') return {};
	return 'perQuestionSeconds' in time
		? { time: { per: 'question', limitMs: time.perQuestionSeconds * 1000 * multiplier } }
		: { time: { per: 'attempt', limitMs: time.perAttemptSeconds * 1000 * multiplier } };
}

/**
 * The plan of an attempt at a version of a set. Practice explains after each answer. A clock on each
 * question allows no going back, or the clock would mean nothing.
 */
export function planAttempt(
	set: QuizSet,
	version: number,
	wishes: AttemptWishes,
	seed: string
): AttemptPlan {
	const { settings } = set;
	const time = timeOf(settings.time, wishes.time);
	const questions = set.questions.map(({ question }) => ({
		id: question.id,
		points: question.points,
		...choicesOf(question)
	}));
	return {
		setId: set.id,
		version,
		mode: wishes.mode,
		reveal: wishes.mode === 'practice' ? 'each' : settings.reveal,
		navigation: time.time?.per === 'question' ? 'forward' : settings.navigation,
		scoring: settings.scoring,
		asksCertainty: settings.certainty ?? settings.scoring === 'certainty',
		hints: { allowed: settings.hints.allowed, cost: settings.hints.cost },
		pausing: settings.pausing ?? wishes.mode === 'practice',
		...time,
		questions: settings.order === 'shuffled' ? [...shuffle(questions, `${seed}/order`)] : questions
	};
}
