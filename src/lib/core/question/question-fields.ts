import * as v from 'valibot';
import type { Citation } from '../article/citation.ts';
import type { Immutable } from '../immutable.ts';

export const SKILLS = [
	'who',
	'what',
	'when',
	'where',
	'how-many',
	'sequence',
	'attribution',
	'claim-status',
	'vocabulary',
	'cause'
] as const;
export const TIERS = ['auto', 'review', 'rejected'] as const;
export const STATUSES = ['draft', 'approved', 'withdrawn'] as const;

/** What a question asks for. */
export type Skill = (typeof SKILLS)[number];

const text = /* @__PURE__ */ v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
/**
 * An id inside a document: letters, digits, hyphens, dots and underscores. Ids are keys of records,
 * so what every JavaScript object answers to (`constructor`) is none.
 */
export const idSchema = /* @__PURE__ */ v.pipe(
	v.string(),
	v.regex(
		/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
		'is not an id (letters, digits, hyphens, dots and underscores, at most 64)'
	),
	v.check((id) => !(id in {}), 'is a word that cannot be an id')
);
/** A text that is not blank, without outer blanks. */
export const textSchema = text;
/** Ids of the citations that a remark rests on. */
export const citationIdsSchema = /* @__PURE__ */ v.array(idSchema);

/** One thing to choose. `feedback` says what the article does say about it, `citations` where. */
export const optionSchema = /* @__PURE__ */ v.strictObject({
	id: idSchema,
	text,
	feedback: v.optional(text),
	citations: v.optional(citationIdsSchema, [])
});
export type Option = Immutable<v.InferOutput<typeof optionSchema>>;

/** One thing to put in order or to match, without feedback of its own. */
export const itemSchema = /* @__PURE__ */ v.strictObject({ id: idSchema, text });
export type Item = Immutable<v.InferOutput<typeof itemSchema>>;

/** A wrong answer that a careless reader would type, with what the article does say. */
export const anticipatedSchema = /* @__PURE__ */ v.strictObject({
	answer: text,
	feedback: text,
	citations: v.optional(citationIdsSchema, [])
});
export type Anticipated = Immutable<v.InferOutput<typeof anticipatedSchema>>;

/** How a question came about: a hand, an import, a generator's rule. */
export const provenanceSchema = /* @__PURE__ */ v.looseObject({ by: text });

/** The fields of every question but its citations, whose form differs between documents and memory. */
export const commonEntries = {
	id: idSchema,
	skill: /* @__PURE__ */ v.picklist(SKILLS),
	tier: /* @__PURE__ */ v.optional(v.picklist(TIERS), 'review'),
	status: /* @__PURE__ */ v.optional(v.picklist(STATUSES), 'draft'),
	stem: text,
	points: /* @__PURE__ */ v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
	explanation: text,
	/** A teacher's own words to find it by. */
	tags: /* @__PURE__ */ v.optional(v.pipe(v.array(text), v.maxLength(20, 'has more than 20 tags'))),
	provenance: /* @__PURE__ */ v.optional(v.array(provenanceSchema), [])
};

type CommonFields = Immutable<v.InferOutput<v.StrictObjectSchema<typeof commonEntries, undefined>>>;

/** The fields of every question. Citations hold UTF-16 offsets into the article's text. */
export type QuestionCommon = CommonFields & { readonly citations: readonly Citation[] };

/** What a learner sees of every question before answering it. */
export type AskedCommon = Pick<QuestionCommon, 'id' | 'skill' | 'stem' | 'points'>;

/** The part of a question that may be seen before it is answered. */
export function askedCommon({ id, skill, stem, points }: QuestionCommon): AskedCommon {
	return { id, skill, stem, points };
}

/** A remark on a response: why a chosen wrong option is wrong, by the words of the article. */
export type Note = {
	readonly about: string;
	readonly text: string;
	readonly citations: readonly string[];
};

/** The fields of a submitted form, however it arrived. */
export type FormFields = {
	/** The field's only value, '' when it was not sent. */
	one(name: string): string;
	/** Every value sent under the name. */
	many(name: string): readonly string[];
};
