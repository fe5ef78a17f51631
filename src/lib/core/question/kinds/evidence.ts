import * as v from 'valibot';
import { fail, succeed } from '../../outcome.ts';
import type { Span } from '../../article/article.ts';
import type { Immutable } from '../../immutable.ts';
import {
	askedCommon,
	idSchema,
	type AskedCommon,
	type QuestionCommon
} from '../question-fields.ts';
import { gradeSelection } from '../grade.ts';
import { NOTHING_TO_RELABEL, type QuestionType } from '../question-type.ts';

export const evidenceEntries = {
	kind: /* @__PURE__ */ v.literal('evidence'),
	pick: /* @__PURE__ */ v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
	key: /* @__PURE__ */ v.pipe(v.array(idSchema), v.minLength(1, 'names no citation'))
};

const offset = /* @__PURE__ */ v.pipe(v.number(), v.integer(), v.minValue(0));

export const evidenceResponseSchema = /* @__PURE__ */ v.strictObject({
	kind: v.literal('evidence'),
	spans: v.pipe(v.array(v.strictObject({ start: offset, end: offset })), v.maxLength(200))
});

/** `key` holds ids of citations; the sentences they quote are the answer. `pick` is how many to select. */
export type EvidenceQuestion = QuestionCommon & {
	readonly kind: 'evidence';
	readonly pick: number;
	readonly key: readonly string[];
};
export type AskedEvidence = AskedCommon & { readonly kind: 'evidence'; readonly pick: number };
/** `spans` are selected sentences: UTF-16 offsets into the article's text. */
export type EvidenceResponse = Immutable<v.InferOutput<typeof evidenceResponseSchema>>;

function overlaps(a: Span, b: Span): boolean {
	return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

function keySpans({ citations, key }: EvidenceQuestion): readonly (Span & { id: string })[] {
	return citations.filter(({ id }) => key.includes(id));
}

function parseSpan(text: string): Span | undefined {
	const [, start, end] = /^(\d{1,9})-(\d{1,9})$/u.exec(text) ?? [];
	return start && end ? { start: Number(start), end: Number(end) } : undefined;
}

/**
 * The sentences of the article that show something. A selected sentence is right when it holds a
 * citation of the key. Credit as for several options: right less wrong, out of all right ones.
 */
export const evidence: QuestionType<EvidenceQuestion, AskedEvidence, EvidenceResponse> = {
	...NOTHING_TO_RELABEL,
	ask: (question) => ({ ...askedCommon(question), kind: 'evidence', pick: question.pick }),
	read: (_asked, fields) => {
		const spans = fields
			.many('sentence')
			.map(parseSpan)
			.filter((span) => span !== undefined);
		return spans.length > 0 ? succeed({ kind: 'evidence', spans }) : fail('answer-empty');
	},
	grade: (question, { spans }) => {
		const wanted = keySpans(question);
		const chosen = spans.flatMap((span) => {
			const hits = wanted.filter((citation) => overlaps(citation, span)).map(({ id }) => id);
			return hits.length > 0 ? hits : [`${span.start}-${span.end}`];
		});
		return gradeSelection(
			chosen,
			wanted.map(({ id }) => id)
		);
	},
	notes: () => [],
	describe: ({ pick }) => ({
		instruction:
			pick === 1
				? 'Select one sentence in the article.'
				: `Select ${pick} sentences in the article.`,
		lines: []
	}),
	keyTexts: (question) =>
		question.citations.filter(({ id }) => question.key.includes(id)).map(({ exact }) => exact),
	responseTexts: (_asked, { spans }) => spans.map(({ start, end }) => `${start}-${end}`),
	keyProblems: ({ citations, key, pick }) => [
		...key
			.filter((id) => !citations.some((citation) => citation.id === id))
			.map((id) => `The key “${id}” is not one of the citations.`),
		...(pick === new Set(key).size
			? []
			: [`The question asks for ${pick} of the sentences, but the key names ${key.length}.`])
	]
};
