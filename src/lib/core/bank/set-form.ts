import * as v from 'valibot';
import { fail, succeed, type Outcome } from '../outcome.ts';
import type { FormFields } from '../question/question-fields.ts';
import {
	FEWEST_SECONDS,
	MODE_CHOICES,
	MOST_MINUTES,
	MOST_SECONDS,
	ORDERS,
	REVEALS,
	SCORINGS,
	TIMINGS
} from './assignment-form.ts';
import { settingsSchema, type SetDocument, type Settings } from './document.ts';

/** What of a set's form could not be taken, by field. */
export type SetFormProblem =
	'title-empty' | 'time-out-of-range' | 'cost-out-of-range' | 'choice-unreadable';

const LONGEST_TITLE = 120;
const NAVIGATIONS = ['free', 'forward'] as const;

const formSchema = v.object({
	title: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_TITLE)),
	description: v.pipe(v.string(), v.trim(), v.maxLength(1000)),
	modes: v.picklist(MODE_CHOICES),
	reveal: v.picklist(REVEALS),
	order: v.picklist(ORDERS),
	navigation: v.picklist(NAVIGATIONS),
	scoring: v.picklist(SCORINGS),
	timing: v.picklist(TIMINGS)
});

function timeIn(
	fields: FormFields,
	timing: (typeof TIMINGS)[number]
): Outcome<Settings['time'], SetFormProblem> {
	if (timing === 'none') return succeed(undefined);
	const [minutes, seconds] = [Number(fields.one('minutes')), Number(fields.one('seconds'))];
	if (timing === 'attempt') {
		const isIn = Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES;
		return isIn ? succeed({ perAttemptSeconds: minutes * 60 }) : fail('time-out-of-range');
	}
	const isIn = Number.isInteger(seconds) && seconds >= FEWEST_SECONDS && seconds <= MOST_SECONDS;
	return isIn ? succeed({ perQuestionSeconds: seconds }) : fail('time-out-of-range');
}

/**
 * Reads the form of a set: its title, description and settings. The questions stay as they are. The
 * cost of a hint is given in per cent.
 */
export function readSetForm(
	fields: FormFields,
	before: SetDocument
): Outcome<SetDocument, SetFormProblem> {
	if (fields.one('title').trim() === '') return fail('title-empty');
	const names = Object.keys(formSchema.entries);
	const read = v.safeParse(
		formSchema,
		Object.fromEntries(names.map((name) => [name, fields.one(name)]))
	);
	if (!read.success) return fail('choice-unreadable');
	const { title, description, modes, reveal, order, navigation, scoring, timing } = read.output;
	const time = timeIn(fields, timing);
	if (!time.ok) return time;
	const cost = Number(fields.one('hintCost') || '25') / 100;
	const settings = v.safeParse(settingsSchema, {
		modes: modes === 'both' ? ['practice', 'graded'] : [modes],
		reveal,
		order,
		navigation,
		scoring,
		certainty: fields.one('certainty') !== '' || scoring === 'certainty',
		hints: { allowed: fields.one('hints') !== '', cost },
		...(time.value && { time: time.value }),
		...(before.set.settings.pausing !== undefined && { pausing: before.set.settings.pausing })
	});
	if (!settings.success) return fail('cost-out-of-range');
	const { description: _before, ...set } = before.set;
	return succeed({
		...before,
		set: { ...set, title, ...(description && { description }), settings: settings.output }
	});
}
