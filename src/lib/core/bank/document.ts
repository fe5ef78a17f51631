import * as v from 'valibot';
import { isPublicationDate } from '../article/publication-date.ts';
import type { Immutable } from '../immutable.ts';
import { idSchema, textSchema } from '../question/question-fields.ts';
import { questionDocumentSchema } from '../question/schema.ts';

/** The version of the document format. */
export const FORMAT_VERSION = 1;

const version = v.literal(FORMAT_VERSION, `must be ${FORMAT_VERSION}: the version of the format`);

const metadataEntries = {
	title: textSchema,
	publisher: v.optional(textSchema),
	byline: v.optional(textSchema),
	url: v.optional(
		v.pipe(v.string(), v.url('is not a URL'), v.regex(/^https?:/iu, 'is not a web address'))
	),
	published: v.optional(
		v.pipe(
			v.string(),
			v.check(isPublicationDate, 'is not a date such as 2020-01-08, 2020-01 or XXXX-01')
		)
	),
	country: v.optional(textSchema),
	language: v.optional(textSchema, 'en'),
	licence: v.optional(textSchema)
};

/** What an article's front matter says of it. */
export const articleMetadataSchema = v.strictObject({
	newsproof: v.optional(version),
	...metadataEntries
});

const articleId = v.pipe(
	v.string(),
	v.regex(/^[0-9a-f]{64}$/u, 'is not a SHA-256 in lower-case hexadecimal')
);

/** An article inside a bank: its text, or the file that holds it. */
export const articleEntrySchema = v.strictObject({
	id: v.optional(articleId),
	file: v.optional(textSchema),
	text: v.optional(textSchema),
	...metadataEntries,
	title: v.optional(textSchema),
	language: v.optional(textSchema)
});

const questions = v.pipe(v.array(questionDocumentSchema), v.minLength(1, 'has no questions'));

/** A question bank as it stands in a file. */
export const bankDocumentSchema = v.strictObject({
	newsproof: version,
	bank: v.strictObject({ id: idSchema, title: v.optional(textSchema) }),
	article: articleEntrySchema,
	questions
});
export type BankDocument = Immutable<v.InferOutput<typeof bankDocumentSchema>>;

const seconds = v.pipe(v.number(), v.integer(), v.minValue(5, 'is under 5 seconds'));

/** How a set is taken. `docs/formats.md` describes each setting. */
export const settingsSchema = v.strictObject({
	modes: v.optional(
		v.pipe(v.array(v.picklist(['practice', 'graded'])), v.minLength(1, 'names no mode')),
		['practice', 'graded']
	),
	reveal: v.optional(v.picklist(['each', 'verdict', 'end', 'due']), 'each'),
	order: v.optional(v.picklist(['fixed', 'shuffled']), 'fixed'),
	navigation: v.optional(v.picklist(['free', 'forward']), 'free'),
	scoring: v.optional(v.picklist(['accuracy', 'certainty', 'negative']), 'accuracy'),
	certainty: v.optional(v.boolean()),
	hints: v.optional(
		v.strictObject({
			allowed: v.optional(v.boolean(), true),
			cost: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.25)
		}),
		{}
	),
	time: v.optional(
		v.union(
			[
				v.strictObject({ perQuestionSeconds: seconds }),
				v.strictObject({ perAttemptSeconds: seconds })
			],
			'is neither { perQuestionSeconds } nor { perAttemptSeconds }'
		)
	),
	pausing: v.optional(v.boolean())
});
export type Settings = Immutable<v.InferOutput<typeof settingsSchema>>;

/** A question set as it stands in a file. */
export const setDocumentSchema = v.strictObject({
	newsproof: version,
	set: v.strictObject({
		id: idSchema,
		title: textSchema,
		description: v.optional(textSchema),
		banks: v.pipe(v.array(idSchema), v.minLength(1, 'names no bank')),
		questions: v.pipe(v.array(textSchema), v.minLength(1, 'has no questions')),
		settings: v.optional(settingsSchema, {})
	})
});
export type SetDocument = Immutable<v.InferOutput<typeof setDocumentSchema>>;
