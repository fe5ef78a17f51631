import type { Translated } from '../catalogue.ts';
import type { ReadingLinkEnglish } from '../reading-link-messages.ts';

export const readingLink = {
	sign: 'Aa',
	name: 'مساعدة القراءة',
	settings: 'الإعدادات'
} as const satisfies Translated<ReadingLinkEnglish>;
