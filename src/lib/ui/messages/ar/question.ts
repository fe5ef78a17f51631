import { assertNever } from '../../../core/assert-never.ts';
import type { AskedQuestion } from '../../../core/question/question.ts';
import type { Translated } from '../catalogue.ts';
import type { QuestionEnglish } from '../question-messages.ts';
import { counted } from './counted.ts';

const gaps = (number: number) =>
	counted(number, 'لا فراغات', 'الفراغ', 'الفراغين', {
		few: 'فراغات',
		many: 'فراغًا',
		other: 'فراغ'
	});

const items = (number: number) =>
	counted(number, 'لا عناصر', 'العنصر', 'العنصرين', {
		few: 'عناصر',
		many: 'عنصرًا',
		other: 'عنصر'
	});

const sentences = (number: number) =>
	counted(number, 'لا جمل', 'جملة واحدة', 'جملتين', {
		few: 'جمل',
		many: 'جملة',
		other: 'جملة'
	});

function instruction(asked: AskedQuestion): string {
	switch (asked.kind) {
		case 'choice':
			return 'اختر إجابة واحدة.';
		case 'multiple':
			return 'اختر كل إجابة مناسبة. قد يكون هناك أكثر من واحدة.';
		case 'true-false':
			return 'احكم بحسب ما يقوله المقال.';
		case 'numeric':
			return asked.unit ? `اكتب رقمًا، بوحدة ${asked.unit}.` : 'اكتب رقمًا.';
		case 'short-text':
			return 'اكتب إجابتك في بضع كلمات.';
		case 'cloze':
			return `املأ ${gaps(asked.gaps.length)}.`;
		case 'order':
			return `رتّب ${items(asked.items.length)} من الأول إلى الأخير.`;
		case 'match':
			return 'صِل كل عنصر بما يناسبه.';
		case 'evidence':
			return `اختر ${sentences(asked.pick)} من المقال.`;
		default:
			return assertNever(asked, 'a kind of question');
	}
}

export const question = {
	instruction,
	trueFalse: { true: 'صحيح: هذا ما يقوله المقال', false: 'خطأ: المقال يقول غير ذلك' },
	range: (from, to) => `من ${from} إلى ${to}`
} as const satisfies Translated<QuestionEnglish>;
