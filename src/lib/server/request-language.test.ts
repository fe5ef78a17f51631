import { expect, test } from 'vitest';
import { chooseLanguage, offeredLanguage } from './request-language.ts';

test('the language somebody chose counts for more than what the browser asks for', () => {
	expect(chooseLanguage('en', 'es', false)).toBe('en');
	expect(chooseLanguage('es', 'en-GB,en;q=0.9', false)).toBe('es');
});

test.each([
	['es', 'es'],
	['es-MX,es;q=0.9,en;q=0.8', 'es'],
	['en-US,en;q=0.9,es;q=0.8', 'en'],
	['fr-CH, fr;q=0.9, es;q=0.8, en;q=0.7', 'es'],
	['en;q=0.2, ES-419;q=0.6', 'es'],
	['es;q=0, en', 'en'],
	['de, fr', 'en'],
	['*', 'en'],
	['', 'en'],
	[';;q=x,,-', 'en'],
	['constructor, toString', 'en'],
	[null, 'en']
])('a browser that asks for “%s” reads %s', (header, language) => {
	expect(chooseLanguage(undefined, header, false)).toBe(language);
});

test('a cookie that names no language is as good as none', () => {
	for (const cookie of ['', 'xx', 'constructor', 'es"><script>', 'es-MX']) {
		expect(chooseLanguage(cookie, 'es', false)).toBe('es');
	}
});

test('a sample of a language is for those who try it out, and never what a browser gets by itself', () => {
	expect(offeredLanguage('ar', false)).toBeUndefined();
	expect(offeredLanguage('ar', true)).toBe('ar');
	expect(chooseLanguage('en-XA', 'ar', false)).toBe('en');
	expect(chooseLanguage('en-XA', 'ar', true)).toBe('en-XA');
	expect(chooseLanguage(undefined, 'ar, es', true)).toBe('es');
});
