import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aForm, DEFAULT_SETTINGS } from '../../../../tests/support/builders.ts';
import { DEFAULT_TERMS, settingsFor, type AssignmentTerms } from './assignment.ts';
import {
	MODE_CHOICES,
	ORDERS,
	readAssignmentForm,
	REVEALS,
	SCORINGS,
	TIMINGS,
	type AssignmentFormValues
} from './assignment-form.ts';
import { formValues } from './assignment-form-values.ts';

const VALUES: AssignmentFormValues = {
	title: 'Class 9b',
	opens: '2026-11-24T09:00',
	closes: '2026-11-24T10:30',
	zone: 'Europe/Berlin',
	names: 'real',
	allowed: '2',
	counts: 'last',
	modes: 'graded',
	reveal: 'due',
	order: 'shuffled',
	timing: 'attempt',
	minutes: '20',
	seconds: '',
	scoring: 'accuracy',
	certainty: ''
};
const read = (set: Partial<AssignmentFormValues> = {}, terms = DEFAULT_TERMS) =>
	readAssignmentForm(aForm({ ...VALUES, ...set }), terms);

describe('the form of an assignment', () => {
	test('says when, for whom and how a set is taken', () => {
		expect(read()).toEqual({
			ok: true,
			draft: {
				title: 'Class 9b',
				opensAtMs: Date.UTC(2026, 10, 24, 8),
				closesAtMs: Date.UTC(2026, 10, 24, 9, 30),
				terms: {
					names: 'real',
					attempts: { allowed: 2, counts: 'last' },
					settings: {
						modes: ['graded'],
						reveal: 'due',
						order: 'shuffled',
						scoring: 'accuracy',
						time: { perAttemptSeconds: 1200 },
						certainty: false
					}
				}
			}
		});
	});

	test('leaves what it does not show as it is', () => {
		const settings: AssignmentTerms['settings'] = {
			navigation: 'forward',
			pausing: true,
			hints: { allowed: false, cost: 0 }
		};
		const kept = read({}, { ...DEFAULT_TERMS, settings });
		expect(kept.ok && kept.draft.terms.settings).toMatchObject(settings);
	});

	test('without times and limits is open for good', () => {
		const open = read({
			opens: '',
			closes: '',
			reveal: 'end',
			timing: 'none',
			allowed: 'unlimited'
		});
		expect(open).toMatchObject({ ok: true, draft: { terms: { settings: { time: null } } } });
		expect(open.ok && Object.keys(open.draft)).toEqual(['title', 'terms']);
	});

	test('asks how sure learners are where the score depends on it', () => {
		const sure = read({ scoring: 'certainty' });
		expect(sure.ok && sure.draft.terms.settings.certainty).toBe(true);
	});

	test.each([
		[{ title: '  ' }, { title: 'title-empty' }],
		[{ title: 'x'.repeat(121) }, { title: 'title-too-long' }],
		[{ opens: 'soon' }, { opens: 'time-unreadable' }],
		[{ closes: '2026-11-24T09:00' }, { closes: 'closes-before-opening' }],
		[{ closes: '' }, { reveal: 'due-needs-closing' }],
		[{ minutes: '0' }, { minutes: 'minutes-out-of-range' }],
		[{ minutes: 'ten' }, { minutes: 'minutes-out-of-range' }],
		[{ timing: 'question', seconds: '4' }, { seconds: 'seconds-out-of-range' }],
		[{ names: 'number' }, { names: 'choice-unreadable' }],
		[{ allowed: '21' }, { allowed: 'choice-unreadable' }],
		[
			{ title: '', reveal: 'never' },
			{ title: 'title-empty', reveal: 'choice-unreadable' }
		]
	] as const)('says of %j what is wrong: %j', (set, problems) => {
		expect(read(set)).toEqual({ ok: false, problems });
	});

	test('shows again what it has read', () => {
		const choices = fc.record({
			names: fc.constantFrom('real', 'nickname', 'none'),
			allowed: fc.constantFrom('unlimited', '1', '20'),
			counts: fc.constantFrom('best', 'last', 'first'),
			modes: fc.constantFrom(...MODE_CHOICES),
			reveal: fc.constantFrom(...REVEALS),
			order: fc.constantFrom(...ORDERS),
			timing: fc.constantFrom(...TIMINGS),
			scoring: fc.constantFrom(...SCORINGS),
			certainty: fc.constantFrom('', 'yes')
		});
		fc.assert(
			fc.property(choices, (chosen) => {
				const reading = read({ ...chosen, seconds: '60' });
				if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
				const settings = settingsFor(DEFAULT_SETTINGS, reading.draft.terms);
				const shown = formValues(reading.draft, settings, VALUES.zone);
				expect(readAssignmentForm(aForm(shown), DEFAULT_TERMS)).toEqual(reading);
			})
		);
	});
});
