import { FUNCTION_WORDS } from './function-words.ts';

const READ_AT_MOST = 40_000;
const WORD = /[\p{L}\p{M}]+/gu;
/** English prose is 35 to 50 % function words; no other language reaches half of that by chance. */
const SURE_ENGLISH = 0.25;
const NO_ENGLISH = 0.06;
const FEWEST_WORDS = 40;

type Script = { readonly script: RegExp; readonly language: (text: string) => string };

const SCRIPTS: readonly Script[] = [
	{ script: /\p{Script=Cyrillic}/gu, language: cyrillicLanguage },
	{ script: /\p{Script=Greek}/gu, language: () => 'el' },
	{ script: /\p{Script=Arabic}/gu, language: arabicLanguage },
	{ script: /\p{Script=Hebrew}/gu, language: () => 'he' },
	{ script: /\p{Script=Devanagari}/gu, language: () => 'hi' },
	{ script: /\p{Script=Bengali}/gu, language: () => 'bn' },
	{ script: /\p{Script=Gurmukhi}/gu, language: () => 'pa' },
	{ script: /\p{Script=Gujarati}/gu, language: () => 'gu' },
	{ script: /\p{Script=Tamil}/gu, language: () => 'ta' },
	{ script: /\p{Script=Telugu}/gu, language: () => 'te' },
	{ script: /\p{Script=Thai}/gu, language: () => 'th' },
	{ script: /\p{Script=Georgian}/gu, language: () => 'ka' },
	{ script: /\p{Script=Armenian}/gu, language: () => 'hy' },
	{ script: /\p{Script=Ethiopic}/gu, language: () => 'am' },
	{ script: /\p{Script=Hangul}/gu, language: () => 'ko' },
	{ script: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: () => 'ja' },
	{ script: /\p{Script=Han}/gu, language: (text) => (/[ぁ-ヿ]{2}/u.test(text) ? 'ja' : 'zh') }
];

function cyrillicLanguage(text: string): string {
	if (/[іїєґ]/iu.test(text)) return 'uk';
	if (/[јњљђћџ]/iu.test(text)) return 'sr';
	return /[ыэё]/iu.test(text) ? 'ru' : 'bg';
}

function arabicLanguage(text: string): string {
	if (/[ٹڈڑے]/u.test(text)) return 'ur';
	return /[پچژگ]/u.test(text) ? 'fa' : 'ar';
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

/** The share of words that are function words of a language. */
function shareOf(words: readonly string[], language: string): number {
	const known = FUNCTION_WORDS[language];
	return words.filter((word) => known?.has(word)).length / words.length;
}

/**
 * The language most of a text is in, as a BCP 47 tag; `und` when it is none that is known here,
 * undefined when the text is too short to tell.
 *
 * By script, and within Latin script by the share of function words. In doubt it says English: to
 * refuse an English article is worse than to let another pass.
 */
export function detectLanguage(text: string): string | undefined {
	const sample = text.slice(0, READ_AT_MOST);
	const latin = count(sample, /\p{Script=Latin}/gu);
	const others = SCRIPTS.map((entry) => ({ entry, letters: count(sample, entry.script) }));
	const letters = others.reduce((sum, other) => sum + other.letters, latin);
	if (letters < FEWEST_WORDS) return undefined;
	if (latin < letters * 0.5) {
		const most = others.reduce((best, other) => (other.letters > best.letters ? other : best));
		return most.entry.language(sample);
	}
	const words = [...sample.toLowerCase().matchAll(WORD)].map(([word]) => word);
	if (words.length < FEWEST_WORDS) return undefined;
	const english = shareOf(words, 'en');
	if (english >= SURE_ENGLISH) return 'en';
	const best = Object.keys(FUNCTION_WORDS)
		.filter((language) => language !== 'en')
		.map((language) => ({ language, share: shareOf(words, language) }))
		.reduce((most, other) => (other.share > most.share ? other : most));
	if (best.share >= 0.12 && best.share > english * 1.5) return best.language;
	return english < NO_ENGLISH ? 'und' : 'en';
}
