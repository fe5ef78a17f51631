import { describe, expect, it } from 'vitest';
import { abbreviationKind, isSentenceStarter } from './abbreviations.ts';

describe('abbreviationKind', () => {
	it('knows a title, a country and a number sign apart', () => {
		expect(['Gen', 'U.S', 'No', 'Taji'].map(abbreviationKind)).toEqual([
			'before-name',
			'unless-starter',
			'before-number',
			undefined
		]);
	});

	it('does not take a plain word for the abbreviation it looks like', () => {
		expect(['ill', 'no', 'mo', 'wash', 'art', 'sun'].map(abbreviationKind)).toEqual(
			Array.from({ length: 6 }, () => undefined)
		);
	});
});

describe('isSentenceStarter', () => {
	it('knows words that begin sentences in any case', () => {
		expect(['The', 'however', 'Hubbard'].map(isSentenceStarter)).toEqual([true, true, false]);
	});
});
