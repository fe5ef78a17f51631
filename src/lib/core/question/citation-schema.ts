import * as v from 'valibot';
import { idSchema, textSchema } from './question-fields.ts';

const supportSchema = v.pipe(
	v.string(),
	v.regex(
		/^(?:stem|key|explanation|option:.+)$/u,
		'is not a part of the question: stem, key, explanation or option:<id>'
	)
);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** W3C Web Annotation Data Model, 4.2.4. */
const textQuoteSelectorSchema = v.strictObject({
	type: v.literal('TextQuoteSelector'),
	exact: v.pipe(v.string(), v.nonEmpty('is empty')),
	prefix: v.optional(v.string()),
	suffix: v.optional(v.string())
});

/** W3C Web Annotation Data Model, 4.2.5. Counted in Unicode code points. */
const textPositionSelectorSchema = v.strictObject({
	type: v.literal('TextPositionSelector'),
	start: offset,
	end: offset
});

const supports = v.optional(v.array(supportSchema), []);

/** A citation in its long form, by selectors. */
const selectedCitationSchema = v.strictObject({
	id: idSchema,
	supports,
	selectors: v.pipe(
		v.array(v.variant('type', [textQuoteSelectorSchema, textPositionSelectorSchema])),
		v.check(
			(selectors) => selectors.filter(({ type }) => type === 'TextQuoteSelector').length === 1,
			'needs exactly one TextQuoteSelector'
		),
		v.maxLength(2, 'has more than one TextPositionSelector')
	)
});

/** A citation in the short form that people write. */
const quotedCitationSchema = v.strictObject({
	id: idSchema,
	supports,
	quote: textSchema,
	before: v.optional(v.string()),
	after: v.optional(v.string())
});

/** A citation as it stands in a document, in the long or the short form. */
export const citationSchema = v.union([selectedCitationSchema, quotedCitationSchema]);
export type CitationDocument = v.InferOutput<typeof citationSchema>;
