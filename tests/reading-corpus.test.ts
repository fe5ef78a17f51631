// Real articles through every reader. The corpus lies beside the project and is no part of it.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeArticleText } from '#lib/interop/reading/article-text.ts';
import { detectLanguage } from '#lib/interop/reading/detect-language.ts';
import { readDocx } from '#lib/interop/reading/docx/read-docx.ts';
import { readHtml } from '#lib/interop/reading/html/read-html.ts';
import { readMarkdown } from '#lib/interop/reading/markdown-text.ts';
import { readPdf } from '#lib/interop/reading/pdf/read-pdf.ts';
import { readPlainText } from '#lib/interop/reading/plain-text.ts';
import { makeDocx, wordParagraph } from './support/docx-files.ts';
import { makePdf, pdfLines, type PdfText } from './support/pdf-files.ts';
import { wrapText } from './support/wrap-text.ts';

const CORPUS = path.resolve('../shared/corpus/articles');
const files = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => name.endsWith('.txt')) : [];
const articles = files.map((name) => {
	const raw = readFileSync(path.join(CORPUS, name), 'utf8');
	const lines = raw.split('\n').map((line) => line.trim().replace(/\s+/gu, ' '));
	return { name, lines: lines.filter((line) => line !== '') };
});

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const textOf = (reading: ReturnType<typeof readPlainText>) =>
	writeArticleText(reading.blocks).replace(/ +/gu, ' ');

function pageOf([title = '', ...paragraphs]: readonly string[]): string {
	const body = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n');
	return `<!doctype html><html lang="en"><head><title>${escaped(title)} | The Courier</title></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><main><h1>${escaped(title)}</h1>${body}</main><footer>© The Courier</footer></body></html>`;
}

/** Pages of 45 lines with a running title and a number each. */
function pdfOf([title = '', ...paragraphs]: readonly string[]): Uint8Array {
	const lines = paragraphs.flatMap((paragraph) => [...wrapText(paragraph, 80).split('\n'), '']);
	const pages: PdfText[][] = [];
	for (let at = 0; at < lines.length; at += 45) {
		const number = pages.length + 1;
		const headline =
			number === 1
				? pdfLines(wrapText(title, 50).split('\n'), { top: 790, leading: 19, size: 16 })
				: [];
		const running = { text: `The Courier, page ${number}`, x: 230, y: 815, size: 8 };
		pages.push([running, ...headline, ...pdfLines(lines.slice(at, at + 45), { top: 740 })]);
	}
	return makePdf({ pages });
}

describe.skipIf(articles.length === 0)(
	`the articles of the corpus${articles.length === 0 ? ' (skipped: there is no ../shared/corpus)' : ''}`,
	() => {
		it.each<readonly [string, (lines: readonly string[]) => ReturnType<typeof readPlainText>]>([
			['one line for each paragraph', (lines) => readPlainText(lines.join('\n'))],
			[
				'lines of 72 letters',
				(lines) => readPlainText(lines.map((line) => wrapText(line, 72)).join('\n\n'))
			],
			['a page', (lines) => readHtml(pageOf(lines))],
			[
				'a Word document',
				(lines) => readDocx(makeDocx(lines.map((line) => wordParagraph(line)).join('')))
			],
			[
				'Markdown',
				(lines) => readMarkdown(`# ${lines.join('\n\n').replace(/[\\`*_[\]<]/gu, '\\$&')}`)
			]
		])('are the same text from %s as pasted', (_name, read) => {
			const differing = articles.filter(
				({ lines }) => textOf(read(lines)) !== textOf(readPlainText(lines.join('\n\n')))
			);
			expect(differing.map(({ name }) => name)).toEqual([]);
		});

		it('keep the shape of 97 paragraphs in a hundred in a PDF, where page ends hide some', async () => {
			let [paragraphs, same] = [0, 0];
			for (const { lines } of articles) {
				const pasted = textOf(readPlainText(lines.join('\n\n'))).split('\n\n');
				const read = new Set(textOf(await readPdf(pdfOf(lines))).split('\n\n'));
				paragraphs += pasted.length;
				same += pasted.filter((paragraph) => read.has(paragraph)).length;
			}
			expect(same / paragraphs).toBeGreaterThan(0.97);
		});

		it('are English, all of them', () => {
			const others = articles.filter(({ lines }) => detectLanguage(lines.join('\n')) !== 'en');
			expect(others.map(({ name }) => name)).toEqual([]);
		});

		it('keep their headline', () => {
			const others = articles.filter(
				({ lines }) => readPlainText(lines.join('\n\n')).title !== lines[0]
			);
			expect(others.map(({ name }) => name)).toEqual([]);
		});
	}
);
