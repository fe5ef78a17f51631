import { readFileSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { articleMetadataSchema } from '#lib/core/bank/document.ts';
import { safeParse } from 'valibot';
import { ARTICLE_TEXT, PARAGRAPHS, TITLE } from '../../../../tests/support/article-texts.ts';
import { makeDocx, wordParagraph } from '../../../../tests/support/docx-files.ts';
import { makePdf } from '../../../../tests/support/pdf-files.ts';
import {
	answerWith,
	settingsFor,
	startWebServer,
	type WebServer
} from '../../../../tests/support/web-servers.ts';
import { createArticleReader, type ArticleReader } from '../ingest/article-reader.ts';
import { readArticle, type ArticleToRead } from './read-article.ts';

const reader = createArticleReader({ fetchUrls: false });
afterAll(() => reader.close());

const utf8 = (text: string) => new TextEncoder().encode(text);
const file = (name: string, bytes: Uint8Array): ArticleToRead => ({ kind: 'file', name, bytes });
const pasted = (text: string): ArticleToRead => ({ kind: 'text', text });
const fixture = (name: string) => readFileSync(`tests/fixtures/pages/${name}`);
const chapters = (count: number) =>
	Array.from({ length: count }, (_, index) => `Chapter ${index}. ${PARAGRAPHS.join(' ')}`);
const CHINESE =
	'港口大桥将关闭至少两年，此前检查人员发现主梁上的裂缝自秋季以来扩大了三分之一，议会周一表示。司机将不得不绕行五十公里，因为港口和北岸之间没有其他道路。';
const GERMAN =
	'Die Brücke über den Hafen wird für mindestens zwei Jahre gesperrt, nachdem Prüfer festgestellt haben, dass die Risse in den Trägern seit dem Herbst um ein Drittel größer geworden sind. Das teilte die Verwaltung am Montag mit.';

async function outcome(source: ArticleToRead) {
	const reading = await readArticle(reader, source);
	if (!reading.ok) return reading;
	const { title, text, metadata, notes } = reading;
	return { ok: true, title, text, metadata, notes };
}

describe('an article', () => {
	it('is the same text, and so the same article, however it came', async () => {
		const page = `<!doctype html><title>${TITLE}</title><h1>${TITLE}</h1>${PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('')}`;
		const sources: readonly ArticleToRead[] = [
			pasted(ARTICLE_TEXT),
			file('a.txt', utf8(ARTICLE_TEXT)),
			file('-', utf8(ARTICLE_TEXT)),
			file('a.md', utf8(`# ${ARTICLE_TEXT}`)),
			file('a.html', utf8(page)),
			file('a.txt', utf8(page)),
			pasted(page),
			file('a.docx', makeDocx([TITLE, ...PARAGRAPHS].map((text) => wordParagraph(text)).join('')))
		];
		for (const source of sources) {
			expect(await outcome(source)).toMatchObject({ ok: true, title: TITLE, text: ARTICLE_TEXT });
		}
	});

	it('comes with metadata as a bank wants it, and words counted', async () => {
		const reading = await readArticle(reader, file('page.html', fixture('harbour-bridge.html')));
		if (!reading.ok) throw new Error(reading.reason);
		expect(reading.words).toBe(241);
		expect(safeParse(articleMetadataSchema, reading.metadata)).toMatchObject({
			success: true,
			output: { publisher: 'The Northern Courier', published: '2024-03-12', language: 'en' }
		});
	});

	it('never says that its address is one that runs', async () => {
		const own = `---\nnewsproof: 1\ntitle: ${TITLE}\nurl: javascript:alert(1)\n---\n\n${ARTICLE_TEXT}`;
		expect(await outcome(pasted(own))).toMatchObject({
			ok: true,
			title: TITLE,
			metadata: { title: TITLE, language: 'en' }
		});
		const reading = await readArticle(reader, pasted(own));
		expect(reading.ok && reading.metadata.url).toBeUndefined();
	});

	it('without a headline is read, and a person is asked for one', async () => {
		expect(await outcome(pasted(PARAGRAPHS.join('\n\n')))).toMatchObject({
			ok: true,
			title: '',
			notes: ['title-missing']
		});
	});

	it('says what it is doing', async () => {
		const steps: string[] = [];
		await readArticle(reader, pasted(ARTICLE_TEXT), { onProgress: (step) => steps.push(step) });
		expect(steps).toEqual(['reading']);
	});
});

describe('no article', () => {
	it.each<readonly [string, ArticleToRead, object]>([
		['nothing', pasted(' \n\t '), { reason: 'empty' }],
		['an empty file', file('a.txt', new Uint8Array(0)), { reason: 'empty' }],
		[
			'a paragraph',
			pasted(`${TITLE}\n\n${PARAGRAPHS[0] ?? ''}`),
			{ reason: 'too-short', words: 38 }
		],
		[
			'headings and lists without prose',
			pasted('One heading\n\n- an item\n\n'.repeat(100)),
			{ reason: 'too-short' }
		],
		[
			'a text in German',
			pasted(`Brücke gesperrt\n\n${GERMAN}\n\n${GERMAN.replace('Brücke', 'Straße')}`),
			{ reason: 'not-english', language: 'de' }
		],
		[
			'a page in Chinese',
			file('a.html', utf8(`<h1>港口大桥</h1><p>${CHINESE}</p><p>${CHINESE}</p>`)),
			{ reason: 'not-english', language: 'zh' }
		],
		['a book', pasted(chapters(400).join('\n\n')), { reason: 'too-long' }],
		['more text than is looked at', pasted('word '.repeat(400_000)), { reason: 'too-long' }],
		[
			'a text file of 4 MB',
			file('a.txt', utf8('word '.repeat(800_000))),
			{ reason: 'file-too-large' }
		],
		[
			'a picture',
			file('a.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3, 4)),
			{ reason: 'unsupported-type' }
		],
		[
			'an old Word file under a new name',
			file('a.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0, 0)),
			{ reason: 'unsupported-type' }
		],
		[
			'half a Word file',
			file('a.docx', makeDocx(wordParagraph('x')).slice(0, 300)),
			{ reason: 'file-damaged' }
		],
		[
			'a PDF of pictures',
			file('a.pdf', makePdf({ pages: [[]], withPicture: true })),
			{ reason: 'pdf-only-pictures' }
		],
		['a page of links', file('a.html', fixture('link-list.html')), { reason: 'page-empty' }],
		['a teaser', file('a.html', fixture('subscribers-only.html')), { reason: 'page-paywalled' }],
		[
			'an address where fetching is switched off',
			{ kind: 'url', url: 'https://courier.example/' },
			{ reason: 'url-switched-off' }
		]
	])('is %s', async (_name, source, expected) => {
		expect(await readArticle(reader, source)).toMatchObject({ ok: false, ...expected });
	});

	it('is read when it was stopped before', async () => {
		const signal = AbortSignal.abort();
		expect(await readArticle(reader, pasted(ARTICLE_TEXT), { signal })).toEqual({
			ok: false,
			reason: 'reading-stopped'
		});
	});
});

describe('an address', () => {
	const running: { readonly close: () => Promise<void> }[] = [];
	afterEach(async () => {
		await Promise.all(running.splice(0).map((each) => each.close()));
	});

	async function readFrom(server: WebServer, target: string, steps: string[] = []) {
		const online = createArticleReader({ fetchUrls: true, fetchSettings: settingsFor([server]) });
		running.push(server, online);
		const url = `http://courier.test:${server.port}${target}`;
		return readArticle(online, { kind: 'url', url }, { onProgress: (step) => steps.push(step) });
	}

	it('is fetched, read and named in the metadata', async () => {
		const html = `<title>${TITLE}</title>${PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('')}`;
		const server = await startWebServer(answerWith(html));
		const steps: string[] = [];
		expect(await readFrom(server, '/news', steps)).toMatchObject({
			ok: true,
			title: TITLE,
			text: ARTICLE_TEXT,
			metadata: { url: `http://courier.test:${server.port}/news` }
		});
		expect([...new Set(steps)]).toEqual(['resolving', 'fetching', 'reading']);
	});

	it.each([
		['courier.test/news', 'https://courier.test/news'],
		['www.courier.test', 'https://www.courier.test'],
		[' https://courier.test/ ', 'https://courier.test/'],
		['news', 'news']
	])('written as “%s” is asked for as %s', async (written, asked) => {
		const addresses: string[] = [];
		const listening: ArticleReader = {
			...reader,
			fetchPage: (url) => {
				addresses.push(url);
				return Promise.resolve({ ok: false, reason: 'url-not-found' });
			}
		};
		await readArticle(listening, { kind: 'url', url: written });
		expect(addresses).toEqual([asked]);
	});

	it('may lead to a PDF or to plain text', async () => {
		const server = await startWebServer(answerWith(ARTICLE_TEXT, { 'content-type': 'text/plain' }));
		expect(await readFrom(server, '/news')).toMatchObject({ ok: true, text: ARTICLE_TEXT });
	});

	it('is refused with the status that its site answered with', async () => {
		const server = await startWebServer((_request, response) => response.writeHead(403).end());
		expect(await readFrom(server, '/news')).toEqual({
			ok: false,
			reason: 'url-refused',
			status: 403
		});
	});

	it('that leads to something else than it says is refused', async () => {
		const server = await startWebServer((request, response) => {
			response.writeHead(request.url === '/robots.txt' ? 404 : 200, {
				'content-type': 'text/html'
			});
			response.end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]));
		});
		expect(await readFrom(server, '/picture')).toEqual({ ok: false, reason: 'url-not-text' });
	});
});
