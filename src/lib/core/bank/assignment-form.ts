import * as v from 'valibot';
import { isTimeZone, readLocalTime } from '../local-time.ts';
import type { FormFields } from '../question/question-fields.ts';
import {
	COUNTED_ATTEMPTS,
	MOST_ATTEMPTS,
	NAME_MODES,
	type AssignmentTerms,
	type AssignmentWindow
} from './assignment.ts';
import type { Settings } from './document.ts';

/** What a teacher decides about an assignment: its title, its window and its terms. */
export type AssignmentDraft = AssignmentWindow & {
	readonly title: string;
	readonly terms: AssignmentTerms;
};

/** The fields of the form, each as the browser sends it. `opens` and `closes` are local times in `zone`. */
export const ASSIGNMENT_FIELDS = [
	'title',
	'opens',
	'closes',
	'zone',
	'names',
	'allowed',
	'counts',
	'modes',
	'reveal',
	'order',
	'timing',
	'minutes',
	'seconds',
	'scoring',
	'certainty'
] as const;
export type AssignmentField = (typeof ASSIGNMENT_FIELDS)[number];
export type AssignmentFormValues = Readonly<Record<AssignmentField, string>>;

const FIELD_PROBLEMS = [
	'title-empty',
	'title-too-long',
	'time-unreadable',
	'closes-before-opening',
	'due-needs-closing',
	'minutes-out-of-range',
	'seconds-out-of-range',
	'choice-unreadable'
] as const;
export type AssignmentFieldProblem = (typeof FIELD_PROBLEMS)[number];
export type AssignmentFormProblems = Readonly<
	Partial<Record<AssignmentField, AssignmentFieldProblem>>
>;

/** What a form says, or what is wrong with it, by field. */
export type AssignmentFormReading =
	| { readonly ok: true; readonly draft: AssignmentDraft }
	| { readonly ok: false; readonly problems: AssignmentFormProblems };

export const LONGEST_TITLE = 120;
export const MOST_MINUTES = 600;
export const FEWEST_SECONDS = 5;
export const MOST_SECONDS = 3600;

export const TIMINGS = ['none', 'attempt', 'question'] as const;
export const MODE_CHOICES = ['graded', 'practice', 'both'] as const;
export const REVEALS = ['each', 'verdict', 'end', 'due'] as const satisfies Settings['reveal'][];
export const ORDERS = ['fixed', 'shuffled'] as const satisfies Settings['order'][];
export const SCORINGS = [
	'accuracy',
	'certainty',
	'negative'
] as const satisfies Settings['scoring'][];

const tidied = v.pipe(
	v.string(),
	v.transform((text) => text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim())
);

const choice = <const Choices extends readonly string[]>(choices: Choices) =>
	v.picklist(choices, 'choice-unreadable');

const whole = (least: number, most: number, problem: AssignmentFieldProblem) =>
	v.pipe(
		v.string(),
		v.trim(),
		v.regex(/^\d{1,6}$/u, problem),
		v.transform(Number),
		v.minValue(least, problem),
		v.maxValue(most, problem)
	);

const momentIn = (zone: string) =>
	v.pipe(
		v.string(),
		v.trim(),
		v.rawTransform(({ dataset, addIssue, NEVER }) => {
			if (dataset.value === '') return undefined;
			const atMs = readLocalTime(dataset.value, zone);
			if (atMs !== undefined) return atMs;
			addIssue({ message: 'time-unreadable' });
			return NEVER;
		})
	);

// The messages are the codes of `AssignmentFieldProblem`.
const formSchema = (zone: string, timing: string) =>
	v.object({
		title: v.pipe(
			tidied,
			v.nonEmpty('title-empty'),
			v.check((title) => [...title].length <= LONGEST_TITLE, 'title-too-long')
		),
		opens: momentIn(zone),
		closes: momentIn(zone),
		names: choice(NAME_MODES),
		allowed: v.union(
			[v.literal('unlimited'), whole(1, MOST_ATTEMPTS, 'choice-unreadable')],
			'choice-unreadable'
		),
		counts: choice(COUNTED_ATTEMPTS),
		modes: choice(MODE_CHOICES),
		reveal: choice(REVEALS),
		order: choice(ORDERS),
		timing: choice(TIMINGS),
		minutes: timing === 'attempt' ? whole(1, MOST_MINUTES, 'minutes-out-of-range') : v.unknown(),
		seconds:
			timing === 'question'
				? whole(FEWEST_SECONDS, MOST_SECONDS, 'seconds-out-of-range')
				: v.unknown(),
		scoring: choice(SCORINGS),
		certainty: v.string()
	});

