import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '#lib/core/languages.ts';

const languages = new AsyncLocalStorage<Language>();

/** Answers a request in a language: whatever `answer` waits for, no other request changes it. */
export function inLanguage<Answer>(language: Language, answer: () => Answer): Answer {
	return languages.run(language, answer);
}

/** The language of the request being answered; English outside of any. */
export function languageInUse(): Language {
	return languages.getStore() ?? 'en';
}
