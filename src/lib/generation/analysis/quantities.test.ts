import { describe, expect, it } from 'vitest';
import { findQuantities } from './quantities.ts';

const found = (text: string) =>
	findQuantities(text, { start: 0, end: text.length }).map(
		({ kind, text: words, value, unit, qualifier }) => ({
			kind,
			words,
			...(value !== undefined && { value }),
			...(unit && { unit }),
			...(qualifier && { qualifier })
		})
	);

describe('the figures of a sentence', () => {
	it.each<readonly [string, ReturnType<typeof found>]>([
		[
			'Rockets hit roughly 3km away.',
			[{ kind: 'measure', words: '3km', value: 3, unit: 'km', qualifier: 'roughly' }]
		],
		['It cost US$39bn in all.', [{ kind: 'money', words: 'US$39bn', value: 39, unit: 'bn' }]],
		[
			'They paid $1.5 million.',
			[{ kind: 'money', words: '$1.5 million', value: 1.5, unit: 'million' }]
		],
		[
			'Some 1,200 people came.',
			[{ kind: 'count', words: '1,200', value: 1200, qualifier: 'some' }]
		],
		['Six people were killed.', [{ kind: 'count', words: 'Six', value: 6 }]],
		[
			'About 40 per cent agree.',
			[{ kind: 'percent', words: '40 per cent', value: 40, unit: 'per cent', qualifier: 'about' }]
		],
		['It grew by 8.5% at once.', [{ kind: 'percent', words: '8.5%', value: 8.5, unit: '%' }]],
		['Between two and five rockets fell.', [{ kind: 'range', words: 'Between two and five' }]],
		['They won 3-1 at home.', [{ kind: 'score', words: '3-1', value: undefined }]],
		['He is a 22-year-old student.', [{ kind: 'age', words: '22-year-old', value: 22 }]],
		['It began on January 4.', [{ kind: 'date', words: 'January 4' }]],
		['It began on 4 March 2019.', [{ kind: 'date', words: '4 March 2019' }]],
		['It opened in November 2015.', [{ kind: 'date', words: 'November 2015' }]],
		['It opened in 1986.', [{ kind: 'year', words: '1986', value: 1986 }]],
		['On Wednesday it rained.', [{ kind: 'weekday', words: 'Wednesday' }]],
		['It starts at 9:00 PM today.', [{ kind: 'time', words: '9:00 PM' }]]
	])('%s', (text, expected) => {
		expect(found(text)).toEqual(
			expected.map((entry) =>
				Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined))
			)
		);
	});

	it('takes no label, decimal or part of a word for a count', () => {
		expect(
			found('The A380 and version 2.0.1 of IE6 met.').filter(({ kind }) => kind === 'count')
		).toEqual([]);
	});

	it('keeps "one" for a pronoun', () => {
		expect(found('One of them said one thing.')).toEqual([]);
	});

	it('never finds one quantity inside another', () => {
		const text = 'On 4 March 2019 some 1,200 people paid $1.5 million, 40 % of 3km.';
		const spans = findQuantities(text, { start: 0, end: text.length });
		expect(spans.every(({ end }, index) => end <= (spans[index + 1]?.start ?? Infinity))).toBe(
			true
		);
		expect(spans.every(({ start, end, text: words }) => text.slice(start, end) === words)).toBe(
			true
		);
	});
});