type ReadForm = v.InferOutput<ReturnType<typeof formSchema>>;

const MODES_OF: Readonly<Record<(typeof MODE_CHOICES)[number], Settings['modes']>> = {
	graded: ['graded'],
	practice: ['practice'],
	both: ['practice', 'graded']
};

function timeOf({ timing, minutes, seconds }: ReadForm): AssignmentTerms['settings']['time'] {
	if (timing === 'attempt') return { perAttemptSeconds: Number(minutes) * 60 };
	return timing === 'question' ? { perQuestionSeconds: Number(seconds) } : null;
}

function draftOf(read: ReadForm, terms: AssignmentTerms): AssignmentDraft {
	const { title, opens, closes, names, allowed, counts, reveal, order, scoring } = read;
	return {
		title,
		...(opens !== undefined && { opensAtMs: opens }),
		...(closes !== undefined && { closesAtMs: closes }),
		terms: {
			names,
			attempts: { allowed, counts },
			settings: {
				...terms.settings,
				modes: MODES_OF[read.modes],
				reveal,
				order,
				scoring,
				time: timeOf(read),
				certainty: read.certainty !== '' || scoring === 'certainty'
			}
		}
	};
}

const isField = (name: string): name is AssignmentField =>
	ASSIGNMENT_FIELDS.some((field) => field === name);
const isProblem = (code: string): code is AssignmentFieldProblem =>
	FIELD_PROBLEMS.some((problem) => problem === code);

function problemsIn(issues: readonly v.BaseIssue<unknown>[]): AssignmentFormProblems {
	const problems: Partial<Record<AssignmentField, AssignmentFieldProblem>> = {};
	for (const { path, message } of issues) {
		const field = String(path?.[0]?.key);
		if (isField(field)) problems[field] ??= isProblem(message) ? message : 'choice-unreadable';
	}
	return problems;
}

/** What is wrong with fields that are right by themselves. */
function problemsBetween({ opens, closes, reveal }: ReadForm): AssignmentFormProblems {
	return {
		...(opens !== undefined &&
			closes !== undefined &&
			closes <= opens && { closes: 'closes-before-opening' }),
		...(reveal === 'due' && closes === undefined && { reveal: 'due-needs-closing' })
	};
}

/**
 * Reads the form of an assignment. What it does not show of the settings (going back, hints, pauses)
 * stays as `terms` have it. Results that wait for the closing time need one.
 */
export function readAssignmentForm(
	fields: FormFields,
	terms: AssignmentTerms
): AssignmentFormReading {
	const values = typedValues(fields);
	const zone = isTimeZone(values.zone) ? values.zone : 'UTC';
	const read = v.safeParse(formSchema(zone, values.timing), values);
	if (!read.success) return { ok: false, problems: problemsIn(read.issues) };
	const problems = problemsBetween(read.output);
	if (Object.keys(problems).length > 0) return { ok: false, problems };
	return { ok: true, draft: draftOf(read.output, terms) };
}

const BLANK: AssignmentFormValues = {
	title: '',
	opens: '',
	closes: '',
	zone: '',
	names: '',
	allowed: '',
	counts: '',
	modes: '',
	reveal: '',
	order: '',
	timing: '',
	minutes: '',
	seconds: '',
	scoring: '',
	certainty: ''
};

/** What was typed into the form, to be shown again. */
export function typedValues(fields: FormFields): AssignmentFormValues {
	const entries = ASSIGNMENT_FIELDS.map((field) => [field, fields.one(field)] as const);
	return { ...BLANK, ...Object.fromEntries(entries) };
}
