import { describe, expect, it } from 'vitest';
import {
	makeDocx,
	wordMembers,
	wordParagraph,
	zipOf
} from '../../../../../tests/support/docx-files.ts';
import { PARAGRAPHS, TITLE } from '../../../../../tests/support/article-texts.ts';
import { writeArticleText } from '../article-text.ts';
import { ReadingError } from '../reading-error.ts';
import { readDocx } from './read-docx.ts';

const [first = '', second = '', third = ''] = PARAGRAPHS;
const article = PARAGRAPHS.map((paragraph) => wordParagraph(paragraph)).join('');

function reasonFor(bytes: Uint8Array): string {
	try {
		readDocx(bytes);
	} catch (error) {
		if (error instanceof ReadingError) return error.reason;
		throw error;
	}
	return 'read';
}

describe('a Word document', () => {
	it('gives title, headings, quotes, lists and captions by the names of its styles', () => {
		const body = [
			wordParagraph(TITLE, 'Titel'),
			wordParagraph('By Amara Osei'),
			wordParagraph(first),
			wordParagraph('The bridge in 2019', 'Beschriftung'),
			wordParagraph('A lifeline cut', 'berschrift1'),
			wordParagraph(second, 'Zitat'),
			wordParagraph('extra trains', 'Listenabsatz'),
			wordParagraph('free parking', undefined, '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
			wordParagraph(third)
		].join('');
		const { title, byline, blocks } = readDocx(makeDocx(body));
		expect({ title, byline, blocks }).toEqual({
			title: TITLE,
			byline: 'Amara Osei',
			blocks: [
				{ kind: 'heading', text: TITLE },
				{ kind: 'paragraph', text: first },
				{ kind: 'caption', text: 'The bridge in 2019' },
				{ kind: 'heading', text: 'A lifeline cut' },
				{ kind: 'quote', text: second },
				{ kind: 'list', items: ['extra trains', 'free parking'] },
				{ kind: 'paragraph', text: third }
			]
		});
	});

	it('says who wrote it and when, but not the names that programs leave there', () => {
		const stated = {
			'dc:title': TITLE,
			'dc:creator': 'Amara Osei',
			'dcterms:created': '2024-03-12T06:30:00Z'
		};
		const { title, byline, published } = readDocx(makeDocx(article, stated));
		expect({ title, byline, published }).toEqual({
			title: TITLE,
			byline: 'Amara Osei',
			published: '2024-03-12'
		});
		const left = {
			'dc:title': 'Microsoft Word - Document1',
			'dc:creator': 'Microsoft Office User'
		};
		const other = readDocx(makeDocx(article, left));
		expect([other.title, other.byline]).toEqual([undefined, undefined]);
	});

	it('joins the runs of a paragraph, and skips what was deleted, hidden or drawn twice', () => {
		const runs = [
			'<w:r><w:t>The bridge </w:t></w:r>',
			'<w:del><w:r><w:delText>never </w:delText></w:r></w:del>',
			'<w:ins><w:r><w:rPr><w:b/></w:rPr><w:t>will</w:t></w:r></w:ins>',
			'<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>',
			'<mc:AlternateContent><mc:Choice><w:r><w:t xml:space="preserve"> close</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t> close</w:t></w:r></mc:Fallback></mc:AlternateContent>',
			'<w:r><w:instrText>PAGE</w:instrText><w:tab/><w:t>in &lt;May&gt; &amp; June.</w:t></w:r>'
		];
		const body = `<w:p>${runs.join('')}</w:p>`;
		expect(writeArticleText(readDocx(makeDocx(body)).blocks)).toBe(
			'The bridge will close in <May> & June.'
		);
	});

	it('leaves the cells of a table out, but not a text that was laid out in one', () => {
		const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
		const body = `<w:tbl><w:tr>${cell('1990')}${cell('9,000')}</w:tr><w:tr>${cell(first)}</w:tr></w:tbl>`;
		const { blocks, leftOut } = readDocx(makeDocx(body));
		expect({ text: writeArticleText(blocks), leftOut }).toEqual({
			text: first,
			leftOut: [
				{ text: '1990', reason: 'table' },
				{ text: '9,000', reason: 'table' }
			]
		});
	});

	it('is found where the package says it is', () => {
		const {
			'word/document.xml': document = '',
			'_rels/.rels': relations = '',
			...others
		} = wordMembers(article);
		const bytes = zipOf({
			...others,
			'word/main.xml': document,
			'_rels/.rels': relations.replace('word/document.xml', '/word/main.xml')
		});
		expect(writeArticleText(readDocx(bytes).blocks)).toBe(PARAGRAPHS.join('\n\n'));
	});

	it('is refused with a document type in its XML, whatever it declares', () => {
		const members = wordMembers(article);
		const bomb = '<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
		const document = members['word/document.xml']?.replace('?>\n', `?>\n${bomb}`) ?? '';
		expect(reasonFor(zipOf({ ...members, 'word/document.xml': document }))).toBe('file-damaged');
	});

	it.each([
		['another archive', zipOf({ 'a.txt': 'words' }), 'unsupported-type'],
		[
			'a spreadsheet',
			zipOf({
				'_rels/.rels': (wordMembers('')['_rels/.rels'] ?? '').replace(
					'word/document.xml',
					'xl/workbook.xml'
				),
				'xl/workbook.xml': '<a/>'
			}),
			'unsupported-type'
		],
		['half a document', makeDocx(article).slice(0, 600), 'file-damaged'],
		[
			'XML that is cut short',
			zipOf({ ...wordMembers(article), 'word/document.xml': '<w:document><w:p>' }),
			'file-damaged'
		],
		[
			'ten thousand elements inside each other',
			makeDocx('<w:sdt>'.repeat(10_000)),
			'reading-too-heavy'
		]
	])('is not %s', (_name, bytes, reason) => {
		expect(reasonFor(bytes)).toBe(reason);
	});
});
