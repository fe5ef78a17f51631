import * as v from 'valibot';
import { fail, succeed } from '../../outcome.ts';
import type { Immutable } from '../../immutable.ts';
import {
	askedCommon,
	citationIdsSchema,
	textSchema,
	type AskedCommon
} from '../question-fields.ts';
import type { QuestionCommon } from '../question-fields.ts';
import { gradeWhole } from '../grade.ts';
import { NOTHING_TO_RELABEL, type QuestionType } from '../question-type.ts';
import { TRUE_FALSE_LABELS } from './true-false-labels.ts';

export const trueFalseEntries = {
	kind: /* @__PURE__ */ v.literal('true-false'),
	key: /* @__PURE__ */ v.boolean(),
	feedback: /* @__PURE__ */ v.optional(textSchema),
	feedbackCitations: /* @__PURE__ */ v.optional(citationIdsSchema, [])
};

export const trueFalseResponseSchema = /* @__PURE__ */ v.strictObject({
	kind: v.literal('true-false'),
	value: v.boolean()
});

export type TrueFalseQuestion = QuestionCommon & {
	readonly kind: 'true-false';
	readonly key: boolean;
	readonly feedback?: string;
	readonly feedbackCitations: readonly string[];
};
export type AskedTrueFalse = AskedCommon & { readonly kind: 'true-false' };
export type TrueFalseResponse = Immutable<v.InferOutput<typeof trueFalseResponseSchema>>;

/** Whether the article says what the stem says. All or nothing. */
export const trueFalse: QuestionType<TrueFalseQuestion, AskedTrueFalse, TrueFalseResponse> = {
	...NOTHING_TO_RELABEL,
	ask: (question) => ({ ...askedCommon(question), kind: 'true-false' }),
	read: (_asked, fields) => {
		const value = fields.one('value');
		return value === 'true' || value === 'false'
			? succeed({ kind: 'true-false', value: value === 'true' })
			: fail('answer-empty');
	},
	grade: ({ key }, { value }) =>
		gradeWhole(
			value === key,
			value === key
				? { [String(key)]: 'right' }
				: { [String(value)]: 'wrong', [String(key)]: 'missed' }
		),
	notes: ({ key, feedback, feedbackCitations }, { value }) =>
		feedback && value !== key
			? [{ about: String(value), text: feedback, citations: feedbackCitations }]
			: [],
	describe: () => ({
		instruction: 'Decide by what the article says.',
		lines: [TRUE_FALSE_LABELS.true, TRUE_FALSE_LABELS.false]
	}),
	keyTexts: ({ key }) => [key ? TRUE_FALSE_LABELS.true : TRUE_FALSE_LABELS.false],
	responseTexts: (_asked, { value }) => [value ? TRUE_FALSE_LABELS.true : TRUE_FALSE_LABELS.false],
	keyProblems: () => []
};
