import { describe, expect, it } from 'vitest';
import { makePdf, pdfLines } from '../../../../../tests/support/pdf-files.ts';
import { writeArticleText } from '../article-text.ts';
import { ReadingError } from '../reading-error.ts';
import { readPdf } from './read-pdf.ts';

async function reasonFor(bytes: Uint8Array): Promise<string> {
	try {
		await readPdf(bytes);
	} catch (error) {
		if (error instanceof ReadingError) return error.reason;
		throw error;
	}
	return 'read';
}

const FIRST = [
	'The harbour bridge will close to all traffic for at least two years',
	'from May after inspectors found that cracks in its main girders had wid-',
	'ened by a third since the autumn, the council said on Monday.'
];
const SECOND = [
	'The 94-year-old steel crossing carries about 23,000 vehicles a day and',
	'is the only road link between the port and the northern shore.'
];
const THIRD = [
	'A well-known engineer said the repair would get longer and dearer with',
	'every week, and that a well-',
	'known firm had refused the work twice already.'
];

const JOINED = {
	first:
		'The harbour bridge will close to all traffic for at least two years from May after inspectors found that cracks in its main girders had widened by a third since the autumn, the council said on Monday.',
	second:
		'The 94-year-old steel crossing carries about 23,000 vehicles a day and is the only road link between the port and the northern shore.',
	third:
		'A well-known engineer said the repair would get longer and dearer with every week, and that a well-known firm had refused the work twice already.'
};

describe('a PDF', () => {
	it('gives paragraphs by the gaps between its lines, words made whole, and the headline by its size', async () => {
		const pages = [
			[
				{ text: 'Harbour bridge to close for two years', x: 60, y: 790, size: 22 },
				...pdfLines(['By Amara Osei', '', ...FIRST, '', ...SECOND, '', ...THIRD], { top: 750 })
			]
		];
		const { title, byline, blocks } = await readPdf(makePdf({ pages }));
		expect({ title, byline, text: writeArticleText(blocks) }).toEqual({
			title: 'Harbour bridge to close for two years',
			byline: 'Amara Osei',
			text: [
				'Harbour bridge to close for two years',
				JOINED.first,
				JOINED.second,
				JOINED.third
			].join('\n\n')
		});
	});

	it('tells paragraphs by their indent or by a short last line when there are no gaps', async () => {
		const indented = [FIRST, SECOND].flatMap((lines, at) =>
			lines.map((text, index) => ({
				text,
				x: index === 0 ? 75 : 60,
				y: 700 - (at * 3 + index) * 12,
				size: 10
			}))
		);
		const { blocks } = await readPdf(makePdf({ pages: [indented] }));
		expect(writeArticleText(blocks)).toBe(`${JOINED.first}\n\n${JOINED.second}`);
	});

	it('reads columns one after the other under a headline that runs across', async () => {
		const left = pdfLines(
			[
				'The bridge will close to all',
				'traffic for two years, the',
				'council said on Monday. The',
				'cracks have grown by a third',
				'since the autumn, and a man'
			],
			{ x: 60, top: 700 }
		);
		const right = pdfLines(
			[
				'who works there said that he',
				'had seen them with his own',
				'eyes. A ferry may take cars',
				'across from June, if there is',
				'money for it in the budget.'
			],
			{ x: 310, top: 700 }
		);
		const rows = left.flatMap((line, index) => [line, ...right.slice(index, index + 1)]);
		const headline = {
			text: 'Harbour bridge to close for two years as cracks widen',
			x: 60,
			y: 760,
			size: 20
		};
		const { blocks } = await readPdf(makePdf({ pages: [[headline, ...rows]] }));
		expect(blocks.slice(1)).toEqual([
			{
				kind: 'paragraph',
				text: 'The bridge will close to all traffic for two years, the council said on Monday. The cracks have grown by a third since the autumn, and a man who works there said that he had seen them with his own eyes. A ferry may take cars across from June, if there is money for it in the budget.'
			}
		]);
	});

	it('goes on over the end of a page, without page numbers and running titles', async () => {
		const page = (number: number, lines: readonly string[]) => [
			{ text: `The Northern Courier, page ${number}`, x: 200, y: 815, size: 8 },
			...pdfLines(lines, { top: 700 }),
			{ text: `${number} of 2`, x: 290, y: 30, size: 8 }
		];
		const { blocks, leftOut } = await readPdf(
			makePdf({ pages: [page(1, FIRST.slice(0, 2)), page(2, [...FIRST.slice(2), '', ...SECOND])] })
		);
		expect(writeArticleText(blocks)).toBe(`${JOINED.first}\n\n${JOINED.second}`);
		expect(leftOut.map(({ text, reason }) => `${reason}: ${text}`)).toEqual([
			'repeated: The Northern Courier, page 1',
			'page-number: 1 of 2',
			'repeated: The Northern Courier, page 2',
			'page-number: 2 of 2'
		]);
	});

	it('states its title and author where its first line is no headline', async () => {
		const pages = [pdfLines([...FIRST, '', ...SECOND])];
		const { title, byline } = await readPdf(
			makePdf({ pages, info: { Title: 'Bridge closes', Author: 'Amara Osei' } })
		);
		expect({ title, byline }).toEqual({ title: 'Bridge closes', byline: 'Amara Osei' });
	});

	it.each([
		[
			'of nothing but pictures',
			makePdf({ pages: [[], []], withPicture: true }),
			'pdf-only-pictures'
		],
		[
			'of pictures with a stamp on them',
			makePdf({ pages: [[{ text: 'Scan 1', x: 10, y: 10 }], []], withPicture: true }),
			'pdf-only-pictures'
		],
		['that is locked', makePdf({ pages: [pdfLines(FIRST)], isLocked: true }), 'pdf-encrypted'],
		[
			'of which only the first bytes are left',
			makePdf({ pages: [pdfLines(FIRST)] }).slice(0, 200),
			'file-damaged'
		],
		['that is none', new TextEncoder().encode('%PDF-1.7 and nothing else'), 'file-damaged']
	])('%s is refused', async (_name, bytes, reason) => {
		expect(await reasonFor(bytes)).toBe(reason);
	});
});
