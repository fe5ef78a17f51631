import * as v from 'valibot';
import type { Immutable } from '../immutable.ts';
import { responseSchema } from '../question/schema.ts';

const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000));
const key = v.pipe(v.string(), v.regex(/^[\w.:@/-]{1,200}$/u, 'is not a key'));
const common = {
	/** Random: no two events have the same, on whatever device. */
	id: key,
	/** When, in milliseconds since 1970 by the clock of the device. It orders what happened. */
	at: moment,
	/** One more than the highest that the device knew (L. Lamport, 1978). It decides which of two wishes stands. */
	turn: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000))
};
const duration = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400_000));

/** The least and the highest share of due questions that a learner may want to know, and the most reviews a day. */
export const RETENTION_RANGE = { least: 0.7, most: 0.97 } as const;
export const DAILY_LIMIT_RANGE = { least: 5, most: 200 } as const;

/**
 * Every event of a notebook: what its learner did, and nothing derived. This union is the storage
 * format on every device, in files and on the server; an event once stored keeps its meaning for ever.
 * `entry` is `<set id>/<question id>`.
 */
export const notebookEventSchema = v.variant('type', [
	v.strictObject({
		type: v.literal('question.reviewed'),
		...common,
		entry: key,
		/** The question that was asked: the entry's own, or a sibling. */
		questionId: v.string(),
		/** In the names of the question as the page has it. */
		response: responseSchema,
		verdict: v.picklist(['right', 'partly', 'wrong']),
		certainty: v.optional(v.picklist([1, 2, 3])),
		hinted: v.boolean(),
		/** 0 where nobody measured it: without script. */
		tookMs: duration,
		/** The learner's own median for right answers of this kind, where there were enough. */
		usualMs: v.optional(duration)
	}),
	v.strictObject({ type: v.literal('review.undone'), ...common, entry: key, review: key }),
	v.strictObject({ type: v.literal('entry.retired'), ...common, entry: key }),
	v.strictObject({ type: v.literal('entry.restored'), ...common, entry: key }),
	v.strictObject({
		type: v.literal('settings.changed'),
		...common,
		retention: v.optional(
			v.pipe(v.number(), v.minValue(RETENTION_RANGE.least), v.maxValue(RETENTION_RANGE.most))
		),
		dailyLimit: v.optional(
			v.pipe(
				v.number(),
				v.integer(),
				v.minValue(DAILY_LIMIT_RANGE.least),
				v.maxValue(DAILY_LIMIT_RANGE.most)
			)
		)
	}),
	/** All that happened until then is forgotten. */
	v.strictObject({ type: v.literal('notebook.emptied'), ...common })
]);

export type NotebookEvent = Immutable<v.InferOutput<typeof notebookEventSchema>>;
export type NotebookEventOf<Type extends NotebookEvent['type']> = Extract<
	NotebookEvent,
	{ readonly type: Type }
>;
export type Review = NotebookEventOf<'question.reviewed'>;

type WithoutStamp<E> = E extends unknown ? Omit<E, 'id' | 'at' | 'turn'> : never;

/** What a learner did, before the device gives it its id, time and turn. */
export type NotebookDeed = WithoutStamp<NotebookEvent>;

/** The turn of the next event on a device that knows these. */
export function nextTurn(events: Iterable<{ readonly turn: number }>): number {
	let highest = 0;
	for (const { turn } of events) highest = Math.max(highest, turn);
	return highest + 1;
}
