import type { Translated } from '../catalogue.ts';
import type { OwnWorkEnglish } from '../own-work-messages.ts';

export const ownWork = {
	call: 'اختبار جديد من مقال',
	callText: 'ألصق أي مقال إخباري بالإنجليزية تحصل في ثانية على أسئلة مع أدلتها.',
	own: 'اختباراتك',
	ownText: 'لا تظهر إلا في هذا المتصفح. ومن لديه عنوان اختبار يستطيع أن يجيب عنه.',
	banks: 'بنوك أسئلتك',
	banksText: 'لا تُفتح إلا في هذا المتصفح.',
	bank: (auto, review) =>
		review === 0 ? `الجاهز: ${auto}` : `الجاهز: ${auto}، وما يحتاج إلى نظرك: ${review}`
} as const satisfies Translated<OwnWorkEnglish>;
