import * as v from 'valibot';
import type { Immutable } from '../immutable.ts';
import { settingsSchema, type Settings } from './document.ts';

/** How learners are called: by what they type, by a nickname from a list, or by a number. */
export const NAME_MODES = ['nickname', 'real', 'none'] as const;
export type NameMode = (typeof NAME_MODES)[number];

/** Which of several attempts counts. */
export const COUNTED_ATTEMPTS = ['best', 'last', 'first'] as const;

/** More attempts than this are as good as unlimited. */
export const MOST_ATTEMPTS = 20;

const of = settingsSchema.entries;

// A setting that is left out is the set's own: none may have a default here.
const overridesSchema = v.strictObject({
	modes: v.optional(v.unwrap(of.modes)),
	reveal: v.optional(v.unwrap(of.reveal)),
	order: v.optional(v.unwrap(of.order)),
	navigation: v.optional(v.unwrap(of.navigation)),
	scoring: v.optional(v.unwrap(of.scoring)),
	certainty: of.certainty,
	hints: v.optional(v.unwrap(of.hints)),
	/** Null takes the set's time limit away. */
	time: v.optional(v.nullable(v.unwrap(of.time))),
	pausing: of.pausing
});

/** What an assignment says beyond its set: JSON in the record's `document`. */
export const assignmentTermsSchema = v.strictObject({
	names: v.picklist(NAME_MODES),
	attempts: v.strictObject({
		allowed: v.union([
			v.literal('unlimited'),
			v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ATTEMPTS))
		]),
		counts: v.picklist(COUNTED_ATTEMPTS)
	}),
	settings: overridesSchema
});

/** The names, the attempts and the settings of one assignment; a setting left out is the set's own. */
export type AssignmentTerms = Immutable<v.InferOutput<typeof assignmentTermsSchema>>;

/**
 * The terms when nobody says otherwise: a nickname, since a learner leaves nothing else behind; a
 * score, since the teacher wants to see who understood; as many attempts as one likes.
 */
export const DEFAULT_TERMS: AssignmentTerms = {
	names: 'nickname',
	attempts: { allowed: 'unlimited', counts: 'best' },
	settings: { modes: ['graded'] }
};

/** The terms as they stand in a stored document. Throws valibot's error when another hand wrote it. */
export function readTerms(document: string): AssignmentTerms {
	return v.parse(assignmentTermsSchema, JSON.parse(document));
}

/** The terms as they are stored. */
export function writeTerms(terms: AssignmentTerms): string {
	return JSON.stringify(terms);
}

/** The settings under which an assignment is taken: the set's, with what the terms say differently. */
export function settingsFor(own: Settings, { settings: other }: AssignmentTerms): Settings {
	const time = other.time === null ? undefined : (other.time ?? own.time);
	const certainty = other.certainty ?? own.certainty;
	const pausing = other.pausing ?? own.pausing;
	return {
		modes: other.modes ?? own.modes,
		reveal: other.reveal ?? own.reveal,
		order: other.order ?? own.order,
		navigation: other.navigation ?? own.navigation,
		scoring: other.scoring ?? own.scoring,
		hints: other.hints ?? own.hints,
		...(certainty !== undefined && { certainty }),
		...(time && { time }),
		...(pausing !== undefined && { pausing })
	};
}

/** When learners may answer, in milliseconds since 1970; without an end it stays open. */
export type AssignmentWindow = { readonly opensAtMs?: number; readonly closesAtMs?: number };

export type WindowState = 'not-open-yet' | 'open' | 'closed';

/** How the window stands: it is open from its first millisecond until just before its last. */
export function windowStateAt(
	{ opensAtMs, closesAtMs }: AssignmentWindow,
	atMs: number
): WindowState {
	if (closesAtMs !== undefined && atMs >= closesAtMs) return 'closed';
	return opensAtMs !== undefined && atMs < opensAtMs ? 'not-open-yet' : 'open';
}
