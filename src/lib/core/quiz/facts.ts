import * as v from 'valibot';
import type { Immutable } from '../immutable.ts';
import type { Grade } from '../question/grade.ts';
import { responseSchema } from '../question/schema.ts';
import { LONGEST_COMMENT } from './longest-comment.ts';
import { planSchema } from './plan.ts';

const moment = v.pipe(v.number(), v.integer());
const common = {
	/** When, in milliseconds since 1970 by the server's clock. */
	at: moment,
	/** How long the server was away since the fact before. Deadlines move by it. */
	outageMs: v.optional(v.pipe(moment, v.minValue(0)))
};
const questionId = v.string();

/** What a learner says is wrong with a question. */
export const commentSchema = v.pipe(
	v.string(),
	v.trim(),
	v.minLength(1),
	v.maxLength(LONGEST_COMMENT)
);

/**
 * Every fact of an attempt: what a learner or the clock did, and nothing derived. This union is the
 * storage format; a fact once stored keeps its meaning for ever.
 */
export const factSchema = v.variant('type', [
	v.strictObject({
		type: v.literal('attempt.started'),
		...common,
		seed: v.string(),
		plan: planSchema
	}),
	v.strictObject({ type: v.literal('question.opened'), ...common, questionId }),
	v.strictObject({
		type: v.literal('answer.submitted'),
		...common,
		questionId,
		response: responseSchema,
		certainty: v.optional(v.picklist([1, 2, 3]))
	}),
	v.strictObject({ type: v.literal('hint.taken'), ...common, questionId }),
	v.strictObject({
		type: v.literal('question.flagged'),
		...common,
		questionId,
		flagged: v.boolean()
	}),
	v.strictObject({
		type: v.literal('question.reported'),
		...common,
		questionId,
		comment: commentSchema
	}),
	v.strictObject({ type: v.literal('attempt.paused'), ...common }),
	v.strictObject({ type: v.literal('attempt.resumed'), ...common }),
	v.strictObject({ type: v.literal('time.expired'), ...common }),
	v.strictObject({ type: v.literal('finish.requested'), ...common }),
	v.strictObject({ type: v.literal('attempt.finished'), ...common }),
	v.strictObject({ type: v.literal('attempt.closed'), ...common }),
	v.strictObject({ type: v.literal('reveal.opened'), ...common }),
	v.strictObject({ type: v.literal('misses.opened'), ...common }),
	v.strictObject({ type: v.literal('miss.opened'), ...common, questionId }),
	v.strictObject({ type: v.literal('misses.closed'), ...common })
]);

export type Fact = Immutable<v.InferOutput<typeof factSchema>>;
export type FactType = Fact['type'];
export type FactOf<Type extends FactType> = Extract<Fact, { readonly type: Type }>;

/** An answer with what the grader says of it; without `grade` it is recorded, not yet shown. */
export type GradedAnswer = FactOf<'answer.submitted'> & { readonly grade?: Grade };

/** A fact as the machine folds it. */
export type GradedFact = Exclude<Fact, FactOf<'answer.submitted'>> | GradedAnswer;

type WithoutTime<F> = F extends unknown ? Omit<F, 'at' | 'outageMs'> : never;

/** What a learner may do: a fact before the server gives it its time. */
export type FactCommand = WithoutTime<
	Exclude<Fact, FactOf<'attempt.started' | 'attempt.closed' | 'reveal.opened'>>
>;
