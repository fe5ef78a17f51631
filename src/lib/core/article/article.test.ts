import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifyText, makeArticle, normaliseText } from './article.ts';

/** Text made of what pasted articles are full of: odd spaces, breaks, marks, astral characters. */
const pastedText = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				' ',
				'\t',
				'\n',
				'\r\n',
				'\r',
				'\u00A0',
				'\u2009',
				'\u2028',
				'\u2029',
				'\u0085'
			),
			fc.constantFrom(
				'\uFEFF',
				'\u00AD',
				'\u200B',
				'\u200D',
				'\u0000',
				'e',
				'\u0301',
				'\uD83D',
				'😀'
			),
			fc.string({ unit: 'grapheme' })
		),
		{ maxLength: 40 }
	)
	.map((parts) => parts.join(''));

describe('normaliseText', () => {
	it.each([
		['composes a letter and its accent', 'Cafe\u0301', 'Café'],
		['turns Windows and old Mac line ends into line feeds', 'a\r\nb\rc', 'a\nb\nc'],
		['drops blanks at the end of a line', 'a  \nb\t', 'a\nb'],
		['keeps one blank line between paragraphs', 'a\n\n \n\nb', 'a\n\nb'],
		['keeps a single line feed', 'a\nb', 'a\nb'],
		['turns no-break and thin spaces into plain ones', '3\u00A0km\u2009away', '3 km away'],
		[
			'drops byte order marks, soft hyphens and zero-width spaces',
			'\uFEFFco\u00ADop\u200Bs',
			'coops'
		],
		['composes across what it drops', 'e\u00AD\u0301', 'é'],
		[
			'keeps the joiners that emoji and Persian are spelt with',
			'👩\u200D🚒 می\u200Cخواهم',
			'👩\u200D🚒 می\u200Cخواهم'
		],
		['keeps curly quotes and dashes as the author set them', '“Taji” – it', '“Taji” – it'],
		['replaces half of a character by the replacement mark', 'a\uD83Db', 'a\uFFFDb'],
		['drops control characters that databases refuse', 'a\u0000b\u0007', 'ab']
	])('%s', (_behaviour, raw, expected) => {
		expect(normaliseText(raw)).toBe(expected);
	});

	it('changes nothing the second time', () => {
		fc.assert(
			fc.property(pastedText, (raw) => {
				const once = normaliseText(raw);
				expect(normaliseText(once)).toBe(once);
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('identifyText', () => {
	it('is the SHA-256 of the text in UTF-8', () => {
		expect(identifyText('abc')).toBe(
			'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
		);
	});

	it('gives two spellings of one text one identity', () => {
		expect(identifyText(' Cafe\u0301\r\n')).toBe(identifyText('Café'));
	});

	it('tells texts apart that differ by a comma', () => {
		expect(identifyText('Rockets hit, Mark said')).not.toBe(identifyText('Rockets hit Mark said'));
	});
});

describe('makeArticle', () => {
	it('normalises, identifies and segments a pasted article', () => {
		const article = makeArticle(
			'Rocket attack on Camp Taji\r\n\r\nNo one was harmed. Mark said so.',
			{ title: 'Rocket attack on Camp Taji', language: 'en', published: 'XXXX-01' }
		);
		expect(article).toEqual({
			title: 'Rocket attack on Camp Taji',
			language: 'en',
			published: 'XXXX-01',
			id: identifyText(article.text),
			text: 'Rocket attack on Camp Taji\n\nNo one was harmed. Mark said so.',
			paragraphs: [
				{ index: 0, kind: 'heading', start: 0, end: 26 },
				{ index: 1, kind: 'prose', start: 28, end: 60 }
			],
			sentences: [
				{ index: 0, paragraph: 0, start: 0, end: 26 },
				{ index: 1, paragraph: 1, start: 28, end: 46 },
				{ index: 2, paragraph: 1, start: 47, end: 60 }
			]
		});
	});

	it('makes an article without paragraphs of a blank text', () => {
		expect(makeArticle(' \n\n ', { title: 'Nothing', language: 'en' })).toMatchObject({
			text: '',
			paragraphs: [],
			sentences: []
		});
	});
});
