import type { Translated } from '../catalogue.ts';
import type { JoinEnglish } from '../join-messages.ts';

/** What the front page says of codes; the page of a code stays English in this sample. */
export const join = {
	code: {
		title: 'انضمّ برمز',
		headline: 'لديك رمز؟',
		standfirst: 'يُظهره معلّمك. لا فرق بين الأحرف الكبيرة والصغيرة، ولا أثر للمسافات.',
		label: 'الرمز',
		go: 'اذهب'
	}
} as const satisfies Partial<Translated<JoinEnglish>>;
