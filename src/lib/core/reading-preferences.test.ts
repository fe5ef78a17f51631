import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	choosePreferences,
	formatPreferences,
	pageChoices,
	parsePreferences,
	READING_CHOICES
} from './reading-preferences.ts';

const usual = choosePreferences(() => undefined);

const anyPreferences = fc
	.record({
		theme: fc.constantFrom(...READING_CHOICES.theme),
		contrast: fc.constantFrom(...READING_CHOICES.contrast),
		size: fc.constantFrom(...READING_CHOICES.size),
		spacing: fc.constantFrom(...READING_CHOICES.spacing),
		width: fc.constantFrom(...READING_CHOICES.width),
		motion: fc.constantFrom(...READING_CHOICES.motion),
		lines: fc.constantFrom(...READING_CHOICES.lines),
		voice: fc.constantFrom(...READING_CHOICES.voice),
		keys: fc.constantFrom(...READING_CHOICES.keys)
	})
	.map((wishes) => choosePreferences((aspect) => wishes[aspect]));

describe('the reading cookie', () => {
	it('brings back what was chosen', () => {
		fc.assert(
			fc.property(anyPreferences, (preferences) => {
				expect(parsePreferences(formatPreferences(preferences))).toEqual(preferences);
			})
		);
	});

	it('holds only what is not as usual, in letters that no encoding changes', () => {
		expect(formatPreferences(usual)).toBe('');
		fc.assert(
			fc.property(anyPreferences, (preferences) => {
				const cookie = formatPreferences(preferences);
				expect(encodeURIComponent(cookie)).toBe(cookie);
			})
		);
		expect(formatPreferences({ ...usual, size: '130', theme: 'dark' })).toBe('theme-dark.size-130');
	});

	it('never fails: what it does not know is as usual', () => {
		fc.assert(
			fc.property(fc.string(), (cookie) => {
				expect(Object.keys(parsePreferences(cookie))).toEqual(Object.keys(usual));
			})
		);
		expect(parsePreferences('size-400.theme-dark.colour-pink.-.')).toEqual({
			...usual,
			theme: 'dark'
		});
		expect(parsePreferences(undefined)).toEqual(usual);
	});
});

describe('the attributes of a page', () => {
	it('are those that differ from the usual, and never the voice or the keys', () => {
		const preferences = { ...usual, size: '200', voice: 'slower', keys: 'off' } as const;
		expect(pageChoices(preferences).filter(([, choice]) => choice !== undefined)).toEqual([
			['size', '200']
		]);
		expect(pageChoices(usual).every(([, choice]) => choice === undefined)).toBe(true);
	});
});
