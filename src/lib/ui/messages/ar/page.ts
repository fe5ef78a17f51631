import type { Translated } from '../catalogue.ts';
import type { PageEnglish } from '../page-messages.ts';
import { answers, duration, questions } from './counted.ts';

export const page = {
	title: (title) => `${title} · Newsproof`,
	skipToContent: 'إلى المحتوى',
	problems: {
		'answer-empty': 'اختر إجابة أو اكتبها أولًا. ويمكنك أيضًا أن تتخطّى السؤال.',
		'number-unreadable': 'هذا ليس رقمًا يستطيع Newsproof قراءته. اكتب أرقامًا مثل 45 أو 3.5.',
		'position-repeated': 'لعنصرين الموضع نفسه. أعطِ كلًّا منهما موضعه.',
		'answer-does-not-fit': 'هذه الإجابة ليست لهذا السؤال. أجب عنه من جديد من فضلك.',
		'comment-empty': 'قل في بضع كلمات ما الخطأ في السؤال.',
		'comment-too-long': 'هذا طويل جدًّا. قله في 500 حرف.',
		'command-unreadable': 'تعذّرت قراءة ذلك. حاول مرة أخرى من فضلك.',
		'attempt-not-found': 'بدأ هذا الاختبار على جهاز آخر، أو ضاع ملف تعريف الارتباط الخاص به.',
		'not-connected': 'لا يوجد اتصال. تبقى إجابتك هنا وتُرسل حين يعود الاتصال.',
		'key-reused': 'أُرسل هذا من قبل بإجابة أخرى. تُحسب الأولى.',
		'choice-unreadable': 'اختر كيف تريد أن تجيب عن الاختبار.',
		'mode-not-offered': 'لا يُقدَّم هذا الاختبار بهذه الطريقة. اختر غيرها.',
		'set-not-found': 'لم يعد هذا الاختبار موجودًا.',
		busy: 'الخادم مشغول جدًّا. أرسل ذلك مرة أخرى من فضلك.'
	},
	standing: {
		right: 'صحيح',
		partly: 'صحيح جزئيًّا',
		wrong: 'ليس تمامًا',
		unanswered: 'بلا إجابة',
		withheld: 'حُفظ'
	},
	front: {
		title: 'Newsproof: اختبار الأخبار الذي يُظهر دليله',
		headline: 'انظر إلى الكلمات التي تحسم الأمر',
		standfirst:
			'اختبار في الأخبار تشير فيه كل إجابة، صحيحة كانت أم خاطئة، إلى كلماتها بالضبط في المقال.',
		take: 'أجب عن اختبار اليوم',
		goOn: 'تابع اختبارك',
		specimen: 'جرّب: اختر إجابة',
		quizzes: 'اختبار اليوم',
		more: 'اختبارات أخرى',
		due: (due) => `حان في دفترك موعد ${questions(due)}`,
		kept: 'يحفظ دفترك ما فاتك',
		make: 'من أي مقال',
		none: 'لا يوجد اختبار هنا بعد. ضع مقالًا وأسئلته في مجلد البذور وابدأ من جديد.',
		how: 'كيف يعمل',
		steps: [
			{ name: 'اقرأ', text: 'المقال بجانب كل سؤال. ولا يُسأل عن شيء لا يقوله.' },
			{ name: 'أجب', text: 'خذ وقتك. الإجابة الصحيحة البطيئة تُحسب مثل السريعة.' },
			{ name: 'انظر إلى الدليل', text: 'أصبت أم أخطأت، تُضيء في المقال الكلمات التي تحسم الأمر.' },
			{
				name: 'اعرفه في الأسبوع القادم',
				text: 'ما فاتك في دفترك. يعود غدًا، ثم بعد أيام، إلى أن تعرفه.'
			}
		],
		privacy: 'بلا حساب ولا اسم ولا تتبّع. ولا يخرج شيء إلى موقع آخر.'
	},
	article: {
		kicker: 'المقال',
		quizzes: 'اختبارات عن هذا المقال',
		noQuizzes: 'لا يوجد اختبار عن هذا المقال بعد.'
	},
	quiz: {
		kicker: (number) => `اختبار، ${questions(number)}`,
		drawnFrom: 'مأخوذ من',
		readAlong: 'اقرأه أولًا أو وأنت تجيب: يبقى بجانب الأسئلة.',
		howToTake: 'كيف تريد أن تجيب؟',
		practice: 'للتدرّب',
		practiceMeans: 'تُشرح كل إجابة على الفور مع دليلها.',
		graded: 'للنتيجة',
		gradedMeans: {
			each: 'تُحسب كل إجابة مرة واحدة وتُشرح على الفور.',
			verdict: 'ترى الصواب والخطأ بعد كل إجابة، والدليل في النهاية.',
			end: 'يمكنك تغيير الإجابات إلى أن تنهي. ويأتي الدليل في النهاية.',
			due: 'يمكنك تغيير الإجابات إلى أن تنهي. وتأتي النتائج في اليوم الذي حدّده معلّمك.'
		},
		time: 'الوقت',
		timePerQuestion: (seconds) => `لكل سؤال: ${duration(seconds)}.`,
		timePerAttempt: (seconds) => `للاختبار كله: ${duration(seconds)}.`,
		moreTime: 'كم تحتاج من الوقت؟',
		multipliers: {
			1: 'الوقت المعتاد',
			1.25: 'وقت أطول بمقدار الربع',
			1.5: 'وقت أطول بمقدار النصف',
			2: 'ضعف الوقت',
			3: 'ثلاثة أضعاف الوقت',
			4: 'أربعة أضعاف الوقت',
			unlimited: 'بلا حدّ للوقت'
		},
		start: 'ابدأ الاختبار',
		startAnother: 'ابدأ محاولة جديدة',
		resume: 'تابع من حيث توقفت',
		resumeText: (answered, total) => `أجبت عن ${answered} من ${total}. إجاباتك محفوظة.`,
		attempts: 'محاولاتك حتى الآن',
		attemptOn: (date) => `محاولة ${date}`,
		scored: (earned, maximum) => `${earned} من ${maximum}`,
		unfinished: 'لم تنتهِ',
		waiting: 'انتهت، والنتيجة تأتي لاحقًا'
	},
	attempt: {
		leave: 'غادر الاختبار',
		submit: 'أرسل الإجابة',
		change: 'غيّر الإجابة',
		skip: 'تخطَّه الآن',
		skipForGood: 'تخطَّه',
		next: 'السؤال التالي',
		hint: 'أعطني تلميحًا',
		hintCosts: (percent) =>
			percent === 0
				? 'يُظهر الفقرة التي تنظر فيها.'
				: `يُظهر الفقرة التي تنظر فيها. يكلّف ${percent}٪ من النقاط.`,
		hinted: 'الإجابة في الفقرة المعلَّمة.',
		flag: 'ضع علامة للعودة إليه',
		unflag: 'أزل العلامة',
		pause: 'توقف مؤقتًا',
		finish: 'أنهِ الاختبار',
		seeResult: 'انظر إلى نتيجتك',
		allQuestions: 'كل الأسئلة',
		goTo: 'اذهب إلى سؤال',
		paused: 'متوقف مؤقتًا',
		pausedText: 'الساعة متوقفة. إجاباتك محفوظة حتى إن أغلقت هذه الصفحة.',
		resume: 'تابع',
		confirm: 'هل أنت مستعد للإنهاء؟',
		confirmAll: (answered, total) =>
			answered === total
				? `أجبت عن كل الأسئلة، وعددها ${total}.`
				: `أجبت عن ${answered} من ${total}. وانتهى الوقت في غيرها.`,
		confirmChange: 'ما زلت تستطيع أن تعود وتغيّر إجابة.',
		confirmOpen: (open) =>
			`ما زال بلا إجابة: ${questions(open)}. ما لا تجيب عنه لا يُكسب شيئًا ولا يُخسر شيئًا.`,
		confirmFlagged: (flagged) => `عليه علامة: ${questions(flagged)}.`,
		goBack: 'عُد إلى الأسئلة',
		backToOpen: 'أجب عمّا بقي مفتوحًا',
		finishNow: 'أنهِ وانظر إلى النتيجة',
		saved: 'حُفظ',
		saving: 'جارٍ الحفظ …',
		onThisDevice: 'لا يوجد اتصال. إجاباتك محفوظة على هذا الجهاز وتُرسل حين يعود الاتصال.',
		connected: 'عاد الاتصال.',
		recorded: 'حُفظت إجابتك. يأتي الشرح في النهاية.'
	},
	summary: {
		kicker: 'نتيجتك',
		headline: (right, total) =>
			right === total
				? 'كلها صحيحة'
				: right === 0
					? 'الآن تعرف أين تنظر'
					: `الصحيح: ${right} من ${total}`,
		rest: (partly, misses) => {
			if (misses === 0) return 'لا شيء تعود إليه.';
			const again = `ما تعود إليه: ${questions(misses)}`;
			return partly > 0 ? `${again}، والصحيح جزئيًّا منها ${partly}.` : `${again}.`;
		},
		reviewMisses: 'تصفّح ما فاتك',
		everyQuestion: 'كل الأسئلة',
		proofHere: 'كل سؤال ينفتح مع دليله.',
		again: 'أعد الاختبار',
		toDesk: 'عُد إلى المكتب',
		toAssignment: 'عُد إلى صفحة الاختبار',
		home: 'كل الاختبارات',
		late: (late) => `وصل بعد الوقت ولم يُحسب: ${answers(late)}.`,
		share: (title, right, total, missed) =>
			`Newsproof، ${title}: ${right} من ${total}${missed.length > 0 ? `، وفاتني ${missed.join('، ')}` : ''}`
	},
	review: {
		kicker: (position, total) => `ما تعود إليه: ${position} من ${total}`,
		next: 'التالي',
		previous: 'السابق',
		close: 'عُد إلى نتيجتك'
	},
	error: {
		notFound: 'لا شيء هنا',
		notFoundText: 'قد يكون في العنوان خطأ، أو أن هذا يخصّ متصفحًا آخر: لا يُفتح الاختبار إلا حيث بدأ.',
		unexpected: 'حدث خطأ عندنا',
		unexpectedText: 'إجاباتك المحفوظة في أمان. حاول مرة أخرى بعد قليل.',
		id: (id) => `إن أبلغت عن هذا فاذكر ${id}.`,
		home: 'إلى الصفحة الأولى'
	}
} as const satisfies Translated<PageEnglish>;
