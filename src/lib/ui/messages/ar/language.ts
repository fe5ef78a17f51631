import type { Translated } from '../catalogue.ts';
import type { LanguageEnglish } from '../language-messages.ts';

export const language = {
	label: 'اللغة'
} as const satisfies Translated<LanguageEnglish>;
