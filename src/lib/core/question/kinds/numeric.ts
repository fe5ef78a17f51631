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
import { parseNumber } from '../number-text.ts';
import { NOTHING_TO_RELABEL, type QuestionType } from '../question-type.ts';

const finite = /* @__PURE__ */ v.pipe(v.number(), v.finite());

export const numericEntries = {
	kind: /* @__PURE__ */ v.literal('numeric'),
	unit: /* @__PURE__ */ v.optional(textSchema),
	key: /* @__PURE__ */ v.union([
		v.strictObject({
			value: finite,
			tolerance: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0)), 0)
		}),
		v.strictObject({ from: finite, to: finite })
	]),
	anticipated: /* @__PURE__ */ v.optional(v.array(anticipatedSchema), [])
};

export const numericResponseSchema = /* @__PURE__ */ v.strictObject({
	kind: v.literal('numeric'),
	text: v.pipe(v.string(), v.maxLength(200))
});

/** A number within `tolerance` of `value`, or one from `from` to `to`, ends included. */
export type NumericKey = Immutable<v.InferOutput<(typeof numericEntries)['key']>>;
export type NumericQuestion = QuestionCommon & {
	readonly kind: 'numeric';
	readonly unit?: string;
	readonly key: NumericKey;
	readonly anticipated: readonly Anticipated[];
};
export type AskedNumeric = AskedCommon & { readonly kind: 'numeric'; readonly unit?: string };
export type NumericResponse = Immutable<v.InferOutput<typeof numericResponseSchema>>;

/** A sum of decimals as a person reckons it: 0.8 − 0.1 is 0.7, not 0.7000000000000001. */
function decimalSum(a: number, b: number): number {
	const sum = a + b;
	return Number.isInteger(sum) ? sum : Number(sum.toPrecision(15));
}

function boundsOf(key: NumericKey): { readonly from: number; readonly to: number } {
	if ('from' in key) return key;
	const { value, tolerance } = key;
	return { from: decimalSum(value, -tolerance), to: decimalSum(value, tolerance) };
}

function isAccepted(question: NumericQuestion, text: string): boolean {
	const value = parseNumber(text, question.unit);
	const { from, to } = boundsOf(question.key);
	return value !== undefined && value >= from && value <= to;
}

function withUnit(text: string, unit: string | undefined): string {
	return unit ? `${text} ${unit}` : text;
}

/** A number, typed. All or nothing. */
export const numeric: QuestionType<NumericQuestion, AskedNumeric, NumericResponse> = {
	...NOTHING_TO_RELABEL,
	ask: (question) => ({
		...askedCommon(question),
		kind: 'numeric',
		...(question.unit && { unit: question.unit })
	}),
	read: (asked, fields) => {
		const text = fields.one('number').trim();
		if (text === '') return fail('answer-empty');
		return parseNumber(text, asked.unit) === undefined
			? fail('number-unreadable')
			: succeed({ kind: 'numeric', text });
	},
	grade: (question, { text }) => gradeWhole(isAccepted(question, text)),
	notes: (question, { text }) => {
		const value = parseNumber(text, question.unit);
		if (value === undefined || isAccepted(question, text)) return [];
		return question.anticipated
			.filter(({ answer }) => parseNumber(answer, question.unit) === value)
			.map(({ answer, feedback, citations }) => ({ about: answer, text: feedback, citations }));
	},
	describe: ({ unit }) => ({
		instruction: unit ? `Type a number, in ${unit}.` : 'Type a number.',
		lines: [withUnit('________', unit)]
	}),
	keyTexts: ({ key, unit }) =>
		'value' in key
			? [withUnit(String(key.value), unit)]
			: [withUnit(`${key.from} to ${key.to}`, unit)],
	responseTexts: ({ unit }, { text }) => [
		unit && !text.toLowerCase().endsWith(unit.toLowerCase()) ? withUnit(text, unit) : text
	],
	keyProblems: ({ key, unit, anticipated }) => [
		...('from' in key && key.from > key.to
			? [`The key's range runs from ${key.from} down to ${key.to}.`]
			: []),
		...anticipated
			.filter(({ answer }) => parseNumber(answer, unit) === undefined)
			.map(({ answer }) => `The anticipated answer “${answer}” is not a number.`)
	]
};
