import type { Translated } from '../catalogue.ts';
import type { ReadingLinkEnglish } from '../reading-link-messages.ts';

export const readingLink = {
	sign: 'Aa',
	name: 'Ayuda de lectura',
	settings: 'Ajustes'
} as const satisfies Translated<ReadingLinkEnglish>;
