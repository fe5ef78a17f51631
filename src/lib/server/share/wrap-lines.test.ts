import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapLines } from './wrap-lines.ts';

/** Every letter one pixel wide. */
const measure = (text: string) => [...text].length;

describe('setting a title in lines', () => {
	it('takes as many words to a line as fit', () => {
		expect(wrapLines('one two three four', { width: 9, mostLines: 3, measure })).toEqual([
			'one two',
			'three',
			'four'
		]);
	});

	it('says by an ellipsis that something is left out', () => {
		expect(wrapLines('one two three four', { width: 9, mostLines: 2, measure })).toEqual([
			'one two',
			'three fo…'
		]);
	});

	it('cuts a word that is wider than a line', () => {
		expect(wrapLines('incomprehensibilities', { width: 9, mostLines: 2, measure })).toEqual([
			'incompre…'
		]);
	});

	it('gives no line for no text', () => {
		expect(wrapLines('  ', { width: 9, mostLines: 2, measure })).toEqual([]);
	});

	it('never passes the width or the number of lines, and loses no word without saying so', () => {
		fc.assert(
			fc.property(
				fc.array(fc.stringMatching(/^[a-z]{1,12}$/u), { maxLength: 20 }),
				fc.integer({ min: 4, max: 30 }),
				fc.integer({ min: 1, max: 4 }),
				(words, width, mostLines) => {
					const lines = wrapLines(words.join(' '), { width, mostLines, measure });
					expect(lines.length).toBeLessThanOrEqual(mostLines);
					for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
					if (!lines.some((line) => line.endsWith('…')))
						expect(lines.join(' ')).toBe(words.join(' '));
				}
			)
		);
	});
});
