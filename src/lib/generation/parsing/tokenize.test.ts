import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from './tokenize.ts';

const cut = (text: string): string =>
	tokenize(text, { start: 0, end: text.length })
		.map((token) => token.text)
		.join(' ');

describe('cutting a sentence into tokens', () => {
	it.each([
		['The base wasn’t hit, he’d said.', 'The base was n’t hit , he ’d said .'],
		[
			"It can't, won't and cannot wait: Iran's rockets.",
			"It ca n't , wo n't and can not wait : Iran 's rockets ."
		],
		["The workers' union isn't O'Neill's.", "The workers ' union is n't O'Neill 's ."],
		[
			'Rockets hit roughly 3km from the US$39bn base.',
			'Rockets hit roughly 3 km from the US$ 39 bn base .'
		],
		['A $1.5 million, 50% cut of 1,200 jobs.', 'A $ 1.5 million , 50 % cut of 1,200 jobs .'],
		[
			'J. R. R. Tolkien met J.R.R. Smith of the U.S. at 7:30 p.m. in Washington D.C.',
			'J. R. R. Tolkien met J.R.R. Smith of the U.S. at 7:30 p.m. in Washington D.C.'
		],
		[
			'Gen. Qassem Soleimani saw No. 3, Inc. and etc. and no.',
			'Gen. Qassem Soleimani saw No. 3 , Inc. and etc. and no .'
		],
		[
			'The US-led, pro-Beijing 3-year-old was re-elected in 2016-17.',
			'The US - led , pro-Beijing 3 - year - old was re-elected in 2016 - 17 .'
		],
		['“Stop,” she said — ‘now’ … or else...', '“ Stop , ” she said — ‘ now ’ … or else ...'],
		[
			'See https://example.org/a-b?c=d, mail me@example.co.uk, www.flag.govt.nz or #news by @who.',
			'See https://example.org/a-b?c=d , mail me@example.co.uk , www.flag.govt.nz or #news by @who .'
		],
		["In the 1960s and '70s, the 21st and 19th.", "In the 1960s and '70s , the 21st and 19th ."],
		['Call 713-853-3989 on 9/11 and/or at AT&T.', 'Call 713-853-3989 on 9/11 and / or at AT&T .']
	])('cuts %s', (text, expected) => {
		expect(cut(text)).toBe(expected);
	});

	it('counts offsets in the whole text, not in the sentence', () => {
		const text = 'One. He isn’t here.';
		expect(tokenize(text, { start: 5, end: text.length })).toEqual([
			{ text: 'He', start: 5, end: 7 },
			{ text: 'is', start: 8, end: 10 },
			{ text: 'n’t', start: 10, end: 13 },
			{ text: 'here', start: 14, end: 18 },
			{ text: '.', start: 18, end: 19 }
		]);
	});

	it('finds nothing in an empty or blank sentence', () => {
		expect(tokenize('', { start: 0, end: 0 })).toEqual([]);
		expect(tokenize(' \n ', { start: 0, end: 3 })).toEqual([]);
	});

	it('holds every character but white space once, in order, whatever is written', () => {
		const piece = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				"n't",
				'’s',
				'-',
				'.',
				' ',
				'U.S.',
				'3km',
				'pro-',
				'$',
				'“',
				'e\u0301',
				'👩‍🚀',
				'1,2'
			)
		);
		fc.assert(
			fc.property(fc.array(piece), fc.nat(3), (pieces, before) => {
				const text = pieces.join('');
				const start = Math.min(before, text.length);
				const tokens = tokenize(text, { start, end: text.length });
				const slices = tokens.map((token) => text.slice(token.start, token.end));
				expect(tokens.map((token) => token.text)).toEqual(slices);
				const ends = [start, ...tokens.map((token) => token.end)];
				const gaps = ends.map((end, index) => text.slice(end, tokens[index]?.start ?? text.length));
				expect(gaps.join('').trim()).toBe('');
				expect(slices.join('')).not.toMatch(/\s/u);
				expect(ends).toEqual([...ends].sort((a, b) => a - b));
			})
		);
	});
});
