import * as v from 'valibot';
import { fail, succeed } from '../../outcome.ts';
import type { Immutable } from '../../immutable.ts';
import {
	askedCommon,
	idSchema,
	optionSchema,
	type AskedCommon,
	type Item
} from '../question-fields.ts';
import type { Option, QuestionCommon } from '../question-fields.ts';
import { gradeSelection } from '../grade.ts';
import { repeatedIds, textOf, type QuestionType } from '../question-type.ts';

export const multipleEntries = {
	kind: /* @__PURE__ */ v.literal('multiple'),
	options: /* @__PURE__ */ v.pipe(
		v.array(optionSchema),
		v.minLength(3, 'needs at least 3 options'),
		v.maxLength(8, 'has more than 8 options')
	),
	key: /* @__PURE__ */ v.pipe(v.array(idSchema), v.minLength(1, 'names no right option'))
};

export const multipleResponseSchema = /* @__PURE__ */ v.strictObject({
	kind: v.literal('multiple'),
	options: v.array(v.string())
});

export type MultipleQuestion = QuestionCommon & {
	readonly kind: 'multiple';
	readonly options: readonly Option[];
	readonly key: readonly string[];
};
export type AskedMultiple = AskedCommon & {
	readonly kind: 'multiple';
	readonly options: readonly Item[];
};
export type MultipleResponse = Immutable<v.InferOutput<typeof multipleResponseSchema>>;

/** Several right options. Credit: right ones chosen less wrong ones chosen, out of all right ones, not below 0. */
export const multiple: QuestionType<MultipleQuestion, AskedMultiple, MultipleResponse> = {
	ask: (question) => ({
		...askedCommon(question),
		kind: 'multiple',
		options: question.options.map(({ id, text }) => ({ id, text }))
	}),
	read: (_asked, fields) => {
		const options = fields.many('option');
		return options.length > 0 ? succeed({ kind: 'multiple', options }) : fail('answer-empty');
	},
	grade: ({ key }, { options }) => gradeSelection(options, key),
	notes: ({ options, key }, response) =>
		options
			.filter(({ id }) => response.options.includes(id) && !key.includes(id))
			.flatMap(({ id, feedback, citations }) =>
				feedback ? [{ about: id, text: feedback, citations }] : []
			),
	describe: ({ options }) => ({
		instruction: 'Choose every answer that fits. There may be more than one.',
		lines: options.map(({ id, text }) => `${id}. ${text}`)
	}),
	keyTexts: ({ options, key }) => key.map((id) => textOf(options, id)),
	responseTexts: ({ options }, response) =>
		options.filter(({ id }) => response.options.includes(id)).map(({ text }) => text),
	keyProblems: ({ options, key }) => [
		...repeatedIds(options),
		...repeatedIds(key.map((id) => ({ id }))),
		...key
			.filter((id) => !options.some((option) => option.id === id))
			.map((id) => `The key “${id}” is not one of the options.`)
	],
	lists: ({ options }) => [{ scope: 'options', ids: options.map(({ id }) => id) }],
	relabel: (question, labels) => ({
		...question,
		options: labels
			.order('options', question.options)
			.map((option) => ({ ...option, id: labels.of('options', option.id) })),
		key: question.key.map((id) => labels.of('options', id)).toSorted()
	}),
	relabelResponse: (response, labels) => ({
		...response,
		options: response.options.map((id) => labels.of('options', id))
	})
};
