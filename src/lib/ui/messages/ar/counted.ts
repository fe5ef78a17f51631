import { counting } from '../counting.ts';

/** Counts things in Arabic, which has six forms: none, one, two, a few, many, and others. */
export const count = counting('ar');

/** The forms of a noun after a number: for 3 to 10, for 11 to 99, for hundreds. */
type Forms = { readonly few: string; readonly many: string; readonly other: string };

/**
 * A number and its noun. For one and two Arabic says the noun alone, for none a word of its own.
 */
export function counted(number: number, zero: string, one: string, two: string, forms: Forms) {
	if (number === 0) return zero;
	if (number === 1) return one;
	if (number === 2) return two;
	return count(number, one, forms.other, { few: forms.few, many: forms.many });
}

export const questions = (number: number) =>
	counted(number, 'لا أسئلة', 'سؤال واحد', 'سؤالان', {
		few: 'أسئلة',
		many: 'سؤالًا',
		other: 'سؤال'
	});

export const answers = (number: number) =>
	counted(number, 'لا إجابات', 'إجابة واحدة', 'إجابتان', {
		few: 'إجابات',
		many: 'إجابة',
		other: 'إجابة'
	});

export const days = (number: number) =>
	counted(number, 'أقل من يوم', 'يوم واحد', 'يومين', {
		few: 'أيام',
		many: 'يومًا',
		other: 'يوم'
	});

const minutes = (number: number) =>
	counted(number, 'أقل من دقيقة', 'دقيقة واحدة', 'دقيقتان', {
		few: 'دقائق',
		many: 'دقيقة',
		other: 'دقيقة'
	});

const seconds = (number: number) =>
	counted(number, 'أقل من ثانية', 'ثانية واحدة', 'ثانيتان', {
		few: 'ثوانٍ',
		many: 'ثانية',
		other: 'ثانية'
	});

/** A span of time in whole seconds. */
export function duration(number: number): string {
	const whole = Math.round(number);
	if (whole < 60) return seconds(whole);
	const rest = whole % 60;
	const inMinutes = minutes(Math.floor(whole / 60));
	return rest === 0 ? inMinutes : `${inMinutes} و${seconds(rest)}`;
}
