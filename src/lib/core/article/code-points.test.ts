import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OffsetError, splitsSurrogatePair, toCodePoint, toUtf16 } from './code-points.ts';

const anyText = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.array(fc.constantFrom('a', '😀', '\uD83D', '\uDE00', 'é')).map((parts) => parts.join(''))
);

describe('code points and UTF-16 code units', () => {
	it('differ by one for each astral character before the offset', () => {
		expect(toCodePoint('a😀b😀c', 4)).toBe(3);
		expect(toUtf16('a😀b😀c', 3)).toBe(4);
	});

	it('count what a string iterates over', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(toCodePoint(text, text.length)).toBe([...text].length);
			})
		);
	});

	it('are inverses at every character boundary', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				for (let unit = 0; unit <= text.length; unit++) {
					if (splitsSurrogatePair(text, unit)) continue;
					expect(toUtf16(text, toCodePoint(text, unit))).toBe(unit);
				}
				for (let point = 0; point <= [...text].length; point++) {
					expect(toCodePoint(text, toUtf16(text, point))).toBe(point);
				}
			})
		);
	});

	it.each([-1, 4, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuse the offset %d', (offset) => {
		expect(() => toCodePoint('abc', offset)).toThrow(OffsetError);
		expect(() => toUtf16('abc', offset)).toThrow(OffsetError);
	});

	it('refuse an offset inside a surrogate pair', () => {
		expect(() => toCodePoint('a😀', 2)).toThrow(OffsetError);
	});
});
