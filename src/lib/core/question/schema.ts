import * as v from 'valibot';
import { citationSchema } from './citation-schema.ts';
import { commonEntries } from './question-fields.ts';
import { choiceEntries, choiceResponseSchema } from './kinds/choice.ts';
import { clozeEntries, clozeResponseSchema } from './kinds/cloze.ts';
import { evidenceEntries, evidenceResponseSchema } from './kinds/evidence.ts';
import { matchEntries, matchResponseSchema } from './kinds/match.ts';
import { multipleEntries, multipleResponseSchema } from './kinds/multiple.ts';
import { numericEntries, numericResponseSchema } from './kinds/numeric.ts';
import { orderEntries, orderResponseSchema } from './kinds/order.ts';
import { shortTextEntries, shortTextResponseSchema } from './kinds/short-text.ts';
import { trueFalseEntries, trueFalseResponseSchema } from './kinds/true-false.ts';
import type { QuestionKind } from './question.ts';

const entries = {
	...commonEntries,
	citations: v.pipe(v.array(citationSchema), v.minLength(1, 'needs at least one citation'))
};

const questionSchemas = {
	choice: v.strictObject({ ...entries, ...choiceEntries }),
	multiple: v.strictObject({ ...entries, ...multipleEntries }),
	'true-false': v.strictObject({ ...entries, ...trueFalseEntries }),
	numeric: v.strictObject({ ...entries, ...numericEntries }),
	'short-text': v.strictObject({ ...entries, ...shortTextEntries }),
	cloze: v.strictObject({ ...entries, ...clozeEntries }),
	order: v.strictObject({ ...entries, ...orderEntries }),
	match: v.strictObject({ ...entries, ...matchEntries }),
	evidence: v.strictObject({ ...entries, ...evidenceEntries })
} satisfies Record<QuestionKind, unknown>;

/** A question as it stands in a document: its citations hold selectors, counted in code points. */
export const questionDocumentSchema = v.variant(
	'kind',
	[
		questionSchemas.choice,
		questionSchemas.multiple,
		questionSchemas['true-false'],
		questionSchemas.numeric,
		questionSchemas['short-text'],
		questionSchemas.cloze,
		questionSchemas.order,
		questionSchemas.match,
		questionSchemas.evidence
	],
	`is not a kind of question: ${Object.keys(questionSchemas).join(', ')}`
);

/** A response as it arrives from a browser or stands in the log. */
export const responseSchema = v.variant('kind', [
	choiceResponseSchema,
	multipleResponseSchema,
	trueFalseResponseSchema,
	numericResponseSchema,
	shortTextResponseSchema,
	clozeResponseSchema,
	orderResponseSchema,
	matchResponseSchema,
	evidenceResponseSchema
]);
