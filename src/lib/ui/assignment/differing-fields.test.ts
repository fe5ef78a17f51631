import { expect, test } from 'vitest';
import type { AssignmentFormValues } from '../../core/bank/assignment-form.ts';
import { assignmentMessages } from '../messages/assignment-messages.ts';
import { differingFields } from './differing-fields.ts';

const SAVED: AssignmentFormValues = {
	title: 'Class 9b',
	opens: '',
	closes: '2026-11-24T08:00',
	zone: 'UTC',
	names: 'real',
	allowed: '2',
	counts: 'best',
	modes: 'graded',
	reveal: 'end',
	order: 'fixed',
	timing: 'attempt',
	minutes: '20',
	seconds: '60',
	scoring: 'accuracy',
	certainty: ''
};

test('the same time by another clock is no difference, and a number that is not used is none', () => {
	const typed = { ...SAVED, closes: '2026-11-24T09:00', zone: 'Europe/Berlin', seconds: '5' };
	expect(differingFields(SAVED, typed)).toEqual([]);
});

test('what differs is told by its name and in words, as it is saved', () => {
	const typed = {
		...SAVED,
		title: 'Class 9c',
		closes: '',
		names: 'none',
		allowed: 'unlimited',
		minutes: '30',
		certainty: 'yes'
	};
	expect(differingFields(SAVED, typed)).toEqual([
		{ name: 'Title', value: 'Class 9b' },
		{ name: 'Closes', value: '2026-11-24 08:00, UTC' },
		{ name: assignmentMessages.fields.names, value: assignmentMessages.names.real },
		{ name: assignmentMessages.fields.allowed, value: '2 times' },
		{ name: 'Minutes', value: '20' },
		{ name: assignmentMessages.fields.certainty, value: '–' }
	]);
});
