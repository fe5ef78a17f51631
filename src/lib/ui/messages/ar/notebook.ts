import type { Translated } from '../catalogue.ts';
import type { NotebookEnglish } from '../notebook-messages.ts';
import { counted, days, questions } from './counted.ts';

const weeks = (number: number) =>
	counted(number, 'أقل من أسبوع', 'أسبوع', 'أسبوعين', {
		few: 'أسابيع',
		many: 'أسبوعًا',
		other: 'أسبوع'
	});

const months = (number: number) =>
	counted(number, 'أقل من شهر', 'شهر', 'شهرين', { few: 'أشهر', many: 'شهرًا', other: 'شهر' });

const minutes = (number: number) =>
	counted(number, 'أقل من دقيقة', 'دقيقة', 'دقيقتين', {
		few: 'دقائق',
		many: 'دقيقة',
		other: 'دقيقة'
	});

const hours = (number: number) =>
	counted(number, 'أقل من ساعة', 'ساعة', 'ساعتين', {
		few: 'ساعات',
		many: 'ساعة',
		other: 'ساعة'
	});

function ago(ms: number): string {
	const passed = Math.floor(ms / 60_000);
	if (passed < 1) return 'الآن';
	if (passed < 60) return `قبل ${minutes(passed)}`;
	const inHours = Math.floor(passed / 60);
	return inHours < 24 ? `قبل ${hours(inHours)}` : `قبل ${days(Math.floor(inHours / 24))}`;
}

function comesBack(inDays: number, when: string): string {
	if (inDays <= 1) return `يعود ${when}.`;
	if (inDays < 7) return `يعود بعد ${days(inDays)}، ${when}.`;
	return inDays < 60
		? `يعود بعد ${weeks(Math.round(inDays / 7))}، ${when}.`
		: `يعود بعد ${months(Math.round(inDays / 30))}، ${when}.`;
}

