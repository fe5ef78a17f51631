import * as v from 'valibot';
import { fail, succeed } from '../../outcome.ts';
import type { Immutable } from '../../immutable.ts';
import {
	anticipatedSchema,
	askedCommon,
	textSchema,
	type AskedCommon
} from '../question-fields.ts';
import type { Anticipated, QuestionCommon } from '../question-fields.ts';
import { gradeWhole } from '../grade.ts';
import { isOneOf, normaliseAnswer, NORMALISATIONS, type Normalisation } from '../normalisation.ts';
import { NOTHING_TO_RELABEL, type QuestionType } from '../question-type.ts';

export const shortTextEntries = {
	kind: /* @__PURE__ */ v.literal('short-text'),
	key: /* @__PURE__ */ v.strictObject({
		accepted: v.pipe(v.array(textSchema), v.minLength(1, 'accepts nothing'))
	}),
	normalisation: /* @__PURE__ */ v.optional(v.picklist(NORMALISATIONS), 'loose'),
	anticipated: /* @__PURE__ */ v.optional(v.array(anticipatedSchema), [])
};

export const shortTextResponseSchema = /* @__PURE__ */ v.strictObject({
	kind: v.literal('short-text'),
	text: v.pipe(v.string(), v.maxLength(500))
});

export type ShortTextQuestion = QuestionCommon & {
	readonly kind: 'short-text';
	readonly key: { readonly accepted: readonly string[] };
	readonly normalisation: Normalisation;
	readonly anticipated: readonly Anticipated[];
};
export type AskedShortText = AskedCommon & { readonly kind: 'short-text' };
export type ShortTextResponse = Immutable<v.InferOutput<typeof shortTextResponseSchema>>;

/** A few words, typed, compared under a named normalisation. All or nothing. */
export const shortText: QuestionType<ShortTextQuestion, AskedShortText, ShortTextResponse> = {
	...NOTHING_TO_RELABEL,
	ask: (question) => ({ ...askedCommon(question), kind: 'short-text' }),
	read: (_asked, fields) => {
		const text = fields.one('text').trim();
		return text ? succeed({ kind: 'short-text', text }) : fail('answer-empty');
	},
	grade: ({ key, normalisation }, { text }) =>
		gradeWhole(isOneOf(text, key.accepted, normalisation)),
	notes: ({ key, normalisation, anticipated }, { text }) =>
		isOneOf(text, key.accepted, normalisation)
			? []
			: anticipated
					.filter(({ answer }) => isOneOf(text, [answer], normalisation))
					.map(({ answer, feedback, citations }) => ({
						about: answer,
						text: feedback,
						citations
					})),
	describe: () => ({
		instruction: 'Type your answer in a few words.',
		lines: ['________________']
	}),
	keyTexts: ({ key }) => key.accepted,
	responseTexts: (_asked, { text }) => [text],
	keyProblems: ({ key, normalisation }) =>
		key.accepted
			.filter((answer) => normaliseAnswer(answer, normalisation) === '')
			.map(
				(answer) =>
					`The accepted answer “${answer}” has neither a letter nor a number, so nobody can type it.`
			)
};
