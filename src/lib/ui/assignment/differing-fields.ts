import {
	ASSIGNMENT_FIELDS,
	type AssignmentField,
	type AssignmentFormValues
} from '../../core/bank/assignment-form.ts';
import { readLocalTime } from '../../core/local-time.ts';
import { assignmentMessages } from '../messages/assignment-messages.ts';

const LISTED = ['names', 'counts', 'modes', 'reveal', 'order', 'timing', 'scoring'] as const;

/** What the choices of a field are called, if it has choices. */
function listOf(field: AssignmentField): Readonly<Record<string, string>> {
	const name = LISTED.find((listed) => listed === field);
	return name ? assignmentMessages[name] : {};
}

function inWords(field: AssignmentField, value: string, zone: string): string {
	if (value === '') return '–';
	if (field === 'allowed') return assignmentMessages.allowed(value);
	if (field === 'certainty') return assignmentMessages.fields.certainty;
	if (field === 'opens' || field === 'closes') return `${value.replace('T', ' ')}, ${zone}`;
	return listOf(field)[value] ?? value;
}

/** The fields in which what is saved differs from what was typed: their names, and what is saved. */
export function differingFields(
	saved: AssignmentFormValues,
	typed: AssignmentFormValues
): readonly { readonly name: string; readonly value: string }[] {
	const differs = (field: AssignmentField): boolean => {
		if (field === 'zone') return false;
		if (field === 'minutes' || field === 'seconds') {
			const kind = field === 'minutes' ? 'attempt' : 'question';
			return saved.timing === kind && typed.timing === kind && saved[field] !== typed[field];
		}
		if (field === 'opens' || field === 'closes') {
			return readLocalTime(saved[field], saved.zone) !== readLocalTime(typed[field], typed.zone);
		}
		return saved[field] !== typed[field];
	};
	return ASSIGNMENT_FIELDS.filter(differs).map((field) => ({
		name: assignmentMessages.fields[field],
		value: inWords(field, saved[field], saved.zone)
	}));
}
