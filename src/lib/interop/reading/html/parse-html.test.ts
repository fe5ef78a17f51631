import { expect, it } from 'vitest';
import { ReadingError } from '../reading-error.ts';
import { parseHtml } from './parse-html.ts';

function reasonFor(html: string): string {
	try {
		parseHtml(html);
	} catch (error) {
		if (error instanceof ReadingError) return error.reason;
		throw error;
	}
	return 'parsed';
}

const repeat = (count: number, make: (index: number) => string) =>
	Array.from({ length: count }, (_, index) => make(index)).join('');

it.each([
	['a million nodes', '<p>x'.repeat(1_000_000)],
	['a million comments', '<!---->'.repeat(700_000)],
	['text between a million line breaks', 'a<br>'.repeat(900_000)],
	['ten thousand elements inside each other', '<div>'.repeat(10_000)],
	['ten thousand tables inside each other', '<table><td>'.repeat(5_000)],
	[
		'15 kB of <b> with paragraphs, which the standard clones over and over',
		`${repeat(800, (index) => `<b id=${index}>`)}${'<p>'.repeat(2_000)}`
	],
	[
		'formatting that is closed in the wrong order',
		repeat(2_000, (index) => `<a><b id=${index}><p></a>`)
	],
	[
		'a hundred thousand attributes on one element',
		`<p ${repeat(100_000, (index) => `a${index} `)}>`
	],
	[
		'attributes on ever more elements',
		repeat(2_500, () => `<p ${repeat(300, (index) => `a${index} `)}>`)
	],
	['more than five million letters', 'x'.repeat(5_000_001)]
])('%s are refused while parsing', (_name, html) => {
	expect(reasonFor(html)).toBe('reading-too-heavy');
});

it('an ordinary page, however sloppy, is parsed', () => {
	expect(reasonFor('<p>one<p>two<b>three</p></b><td><div></span>')).toBe('parsed');
});

it('nothing at all is an empty page', () => {
	expect(reasonFor('')).toBe('parsed');
});
