import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PARAGRAPHS, TITLE } from '../../../../../tests/support/article-texts.ts';
import { writeArticleText } from '../article-text.ts';
import { readHtml } from './read-html.ts';

const page = (name: string) =>
	readHtml(readFileSync(path.resolve('tests/fixtures/pages', name), 'utf8'));
const textOf = (html: string) => writeArticleText(readHtml(html).blocks);
const article = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
const inPage = (body: string, head = '') =>
	`<!doctype html><html lang="en"><head><title>${TITLE}</title>${head}</head><body>${body}</body></html>`;
const ARTICLE = [TITLE, ...PARAGRAPHS].join('\n\n');

describe('a page of a news site', () => {
	const { blocks, leftOut, notes, ...metadata } = page('harbour-bridge.html');

	it('says what it is: JSON-LD with its references, Open Graph, canonical address, licence', () => {
		expect({ ...metadata, notes }).toEqual({
			title: 'Harbour bridge to close for two years as cracks widen',
			byline: 'Amara Osei, Piotr Zielinski',
			publisher: 'The Northern Courier',
			published: '2024-03-12',
			url: 'https://www.northerncourier.example/news/2024/mar/12/harbour-bridge-to-close',
			licence: 'CC BY 4.0',
			language: 'en-GB',
			notes: []
		});
	});

	it('gives headline, paragraphs, heading, quote and list in order', () => {
		expect(blocks.map(({ kind }) => kind)).toEqual([
			'heading',
			'paragraph',
			'paragraph',
			'paragraph',
			'heading',
			'paragraph',
			'paragraph',
			'quote',
			'paragraph',
			'list',
			'paragraph',
			'paragraph'
		]);
	});

	it('writes words as a reader sees them: entities, breaks, emphasis and links', () => {
		const text = writeArticleText(blocks);
		for (const words of [
			'“We have run out of ways to keep it open safely,” said Helen Marsh, the council’s chief engineer.',
			'from 6 May after',
			'a detour of 31 miles through Saltby.',
			'Business groups reacted with dismay.\n\nTom Adeyemi',
			'- extra trains between Wexmouth and Saltby from 5am;\n- free parking at both stations;',
			'commute across the water and that some would lose three hours a day.'
		]) {
			expect(text).toContain(words);
		}
	});

	it('leaves out what stands around and inside the article, and says what it was taken for', () => {
		const reasons = new Map(leftOut.map(({ text, reason }) => [text.slice(0, 24), reason]));
		expect(Object.fromEntries(reasons)).toMatchObject({
			'Read more: Ferry operato': 'related',
			Advertisement: 'advertisement',
			'Sign up to First Edition': 'sign-up',
			'We and our 812 partners ': 'cookies',
			'I have used this bridge ': 'comments',
			'Vehicles a day': 'table'
		});
	});

	it('never shows scripts, styles, templates or hidden words', () => {
		const everything = JSON.stringify([blocks, leftOut]);
		for (const words of [
			'dataLayer',
			'not a paragraph',
			'display:none',
			'nobody sees',
			'in a template',
			'enable JavaScript'
		]) {
			expect(everything).not.toContain(words);
		}
	});
});

describe('other pages', () => {
	it('without a single element of meaning are read too', () => {
		const { title, byline, published, blocks } = page('div-soup.html');
		expect({ title, byline, published }).toEqual({
			title: 'Storm leaves 4,000 homes without power',
			byline: 'Dana Whitfield',
			published: '2019-01-09'
		});
		expect(blocks.map(({ kind }) => kind)).toEqual(['heading', ...Array(5).fill('paragraph')]);
	});

	it('for subscribers only say so', () => {
		const { notes, blocks } = page('subscribers-only.html');
		expect({ notes, blocks: blocks.length }).toEqual({
			notes: ['part-for-subscribers'],
			blocks: 2
		});
	});

	it('of nothing but links have no article', () => {
		expect(page('link-list.html').blocks).toEqual([]);
	});

	it.each([
		['<table><tr><td><a href="/">Home</a></td><td>', '</td></tr></table>'],
		['<form id="aspnetForm"><div class="col-8">', '</div></form>'],
		['<div class="related-content-page"><div class="sidebar-left">', '</div></div>'],
		['<article class="comment-section opinion"><section>', '</section></article>'],
		['<main><div><div><div><div>', '</div></div></div></div></main>'],
		['<p>', '']
	])('whose article stands in %s are read whole', (before, after) => {
		expect(textOf(inPage(`<h1>${TITLE}</h1>${before}${article}${after}`))).toBe(ARTICLE);
	});

	it('in sections are put together from all of them', () => {
		const sections = PARAGRAPHS.map(
			(paragraph) => `<section><div><p>${paragraph}</p></div></section>`
		);
		const aside =
			'<div class="sidebar"><p>The ten best walks along the northern shore, with a map for each of them.</p></div>';
		expect(textOf(inPage(`<div>${sections.join('')}</div>${aside}`))).toBe(ARTICLE);
	});

	it('give the whole headline when the one for search engines is cut', () => {
		const head = '<meta property="og:title" content="Harbour bridge to close for two years as">';
		expect(readHtml(inPage(`<h1>${TITLE}</h1>${article}`, head)).title).toBe(TITLE);
	});

	it('give the text of their JSON-LD when they show less than half of it', () => {
		const body = JSON.stringify({
			'@type': 'NewsArticle',
			headline: TITLE,
			articleBody: PARAGRAPHS.join('\n\n')
		});
		const script = `<script type="application/ld+json">${body}</script>`;
		expect(textOf(inPage(`<p>${PARAGRAPHS[0]}</p>`, script))).toBe(ARTICLE);
	});

	it('with broken JSON-LD are read without it', () => {
		const head =
			'<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>';
		const { title } = readHtml(inPage(article, head));
		expect(title).toBe(TITLE);
	});

	it('with an address that is no web address state none', () => {
		const head =
			'<link rel="canonical" href="javascript:alert(1)"><link rel="license" href="data:text/html,x">';
		const { url, licence } = readHtml(inPage(article, head));
		expect({ url, licence }).toEqual({ url: undefined, licence: undefined });
	});

	it('resolve what they state against the address they came from', () => {
		const head = '<link rel="canonical" href="/news/1">';
		expect(readHtml(inPage(article, head), 'https://courier.example/x?y=1').url).toBe(
			'https://courier.example/news/1'
		);
	});

	it('lose the numbers of footnotes and keep those of prose', () => {
		const [first = ''] = PARAGRAPHS;
		const note = '<sup class="reference"><a href="#n1">[1]</a></sup>';
		const html = inPage(
			`<p>${first}${note}</p><p>Some 5 km<sup>2</sup> were flooded, the river board said on Tuesday in its report.</p>`
		);
		expect(textOf(html)).toContain(`${first}\n\nSome 5 km2 were flooded`);
	});
});
