import * as v from 'valibot';
import { fail, succeed } from '../../outcome.ts';
import type { Immutable } from '../../immutable.ts';
import {
	askedCommon,
	idSchema,
	itemSchema,
	type AskedCommon,
	type Item
} from '../question-fields.ts';
import type { QuestionCommon } from '../question-fields.ts';
import { gradeParts, type PartVerdict } from '../grade.ts';
import { repeatedIds, textOf, type QuestionType } from '../question-type.ts';

export const matchEntries = {
	kind: /* @__PURE__ */ v.literal('match'),
	prompts: /* @__PURE__ */ v.pipe(
		v.array(itemSchema),
		v.minLength(2, 'needs at least 2 prompts'),
		v.maxLength(8, 'has more than 8 prompts')
	),
	options: /* @__PURE__ */ v.pipe(
		v.array(itemSchema),
		v.minLength(2, 'needs at least 2 options'),
		v.maxLength(10, 'has more than 10 options')
	),
	key: /* @__PURE__ */ v.record(idSchema, idSchema)
};

export const matchResponseSchema = /* @__PURE__ */ v.strictObject({
	kind: v.literal('match'),
	pairs: v.record(v.string(), v.string())
});

export type MatchQuestion = QuestionCommon & {
	readonly kind: 'match';
	readonly prompts: readonly Item[];
	readonly options: readonly Item[];
	readonly key: Readonly<Record<string, string>>;
};
export type AskedMatch = AskedCommon & {
	readonly kind: 'match';
	readonly prompts: readonly Item[];
	readonly options: readonly Item[];
};
export type MatchResponse = Immutable<v.InferOutput<typeof matchResponseSchema>>;

/** Prompts to pair with options. Credit: prompts right out of all prompts. */
export const match: QuestionType<MatchQuestion, AskedMatch, MatchResponse> = {
	ask: (question) => ({
		...askedCommon(question),
		kind: 'match',
		prompts: question.prompts,
		options: question.options
	}),
	read: ({ prompts }, fields) => {
		const pairs = Object.fromEntries(
			prompts
				.map(({ id }) => [id, fields.one(`match-${id}`)] as const)
				.filter(([, option]) => option !== '')
		);
		return Object.keys(pairs).length > 0 ? succeed({ kind: 'match', pairs }) : fail('answer-empty');
	},
	grade: ({ prompts, key }, { pairs }) =>
		gradeParts(
			Object.fromEntries(
				prompts.map(({ id }): [string, PartVerdict] => [
					id,
					pairs[id] !== undefined && pairs[id] === key[id] ? 'right' : 'wrong'
				])
			)
		),
	notes: () => [],
	describe: ({ prompts, options }) => ({
		instruction: 'Pair each of these with what belongs to it.',
		lines: [
			...prompts.map(({ text }) => `${text}: ________`),
			options.map(({ text }) => text).join(' / ')
		]
	}),
	keyTexts: ({ options, prompts, key }) => prompts.map(({ id }) => textOf(options, key[id] ?? id)),
	responseTexts: ({ prompts, options }, { pairs }) =>
		prompts.map(({ id, text }) => `${text}: ${textOf(options, pairs[id] ?? '…')}`),
	keyProblems: ({ prompts, options, key }) => [
		...repeatedIds(prompts),
		...repeatedIds(options),
		...prompts
			.filter(({ id }) => !options.some((option) => option.id === key[id]))
			.map(({ text }) => `The key pairs “${text}” with no option.`),
		...Object.keys(key)
			.filter((id) => !prompts.some((prompt) => prompt.id === id))
			.map((id) => `The key names “${id}”, which is not a prompt.`)
	],
	lists: ({ options }) => [{ scope: 'options', ids: options.map(({ id }) => id) }],
	relabel: (question, labels) => ({
		...question,
		options: labels
			.order('options', question.options)
			.map((option) => ({ ...option, id: labels.of('options', option.id) })),
		key: Object.fromEntries(
			Object.entries(question.key).map(([prompt, option]) => [prompt, labels.of('options', option)])
		)
	}),
	relabelResponse: (response, labels) => ({
		...response,
		pairs: Object.fromEntries(
			Object.entries(response.pairs).map(([prompt, option]) => [
				prompt,
				labels.of('options', option)
			])
		)
	})
};
