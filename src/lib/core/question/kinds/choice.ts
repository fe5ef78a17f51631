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
import { gradeWhole } from '../grade.ts';
import { repeatedIds, textOf, type QuestionType } from '../question-type.ts';

export const choiceEntries = {
	kind: /* @__PURE__ */ v.literal('choice'),
	options: /* @__PURE__ */ v.pipe(
		v.array(optionSchema),
		v.minLength(2, 'needs at least 2 options'),
		v.maxLength(8, 'has more than 8 options')
	),
	key: idSchema
};

export const choiceResponseSchema = /* @__PURE__ */ v.strictObject({
	kind: v.literal('choice'),
	option: v.string()
});

export type ChoiceQuestion = QuestionCommon & {
	readonly kind: 'choice';
	readonly options: readonly Option[];
	readonly key: string;
};
export type AskedChoice = AskedCommon & {
	readonly kind: 'choice';
	readonly options: readonly Item[];
};
export type ChoiceResponse = Immutable<v.InferOutput<typeof choiceResponseSchema>>;

/** One right option among several. All or nothing. */
export const choice: QuestionType<ChoiceQuestion, AskedChoice, ChoiceResponse> = {
	ask: (question) => ({
		...askedCommon(question),
		kind: 'choice',
		options: question.options.map(({ id, text }) => ({ id, text }))
	}),
	read: (_asked, fields) => {
		const option = fields.one('option');
		return option ? succeed({ kind: 'choice', option }) : fail('answer-empty');
	},
	grade: ({ key }, { option }) =>
		gradeWhole(
			option === key,
			option === key ? { [key]: 'right' } : { [option]: 'wrong', [key]: 'missed' }
		),
	notes: ({ options, key }, response) =>
		options
			.filter(({ id }) => id === response.option && id !== key)
			.flatMap(({ id, feedback, citations }) =>
				feedback ? [{ about: id, text: feedback, citations }] : []
			),
	describe: ({ options }) => ({
		instruction: 'Choose one answer.',
		lines: options.map(({ id, text }) => `${id}. ${text}`)
	}),
	keyTexts: ({ options, key }) => [textOf(options, key)],
	responseTexts: ({ options }, { option }) => [textOf(options, option)],
	keyProblems: ({ options, key }) => [
		...repeatedIds(options),
		...(options.some(({ id }) => id === key) ? [] : [`The key “${key}” is not one of the options.`])
	],
	lists: ({ options }) => [{ scope: 'options', ids: options.map(({ id }) => id) }],
	relabel: (question, labels) => ({
		...question,
		options: labels
			.order('options', question.options)
			.map((option) => ({ ...option, id: labels.of('options', option.id) })),
		key: labels.of('options', question.key)
	}),
	relabelResponse: (response, labels) => ({
		...response,
		option: labels.of('options', response.option)
	})
};
