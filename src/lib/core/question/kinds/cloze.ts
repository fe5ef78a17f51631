import * as v from 'valibot';
import { fail, succeed } from '../../outcome.ts';
import type { Immutable } from '../../immutable.ts';
import {
	askedCommon,
	idSchema,
	optionSchema,
	textSchema,
	type AskedCommon
} from '../question-fields.ts';
import type { Item, QuestionCommon } from '../question-fields.ts';
import { gradeParts, type PartVerdict } from '../grade.ts';
import { isOneOf, NORMALISATIONS, type Normalisation } from '../normalisation.ts';
import { repeatedIds, textOf, type QuestionType } from '../question-type.ts';
import { clozePieces } from './cloze-pieces.ts';

const typedGapSchema = /* @__PURE__ */ v.strictObject({
	id: idSchema,
	accepted: v.pipe(v.array(textSchema), v.minLength(1, 'accepts nothing'))
});
const chosenGapSchema = /* @__PURE__ */ v.strictObject({
	id: idSchema,
	options: v.pipe(v.array(optionSchema), v.minLength(2, 'needs at least 2 options')),
	key: idSchema
});

export const clozeEntries = {
	kind: /* @__PURE__ */ v.literal('cloze'),
	text: textSchema,
	gaps: /* @__PURE__ */ v.pipe(
		v.array(v.union([typedGapSchema, chosenGapSchema])),
		v.minLength(1, 'has no gap')
	),
	normalisation: /* @__PURE__ */ v.optional(v.picklist(NORMALISATIONS), 'loose')
};

export const clozeResponseSchema = /* @__PURE__ */ v.strictObject({
	kind: v.literal('cloze'),
	gaps: v.record(v.string(), v.pipe(v.string(), v.maxLength(500)))
});

type TypedGap = Immutable<v.InferOutput<typeof typedGapSchema>>;
type ChosenGap = Immutable<v.InferOutput<typeof chosenGapSchema>>;
export type Gap = TypedGap | ChosenGap;
export type AskedGap = { readonly id: string; readonly options?: readonly Item[] };
export type ClozeQuestion = QuestionCommon & {
	readonly kind: 'cloze';
	readonly text: string;
	readonly gaps: readonly Gap[];
	readonly normalisation: Normalisation;
};
export type AskedCloze = AskedCommon & {
	readonly kind: 'cloze';
	readonly text: string;
	readonly gaps: readonly AskedGap[];
};
export type ClozeResponse = Immutable<v.InferOutput<typeof clozeResponseSchema>>;

function keyOf(gap: Gap): string {
	return 'options' in gap ? textOf(gap.options, gap.key) : (gap.accepted[0] ?? '');
}

function isFilled(gap: Gap, given: string | undefined, normalisation: Normalisation): boolean {
	if (given === undefined) return false;
	return 'options' in gap ? given === gap.key : isOneOf(given, gap.accepted, normalisation);
}

function gapMarkProblems({ text, gaps }: ClozeQuestion): readonly string[] {
	const marks = clozePieces(text).flatMap((piece) => ('gap' in piece ? [piece.gap] : []));
	return [
		...gaps
			.filter(({ id }) => marks.filter((mark) => mark === id).length !== 1)
			.map(({ id }) => `The gap “${id}” must stand in the text exactly once, as {{${id}}}.`),
		...marks
			.filter((mark) => !gaps.some(({ id }) => id === mark))
			.map((mark) => `The text has a gap {{${mark}}} that is not defined.`)
	];
}

/** A text with gaps, each typed or chosen. Credit: gaps right out of all gaps. */
export const cloze: QuestionType<ClozeQuestion, AskedCloze, ClozeResponse> = {
	ask: (question) => ({
		...askedCommon(question),
		kind: 'cloze',
		text: question.text,
		gaps: question.gaps.map((gap) =>
			'options' in gap
				? { id: gap.id, options: gap.options.map(({ id, text }) => ({ id, text })) }
				: { id: gap.id }
		)
	}),
	read: (asked, fields) => {
		const gaps = Object.fromEntries(
			asked.gaps
				.map(({ id }) => [id, fields.one(`gap-${id}`).trim()] as const)
				.filter(([, given]) => given !== '')
		);
		return Object.keys(gaps).length > 0 ? succeed({ kind: 'cloze', gaps }) : fail('answer-empty');
	},
	grade: ({ gaps, normalisation }, response) =>
		gradeParts(
			Object.fromEntries(
				gaps.map((gap): [string, PartVerdict] => [
					gap.id,
					isFilled(gap, response.gaps[gap.id], normalisation) ? 'right' : 'wrong'
				])
			)
		),
	notes: ({ gaps }, response) =>
		gaps.flatMap((gap) =>
			'options' in gap
				? gap.options
						.filter(({ id }) => id === response.gaps[gap.id] && id !== gap.key)
						.flatMap(({ text, feedback, citations }) =>
							feedback ? [{ about: text, text: feedback, citations }] : []
						)
				: []
		),
	describe: ({ text, gaps }) => ({
		instruction: gaps.length === 1 ? 'Fill the gap.' : `Fill the ${gaps.length} gaps.`,
		lines: [
			clozePieces(text)
				.map((piece) => ('gap' in piece ? '________' : piece.text))
				.join(''),
			...gaps.flatMap(({ options }) =>
				options ? [options.map((option) => option.text).join(' / ')] : []
			)
		]
	}),
	keyTexts: ({ gaps }) => gaps.map(keyOf),
	responseTexts: ({ gaps }, response) =>
		gaps.map(({ id, options }) => textOf(options ?? [], response.gaps[id] ?? '…')),
	keyProblems: (question) => [
		...repeatedIds(question.gaps),
		...gapMarkProblems(question),
		// A citation names an option by its id alone, whichever gap it is in.
		...repeatedIds(question.gaps.flatMap((gap) => ('options' in gap ? gap.options : []))),
		...question.gaps.flatMap((gap) =>
			'options' in gap && !gap.options.some(({ id }) => id === gap.key)
				? [`The key “${gap.key}” of the gap “${gap.id}” is not one of its options.`]
				: []
		)
	],
	lists: ({ gaps }) =>
		gaps.flatMap((gap) =>
			'options' in gap ? [{ scope: gap.id, ids: gap.options.map(({ id }) => id) }] : []
		),
	relabel: (question, labels) => ({
		...question,
		gaps: question.gaps.map((gap) =>
			'options' in gap
				? {
						...gap,
						options: labels
							.order(gap.id, gap.options)
							.map((option) => ({ ...option, id: labels.of(gap.id, option.id) })),
						key: labels.of(gap.id, gap.key)
					}
				: gap
		)
	}),
	relabelResponse: (response, labels) => ({
		...response,
		gaps: Object.fromEntries(
			Object.entries(response.gaps).map(([gap, given]) => [gap, labels.of(gap, given)])
		)
	})
};
