import { describe, expect, it } from 'vitest';
import { isOneOf, normaliseAnswer } from './normalisation.ts';

describe('exact', () => {
	it('overlooks only outer blanks', () => {
		expect(isOneOf('  Kea ', ['Kea'], 'exact')).toBe(true);
		expect(isOneOf('kea', ['Kea'], 'exact')).toBe(false);
	});

	it('takes an accent written in two characters for the one', () => {
		expect(isOneOf('Cafe\u0301', ['Caf\u00e9'], 'exact')).toBe(true);
	});
});

describe('case', () => {
	it('overlooks case but not punctuation, accents or inner blanks', () => {
		expect(isOneOf('KEA', ['Kea'], 'case')).toBe(true);
		expect(isOneOf('Kea.', ['Kea'], 'case')).toBe(false);
		expect(isOneOf('Taupo', ['Taupō'], 'case')).toBe(false);
		expect(isOneOf('Port  Avon', ['Port Avon'], 'case')).toBe(false);
	});
});

describe('loose', () => {
	it.each([
		['the Kea', 'kea'],
		['  A  kea! ', 'kea'],
		['An ápple', 'apple'],
		['Taupō', 'taupo'],
		['Winston’s', "winston's"],
		['New-Zealand', 'New   Zealand']
	])('takes “%s” for “%s”', (typed, accepted) => {
		expect(isOneOf(typed, [accepted], 'loose')).toBe(true);
	});

	it('keeps an article that is the whole answer', () => {
		expect(normaliseAnswer('The', 'loose')).toBe('the');
		expect(normaliseAnswer('Athens', 'loose')).toBe('athens');
	});

	it('never accepts an answer with nothing left in it', () => {
		expect(isOneOf('???', ['!!!'], 'loose')).toBe(false);
		expect(isOneOf('  ', ['  '], 'exact')).toBe(false);
	});
});
