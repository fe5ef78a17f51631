import { describe, expect, it } from 'vitest';
import type { Citation } from '../../core/article/citation.ts';
import { highlightSegments } from './highlight-segments.ts';

const TEXT = 'One two three four.\n\nFive six.';
const FIRST = { start: 0, end: 19 };
const SECOND = { start: 21, end: 30 };

function cite(id: string, start: number, end: number): Citation {
	return {
		id,
		supports: ['key'],
		exact: TEXT.slice(start, end),
		prefix: '',
		suffix: '',
		start,
		end
	};
}

describe('a passage with citations', () => {
	it('is one plain stretch when nothing is cited', () => {
		expect(highlightSegments(TEXT, FIRST, [])).toEqual([
			{ text: 'One two three four.', citations: [], begins: [], opens: true, closes: true }
		]);
	});

	it('is cut where citations overlap, and each begins once', () => {
		const segments = highlightSegments(TEXT, FIRST, [cite('b', 4, 13), cite('a', 0, 7)]);
		expect(
			segments.map(({ text, citations, begins }) => [text, citations.join(), begins.join()])
		).toEqual([
			['One ', 'a', 'a'],
			['two', 'a,b', 'b'],
			[' three', 'b', ''],
			[' four.', '', '']
		]);
		expect(segments.map(({ opens, closes }) => [opens, closes])).toEqual([
			[true, false],
			[false, false],
			[false, true],
			[false, true]
		]);
	});

	it('loses no character, wherever citations lie', () => {
		for (let start = 0; start < TEXT.length; start += 1) {
			for (let end = start + 1; end <= TEXT.length; end += 1) {
				const citations = [cite('a', start, end), cite('b', 2, 25)];
				for (const passage of [FIRST, SECOND]) {
					const text = highlightSegments(TEXT, passage, citations)
						.map((segment) => segment.text)
						.join('');
					expect(text).toBe(TEXT.slice(passage.start, passage.end));
				}
			}
		}
	});

	it('begins a citation of several passages in the first of them only', () => {
		const across = cite('a', 8, 25);
		const beginsIn = (passage: typeof FIRST) =>
			highlightSegments(TEXT, passage, [across]).flatMap(({ begins }) => begins);
		expect([beginsIn(FIRST), beginsIn(SECOND)]).toEqual([['a'], []]);
	});
});
