import type { Translated } from '../catalogue.ts';
import type { StandingEnglish } from '../standing-messages.ts';

export const standing = {
	standing: { 'on-this-device': 'على هذا الجهاز', saved: 'حُفظت', graded: 'صُحّحت' },
	saveFile: 'احفظ هذه الإجابات في ملف',
	fileMeans: 'ستُرسل من تلقاء نفسها على أي حال. الملف احتياط لما إذا ضاع هذا الجهاز قبل ذلك.',
	fileName: (day) => `newsproof-answers-${day}.json`
} as const satisfies Translated<StandingEnglish>;
