import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { sniffFormat } from './sniff-format.ts';

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
function utf16(text: string, isLittle: boolean, mark: boolean): Uint8Array {
	const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (letter) => letter.charCodeAt(0))];
	return Uint8Array.from(
		units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]))
	);
}
const WORDS = 'A café in Zürich charged £5 for a “quote”.';

describe('bytes of text', () => {
	it.each([
		['UTF-8', utf8(WORDS)],
		['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(WORDS))],
		['UTF-16, little end first', utf16(WORDS, true, true)],
		['UTF-16, big end first', utf16(WORDS, false, true)],
		['UTF-16 without a mark', utf16(WORDS, true, false)],
		['windows-1252', latin1(WORDS.replace('“', '\u0093').replace('”', '\u0094'))]
	])('in %s are read', (_name, bytes) => {
		expect(decodeText(bytes)).toBe(WORDS);
	});

	it('are read as the sender says', () => {
		expect(decodeText(latin1('\u00f1\u00e5'), 'iso-8859-5')).toBe('ёх');
	});

	it('are read as the page says', () => {
		const bytes = latin1('<html><head><meta charset="windows-1251"></head>\u00ef\u00f0\u00e8');
		expect(decodeText(bytes)).toContain('при');
	});

	it('keep their language when one character of UTF-8 is damaged', () => {
		const bytes = Uint8Array.of(...utf8(`${WORDS} `.repeat(20)), 0xff, ...utf8(WORDS));
		expect(decodeText(bytes)).toContain('café in Zürich');
	});

	it('are not lost to a charset that does not exist', () => {
		expect(decodeText(utf8(WORDS), 'x-no-such-thing')).toBe(WORDS);
	});
});

describe('a file', () => {
	const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(500));
	it.each([
		['words.txt', utf8('Words.'), 'text'],
		['-', utf8('Words.'), 'text'],
		['notes', utf8('Words.'), 'text'],
		['notes.md', utf8('# Words'), 'markdown'],
		['page.html', utf8('Words.'), 'html'],
		['page.txt', utf8('\n <!-- saved --> <!DOCTYPE html><p>Words'), 'html'],
		['page.txt', utf16('<html><p>Words, words, words.', true, true), 'html'],
		['mention.txt', utf8('The <p> element is a paragraph.'), 'text'],
		['paper.pdf', utf8('%PDF-1.7 …'), 'pdf'],
		['paper.txt', utf8('%PDF-1.7 …'), 'pdf'],
		['letter.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 20), 'docx'],
		['letter.docx', ole, undefined],
		['letter.doc', ole, undefined],
		['letter.rtf', utf8('{\\rtf1 Words}'), undefined],
		['table.csv', utf8('a,b'), undefined],
		[
			'picture.txt',
			Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3),
			undefined
		]
	])('called %s is known by its first bytes', (name, bytes, format) => {
		expect(sniffFormat(bytes, name)).toBe(format);
	});

	it('is known by its media type when its name says nothing', () => {
		expect(sniffFormat(utf8('a,b'), '/export.php', 'text/plain; charset=utf-8')).toBe('text');
	});

	it('that opens a thousand comments is known at once', () => {
		expect(sniffFormat(utf8('<!---->'.repeat(600)), 'x.txt')).toBe('text');
	});
});
