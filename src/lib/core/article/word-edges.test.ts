import { expect, test } from 'vitest';
import { moveEdge, snapToWords } from './word-edges.ts';

const TEXT = 'The U.S. troops’ base was hit at 4.30 on Monday, they said.';
const words = (span: { start: number; end: number } | undefined) =>
	span && TEXT.slice(span.start, span.end);
const spanOf = (part: string) => {
	const start = TEXT.indexOf(part);
	return { start, end: start + part.length };
};
const ALL = { start: 0, end: TEXT.length };

test.each([
	['oops’ ba', 'troops’ base'],
	[' was ', 'was'],
	['.3', '4.30'],
	['onday, ', 'Monday,'],
	['he', 'The']
])('“%s” grows to whole words: “%s”', (part, whole) => {
	expect(words(snapToWords(TEXT, spanOf(part)))).toBe(whole);
});

test('a blank or a comma alone is no words', () => {
	expect(snapToWords(TEXT, spanOf(', '))).toBeUndefined();
});

test('an edge moves by a word, and stays where there is none', () => {
	const hit = spanOf('hit');
	expect(words(moveEdge(TEXT, hit, 'start', -1, ALL))).toBe('was hit');
	expect(words(moveEdge(TEXT, hit, 'end', 1, ALL))).toBe('hit at');
	expect(words(moveEdge(TEXT, hit, 'end', -1, ALL))).toBe('hit');
	expect(words(moveEdge(TEXT, hit, 'start', 1, ALL))).toBe('hit');
	expect(words(moveEdge(TEXT, spanOf('The'), 'start', -1, ALL))).toBe('The');
	expect(words(moveEdge(TEXT, spanOf('hit'), 'end', 1, spanOf('was hit')))).toBe('hit');
});
