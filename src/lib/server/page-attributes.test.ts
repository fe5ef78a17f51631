import { describe, expect, it } from 'vitest';
import { parsePreferences } from '#lib/core/reading-preferences.ts';
import { dressPage, placeDress } from './page-attributes.ts';

describe('a page before any script has run', () => {
	it('says its language and direction, and nothing of reading while all is as usual', () => {
		expect(dressPage('ar', parsePreferences(undefined)).attributes).toBe('lang="ar" dir="rtl"');
	});

	it('carries what its reader chose', () => {
		const { attributes } = dressPage(
			'en',
			parsePreferences('size-150.theme-dark.motion-less.keys-off')
		);
		expect(attributes).toBe(
			'lang="en" dir="ltr" data-theme="dark" data-size="150" data-motion="less"'
		);
	});

	it('dresses the browser in the paper of the chosen theme', () => {
		const page = '<html %newsproof.attributes%><head>%newsproof.colours%</head>';
		const dark = dressPage('en', parsePreferences('theme-dark.contrast-more'));
		expect(placeDress(page, dark)).toContain('<meta name="theme-color" content="#000000" />');
		const usual = placeDress(page, dressPage('en', parsePreferences('')));
		expect(usual).toContain('<meta name="color-scheme" content="light dark" />');
		expect(usual).toContain('media="(prefers-color-scheme: dark)"');
	});
});
