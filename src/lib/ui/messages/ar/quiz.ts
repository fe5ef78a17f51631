import type { Translated } from '../catalogue.ts';
import type { QuizEnglish } from '../quiz-messages.ts';
import { duration, questions } from './counted.ts';

export const quiz = {
	site: {
		name: 'Newsproof',
		home: 'Newsproof، الصفحة الأولى',
		tagline: 'اختبار الأخبار الذي يُظهر دليله',
		pictureOf: (title) => `${title}: اختبار بجانب قصاصة عُلّم فيها مقطع`,
		promise: 'كل إجابة تشير إلى كلماتها في المقال. ولا يخرج شيء إلى موقع آخر.',
		nav: 'Newsproof',
		notebook: 'دفترك',
		desk: 'للمعلّمين: مكتبك',
		join: 'لديك رمز؟ انضم'
	},
	set: {
		kicker: (number) => `اختبار، ${questions(number)}`,
		from: 'من',
		start: 'ابدأ',
		resume: (answered, total) => `تابع، أجبت عن ${answered} من ${total}`,
		finished: (earned, maximum) => `نتيجتك: ${earned} من ${maximum}`,
		seeAnswers: 'انظر إلى إجاباتك'
	},
	error: { title: 'لم ينجح ذلك' },
	article: {
		byline: (byline) => `بقلم ${byline}`,
		citedStart: 'مقطع مستشهَد به: ',
		citedEnd: ' (نهاية المقطع المستشهَد به)',
		hint: 'انظر هنا'
	},
	quote: {
		heading: 'يقول المقال',
		checked: 'مُدقَّق',
		checkedLong: 'كلمةً كلمةً في المقال.',
		unchecked: 'غير موجود',
		uncheckedLong: 'ليس في هذه النسخة من المقال.',
		show: 'أظهره في المقال'
	},
	question: {
		answer: 'إجابتك',
		gap: (place, total) => `الفراغ ${place} من ${total}`,
		choose: 'اختر …',
		position: (item) => `موضع «${item}»`,
		moveUp: (item) => `انقل إلى أعلى: ${item}`,
		moveDown: (item) => `انقل إلى أسفل: ${item}`,
		moved: (item, place, total) => `${item}: الآن ${place} من ${total}`,
		certainty: 'ما مدى تأكّدك؟',
		certainties: { 1: 'لست متأكدًا كثيرًا', 2: 'متأكد إلى حدّ ما', 3: 'متأكد جدًّا' }
	},
	verdict: {
		right: 'صحيح',
		partly: 'صحيح جزئيًّا',
		wrong: 'ليس تمامًا',
		expired: 'انتهى الوقت',
		unanswered: 'بلا إجابة',
		late: 'وصلت إجابتك بعد الوقت. حُفظت، لكنها لا تُحسب.',
		laterRight: 'يأتي الشرح في النهاية.'
	},
	explanation: {
		yourAnswer: 'إجابتك',
		yourRightAnswer: 'إجابتك، صحيحة',
		missedAnswer: 'الإجابة',
		answerIs: 'الإجابة:',
		alsoAccepted: 'يُقبل أيضًا:',
		leftOpen: 'تُرك فارغًا',
		gap: (place) => `الفراغ ${place}`,
		rightPlace: 'في موضعه الصحيح',
		yourPlace: (place) => `وضعته في الموضع ${place}`,
		why: 'لماذا',
		whyNotYours: (answer) => `لماذا ليس «${answer}»؟`,
		whyNotOthers: 'ولماذا ليس غيرها؟'
	},
	quiz: {
		question: (position, total) => `السؤال ${position} من ${total}`,
		answered: (answered, total) => `أجبت عن ${answered} من ${total}`,
		grid: 'الأسئلة',
		standings: {
			right: 'صحيح',
			partly: 'صحيح جزئيًّا',
			wrong: 'ليس تمامًا',
			unanswered: 'بلا إجابة',
			withheld: 'حُفظ',
			open: 'مفتوح',
			answered: 'أُجيب عنه',
			dropped: 'لا يُحسب'
		},
		flagged: 'عليه علامة',
		current: 'على الشاشة',
		of: 'من',
		and: 'و',
		minus: 'ناقص',
		policies: {
			accuracy: 'نقطة لكل صواب. السرعة لا تُحسب.',
			certainty: 'تُحسب النقاط بالصواب وبمدى تأكّدك.',
			negative: 'الإجابات الخاطئة تُنقص النقاط.'
		},
		timeLeft: 'الوقت الباقي',
		timeIsUp: 'انتهى الوقت',
		halfTimeLeft: 'بقي نصف الوقت.',
		secondsLeft: (left) => `الباقي: ${duration(left)}.`,
		share: 'شارك هذه النتيجة',
		shareHint: 'لا تكشف أي إجابة.',
		copy: 'انسخ',
		copied: 'نُسخ',
		send: 'شارك …'
	},
	split: { tabs: 'أجزاء الصفحة', question: 'السؤال', article: 'المقال' },
	shortcuts: {
		title: 'المفاتيح',
		use: 'استعمل مفاتيح الحروف والأرقام',
		list: [
			{ keys: ['1–9', 'A–D'], does: 'اختر إجابة' },
			{ keys: ['Space'], does: 'اختر الإجابة التي أنت عليها أو ألغِها' },
			{ keys: ['Enter'], does: 'أرسل، ثم تابع' },
			{ keys: ['?'], does: 'أظهر هذه القائمة أو أخفِها' }
		]
	}
} as const satisfies Translated<QuizEnglish>;
