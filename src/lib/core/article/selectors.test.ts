import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citeSpan } from './citation.ts';
import { OffsetError, toUtf16 } from './code-points.ts';
import { fromSelectors, toSelectors } from './selectors.ts';
import type { Selectors } from './selectors.ts';

const TEXT = '😀 Katyusha rockets hit roughly 3km away.';
const span = { start: TEXT.indexOf('roughly'), end: TEXT.indexOf(' away') };
const citation = citeSpan({ text: TEXT }, span, 'c1', ['key', 'option:a']);

const read = (selectors: Selectors, text = TEXT) =>
	fromSelectors(selectors, text, 'c1', ['key', 'option:a']);

describe('toSelectors', () => {
	it('writes the quote and its place in code points', () => {
		expect(toSelectors(citation, TEXT)).toEqual([
			{
				type: 'TextQuoteSelector',
				exact: 'roughly 3km',
				prefix: '😀 Katyusha rockets hit ',
				suffix: ' away.'
			},
			{ type: 'TextPositionSelector', start: 23, end: 34 }
		]);
	});

	it('refuses a citation of a longer text', () => {
		expect(() => toSelectors(citation, 'Short.')).toThrow(OffsetError);
	});
});

describe('fromSelectors', () => {
	it('reads back every citation it wrote', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('a', ' ', '😀', 'é', '\n'), { minLength: 1, maxLength: 80 }),
				fc.nat(),
				fc.nat(),
				(characters, a, b) => {
					const text = characters.join('');
					const points = [a % (characters.length + 1), b % (characters.length + 1)];
					const [start, end] = points.sort((x, y) => x - y).map((point) => toUtf16(text, point));
					if (start === undefined || end === undefined) return;
					if (text.slice(start, end).trim() === '') return;
					const written = citeSpan({ text }, { start, end }, 'c1', ['key', 'option:a']);
					expect(read(toSelectors(written, text), text)).toEqual({ ok: true, citation: written });
				}
			)
		);
	});

	it('supplies the context a document leaves out', () => {
		const [quote, position] = toSelectors(citation, TEXT);
		expect(read([{ type: quote.type, exact: quote.exact }, position])).toEqual({
			ok: true,
			citation
		});
	});

	const [quote, position] = toSelectors(citation, TEXT);
	it.each<[string, Selectors, string]>([
		['a place after the end', [quote, { ...position, end: 99 }], 'position-out-of-range'],
		['a place that runs backwards', [quote, { ...position, end: 3 }], 'position-out-of-range'],
		['a place without words', [quote, { ...position, start: 1, end: 2 }], 'position-blank'],
		[
			'other words than the text has',
			[{ ...quote, exact: 'roughly 4km' }, position],
			'quote-not-at-position'
		],
		[
			'another context before',
			[{ ...quote, prefix: 'miss ' }, position],
			'context-not-at-position'
		],
		['another context after', [{ ...quote, suffix: ' off' }, position], 'context-not-at-position']
	])('refuses %s', (_case, selectors, reason) => {
		expect(read(selectors)).toEqual({ ok: false, reason });
	});
});
