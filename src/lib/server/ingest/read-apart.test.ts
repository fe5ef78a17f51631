import { describe, expect, it } from 'vitest';
import { ARTICLE_TEXT, PARAGRAPHS, TITLE } from '../../../../tests/support/article-texts.ts';
import { makeDocx, wordParagraph } from '../../../../tests/support/docx-files.ts';
import { makePdf, pdfLines } from '../../../../tests/support/pdf-files.ts';
import { writeArticleText } from '#lib/interop/reading/article-text.ts';
import { readApart, READING_LIMITS } from './read-apart.ts';
import { usageOf } from './process-usage.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const PAGE = utf8(
	`<h1>${TITLE}</h1>${PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('')}`
);

describe('a process of its own', () => {
	it.each([
		['html', PAGE],
		['docx', makeDocx([TITLE, ...PARAGRAPHS].map((text) => wordParagraph(text)).join(''))]
	] as const)('reads %s', async (format, bytes) => {
		const answer = await readApart({ format, bytes });
		expect(answer.ok && writeArticleText(answer.article.blocks)).toBe(ARTICLE_TEXT);
	});

	it('reads a PDF', async () => {
		const answer = await readApart({
			format: 'pdf',
			bytes: makePdf({ pages: [pdfLines(PARAGRAPHS)] })
		});
		expect(answer.ok && writeArticleText(answer.article.blocks)).toContain('a lifeline cut');
	});

	it('answers with the reason when something cannot be read', async () => {
		expect(await readApart({ format: 'docx', bytes: utf8('PK and nothing else') })).toEqual({
			ok: false,
			reason: 'file-damaged'
		});
	});

	it('is ended when its time is up', async () => {
		const limits = { ...READING_LIMITS, wallMs: 1 };
		expect(await readApart({ format: 'html', bytes: PAGE }, { limits })).toEqual({
			ok: false,
			reason: 'reading-timeout'
		});
	});

	it.runIf(usageOf(process.pid))(
		'is ended when it has worked too long or taken too much memory',
		async () => {
			const busy = { ...READING_LIMITS, cpuMs: 10 };
			expect(await readApart({ format: 'html', bytes: PAGE }, { limits: busy })).toEqual({
				ok: false,
				reason: 'reading-timeout'
			});
			const heavy = { ...READING_LIMITS, memoryBytes: 40 * 2 ** 20 };
			expect(await readApart({ format: 'html', bytes: PAGE }, { limits: heavy })).toEqual({
				ok: false,
				reason: 'reading-too-heavy'
			});
		}
	);

	it('is ended by who asked for it', async () => {
		const stopping = new AbortController();
		const reading = readApart({ format: 'html', bytes: PAGE }, { signal: stopping.signal });
		stopping.abort();
		expect(await reading).toEqual({ ok: false, reason: 'reading-stopped' });
	});
});
