import type { FormFields } from './question-fields.ts';

/** The text fields of a submitted form. */
export function fieldsOf(form: FormData): FormFields {
	const many = (name: string) =>
		form.getAll(name).filter((value): value is string => typeof value === 'string');
	return { many, one: (name) => many(name)[0] ?? '' };
}
