import type { Translated } from '../catalogue.ts';
import type { AttemptEnglish } from '../attempt-messages.ts';
import { questions } from './counted.ts';

const CORRECTED: Readonly<
	Record<Parameters<AttemptEnglish['corrections']['label']>[0], (date: string) => string>
> = {
	'question.corrected': (date) => `صُحّح في ${date}:`,
	'question.dropped': (date) => `حُذف في ${date}:`,
	'scoring.changed': (date) => `تغيّر حساب النقاط في ${date}:`
};

export const attempt = {
	report: {
		ask: 'هل في هذا السؤال خطأ؟',
		comment: 'ما الخطأ فيه؟',
		who: 'سيرى معلّمك هذا.',
		send: 'أرسل',
		sendAgain: 'أرسل هذا بدلًا منه',
		sent: (comment) => `شكرًا لك. سيرى معلّمك هذا: «${comment}»`
	},
	corrections: {
		heading: 'تصحيحات',
		label: (type, date) => CORRECTED[type](date),
		moved: (before, after) => `كانت نتيجتك ${before} وأصبحت الآن ${after}.`,
		stays: (score) => `تبقى نتيجتك ${score}.`,
		score: (earned, maximum) => `${earned} من ${maximum}`,
		question: (position) => `السؤال ${position}.`,
		counts: 'لم يعد هذا السؤال يُحسب، أيًّا كانت إجابتك.',
		droppedCount: (dropped) => `أسئلة حُذفت ولا تُحسب: ${questions(dropped)}.`
	},
	waiting: {
		finish: 'أنهِ الآن',
		kicker: 'لقد انتهيت',
		headline: 'وصلت إجاباتك',
		answered: (answered, total) =>
			answered === total
				? `أجبت عن كل الأسئلة، وعددها ${total}.`
				: `أجبت عن ${answered} من ${total}.`,
		results: 'ترى نتيجتك ابتداءً من',
		later: 'ترى نتيجتك حين يفتح معلّمك النتائج.',
		every: 'ما أجبت به',
		yours: 'إجابتك:',
		lateAnswer: 'وصلت بعد الوقت:'
	}
} as const satisfies Translated<AttemptEnglish>;
