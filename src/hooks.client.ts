import type { Language } from '#lib/core/languages.ts';
import { takeUpLanguage } from '#lib/ui/messages/page-words.ts';

/** A page from the device may be older than what its reader chose since. Most chose nothing. */
async function followPreferences({ dataset }: HTMLElement): Promise<void> {
	if (Object.keys(dataset).length === 0 && !document.cookie.includes('reading=')) return;
	const { applyPreferences, readPreferences } = await import('#lib/browser/reading-cookie.ts');
	applyPreferences(readPreferences());
}

/** Runs before the first page comes to life: it must find the words the server drew it with. */
export async function init(): Promise<void> {
	const page = document.documentElement;
	void followPreferences(page);
	// The server writes only languages that there are.
	const language = page.lang as Language;
	// Without its words the page goes on in English, and says so.
	if (language !== 'en') await takeUpLanguage(language).catch(() => (page.lang = 'en'));
}