/** The notebook's way through a day; its lists and its export stay English in this sample. */
export const notebook = {
	name: 'دفترك',
	nav: { label: 'دفترك', today: 'اليوم', questions: 'الأسئلة', history: 'السجلّ', keep: 'الحفظ' },
	ago,
	when: {
		today: 'اليوم',
		tomorrow: 'غدًا',
		onWeekday: (weekday) => `يوم ${weekday}`,
		onDate: (date) => `في ${date}`
	},
	opening: 'جارٍ فتح دفترك …',
	blocked:
		'لا يسمح هذا المتصفح لـ Newsproof بأن يحفظ شيئًا على هذا الجهاز. الدفتر أدناه هو الذي على الخادم.',
	noScript: {
		text: 'هذا الدفتر محفوظ على هذا الجهاز، وقراءته تحتاج إلى JavaScript.',
		link: 'افتح الدفتر الذي يحفظه الخادم لهذا المتصفح'
	},
	answeredToday: 'أُجيب عنه اليوم',
	after: {
		kept: (kept, hinted = 0, guessed = 0) => {
			const others = [
				...(hinted > 0 ? [`بتلميح: ${hinted}`] : []),
				...(guessed > 0 ? [`دون تأكّد: ${guessed}`] : [])
			];
			return `في دفترك: ${[questions(kept), ...others].join('، ')}.`;
		},
		what: 'يعيد سؤالك عمّا فاتك إلى أن تعرفه.',
		firstBack: 'تعود الأولى منها غدًا.',
		again: (kept) => (kept === 1 ? 'راجعه مرة أخرى الآن' : 'راجعها مرة أخرى الآن'),
		open: 'افتح دفترك'
	},
	today: {
		due: (due) =>
			counted(due, 'لا سؤال حان موعده', 'سؤال حان موعده', 'سؤالان حان موعدهما', {
				few: 'أسئلة حان موعدها',
				many: 'سؤالًا حان موعدها',
				other: 'سؤال حان موعدها'
			}).replace(/^\d+ /u, ''),
		sure: (sure) => `ما كنت متأكدًا منه وأخطأت فيه: ${questions(sure)}. يأتي أولًا.`,
		length: (number) => `يستغرق نحو ${minutes(Math.max(1, number))}.`,
		review: (number) => `راجع ${number} الآن`,
		sittings: (size, left) => `${size} الآن، و${left} بعدها.`,
		doneHeadline: 'هذا كل شيء لليوم',
		done: (reviewed) => `راجعت اليوم: ${questions(reviewed)}.`,
		restHeadline: 'لا شيء حان موعده اليوم',
		next: (when) => `يعود السؤال التالي ${when}.`,
		limitHeadline: 'يكفي هذا لليوم',
		limit: (reviewed, waiting) => `راجعت اليوم ${reviewed}، وينتظر ${waiting}. غدًا يكفي.`,
		beyond: 'تابع على أي حال',
		allKnownHeadline: 'لم يعد يُسأل عن شيء',
		allKnown: 'كل أسئلة دفترك متقاعدة أو مغلقة.',
		emptyKicker: 'دفترك فارغ',
		emptyHeadline: 'لم يفُتك شيء بعد',
		empty:
			'ما يفوتك في اختبار يُقصّ ويُحفظ هنا مع كلمات المقال التي تحسمه. يعود غدًا، ثم بعد أيام، ثم بعد أسابيع، إلى أن تعرفه.',
		takeQuiz: 'أجب عن اختبار',
		noted: 'ما تغيّر حديثًا',
		articles: 'ما فاتك، بحسب المقال',
		week: 'ما يعود هذا الأسبوع',
		weekDay: (due) => (due === 0 ? 'لا شيء' : questions(due)),
		moreOf: (more) => `و${more} غيرها`,
		earlierArticles: (more) =>
			counted(more, 'لا مقالات أقدم', 'مقال أقدم واحد', 'مقالان أقدم', {
				few: 'مقالات أقدم',
				many: 'مقالًا أقدم',
				other: 'مقال أقدم'
			}),
		articleCount: (active) => (active === 0 ? 'لا شيء للمراجعة' : `للمراجعة: ${active}`),
		reviewArticle: 'راجع',
		listArticle: 'القائمة',
		about: (title) => ` «${title}»`,
		reasonGiven: (reason) => `«${reason}»`,
		onDevice: 'على هذا الجهاز فقط.',
		onServer: 'على الخادم، لهذا المتصفح.',
		underCode: (when) => `محفوظ على الخادم تحت رمز. ${when}`,
		keepLink: 'احفظه أو انقله'
	},
	review: {
		title: 'مراجعة',
		opening: 'جارٍ إحضار أسئلتك …',
		sibling: 'مسؤول بطريقة أخرى',
		submit: 'أرسل الإجابة',
		hint: 'أعطني تلميحًا',
		hintText: 'الإجابة في هذه الفقرة:',
		next: 'السؤال التالي',
		last: 'انظر متى يعود كل سؤال',
		retire: 'لا تسأل عن هذا مرة أخرى',
		retired: (stem) => `تقاعد: «${stem}»`,
		restore: 'اسأل عنه من جديد',
		undo: 'اسحب إجابتي الأخيرة',
		undone: 'سُحبت. أجب من جديد.',
		leave: 'اتركه الآن',
		comesBack,
		recallThen: {
			sure: 'يكاد يكون مؤكدًا أنك ستعرفه حينها.',
			likely: 'الأرجح أنك ستعرفه حينها.',
			doubtful: 'قد تحتاج حينها إلى أن تفكر لحظة.',
			unlikely: 'لو تُرك مدة أطول لنُسي.'
		},
		problems: {
			'answer-empty': 'اختر إجابة أو اكتبها أولًا.',
			'number-unreadable': 'هذا ليس رقمًا يستطيع Newsproof قراءته. اكتب أرقامًا مثل 45 أو 3.5.',
			'position-repeated': 'لعنصرين الموضع نفسه. أعطِ كلًّا منهما موضعه.',
			'answer-does-not-fit': 'هذه الإجابة ليست لهذا السؤال. أجب من جديد من فضلك.',
			'command-unreadable': 'تعذّرت قراءة ذلك. حاول مرة أخرى من فضلك.',
			'comment-empty': 'قل في بضع كلمات ما الخطأ في السؤال.',
			'comment-too-long': 'هذا طويل جدًّا. قله في 500 حرف.',
			'report-refused': 'أُجيب عن الاختبار في متصفح آخر، ولا يمكن الإبلاغ عن أسئلته إلا هناك.',
			'not-kept': 'تعذّرت كتابة ذلك في دفترك. حاول مرة أخرى من فضلك.'
		}
	},
	end: {
		kicker: 'حُفظت في مكانها',
		headline: (right, total) =>
			right === total ? 'عرفتها كلها' : right === 0 ? 'ستعود قريبًا' : `عرفت ${right} من ${total}`,
		text: 'كل سؤال يعود حين تكون على وشك أن تنساه.',
		day: (when) => `تعود ${when}`,
		toToday: 'عُد إلى «اليوم»',
		goOn: (more) => `تابع مع ${more} غيرها`,
		nothingHeadline: 'لا شيء للمراجعة هنا',
		nothing: 'ما فات هنا متقاعد أو مغلق أو رُوجع من قبل.',
		nothingToday: 'لا شيء حان موعده الآن. ما يفوتك في اختبار يأتي إلى هنا.',
		verdicts: { right: 'صحيح', partly: 'صحيح جزئيًّا', wrong: 'ليس تمامًا' }
	}
} as const satisfies Partial<Translated<NotebookEnglish>>;
