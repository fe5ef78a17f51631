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
			'Year | Vehicles a day': 'table',
			'1990 | 9,000': 'table'
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

	it.each([
		['<title>Bridge to close - The Northern Courier</title>', 'Bridge to close'],
		[
			'<title>The Courier: Bridge to close for two years as cracks widen | News</title>',
			'The Courier: Bridge to close for two years as cracks widen'
		],
		[
			'<meta property="og:title" content="Analysis - why bridges age"><title>x</title>',
			'Analysis - why bridges age'
		],
		[
			'<meta property="og:title" content="Why bridges age | Courier"><meta property="og:site_name" content="Courier">',
			'Why bridges age'
		]
	])('with %s in their head have a title without the site', (head, title) => {
		const html = `<!doctype html><html><head>${head}</head><body>${article}</body></html>`;
		expect(readHtml(html).title).toBe(title);
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

describe('the shapes that publishing systems give their pages', () => {
	const [first = '', second = '', third = '', fourth = '', fifth = ''] = PARAGRAPHS;
	const teaser = (words: string) => `<div><a href="/x">${words}</a></div>`;
	const shapes: Readonly<Record<string, string>> = {
		'WordPress, with share buttons and related posts': `<body class="single single-post comments-open"><article class="post type-post category-news tag-bridges author-amara"><header class="entry-header"><h1 class="entry-title">${TITLE}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2024-03-12T06:30:00Z">March 12, 2024</time></span> <span class="byline">by <span class="author vcard"><a href="/author/amara">Amara Osei</a></span></span></div></header><div class="entry-content">${article}<div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul><li><a href="#">Twitter</a></li><li><a href="#">Facebook</a></li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3><em>Related</em></h3>${teaser('Ferry operator in talks over emergency service')}</div></div><footer class="entry-footer">Posted in <a href="/news">News</a></footer></article><div id="comments" class="comments-area"><h2>Leave a Reply</h2><p>Your email address will not be published. Required fields are marked.</p></div></body>`,
		'Elementor, a widget for each part': `<div class="elementor"><div class="elementor-widget elementor-widget-heading"><h1>${TITLE}</h1></div>${PARAGRAPHS.map((paragraph) => `<div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container"><p>${paragraph}</p></div></div>`).join('')}</div>`,
		'a wiki, with sources and edit links': `<div id="mw-content-text"><div class="mw-parser-output"><h1>${TITLE}</h1><p><strong class="published"><span id="publishDate" class="value-title" title="2024-03-12"></span>Tuesday, March 12, 2024</strong></p><table class="infobox"><tr><td><a href="/wiki/Transport">Transport</a></td></tr></table>${article}<h2><span class="mw-headline">Sources</span><span class="mw-editsection">[<a href="#">edit</a>]</span></h2><ul><li><span class="sourceTemplate">Jo Bloggs. "<a href="#">Bridge to close</a>" — Courier, March 12, 2024</span></li></ul></div></div><div id="catlinks" class="catlinks">Categories: <a href="#">Transport</a></div>`,
		'hashed names and data attributes': `<main><header data-component="headline-block"><h1 class="sc-518485e5-0">${TITLE}</h1></header><div data-component="byline-block"><time datetime="2024-03-12T06:30:00Z">12 March 2024</time><div><div>Amara Osei</div></div></div>${PARAGRAPHS.map((paragraph) => `<div data-component="text-block" class="sc-3b6b161a-0"><div class="sc-a34861b-0"><p>${paragraph}</p></div></div><div data-component="ad-slot"></div>`).join('')}<div data-component="links-block"><h2>More on this story</h2>${teaser('Why bridges age')}</div><section data-component="tag-list"><ul><li><a href="#">Transport</a></li></ul></section></main>`,
		'a teaser and a remainder': `<article><h1>${TITLE}</h1><div class="teaser-content"><div class="article-body"><p>${first}</p><p>${second}</p></div></div><div class="remainder-content"><p>${third}</p><p>${fourth}</p><p>${fifth}</p></div></article>`,
		'a body under the name of its paywall': `<div class="article-body__content__17Yit paywall-article">${PARAGRAPHS.map((paragraph, index) => `<p data-testid="paragraph-${index}" class="text__text__1FZLe">${paragraph}</p>`).join('')}<p class="text__text">Reporting by Amara Osei; Editing by Wen Li</p><p>Our Standards: <a href="#">The Trust Principles.</a></p></div><div class="promo-box"><p>Sign up here for the briefing, which has all you need to know of the day.</p></div>`,
		'paragraphs as spans with line breaks': `<div id="story"><font>${PARAGRAPHS.join('<br /><br />\n')}</font></div>`,
		'an accordion of questions after it': `<div class="content">${article}</div><aside><h3>Who runs the bridge?</h3><p>The county council has run the bridge since 1974, when the harbour board was wound up.</p></aside>`
	};

	it.each(Object.entries(shapes))('%s', (_name, body) => {
		const text = textOf(inPage(body));
		expect(text).toBe(ARTICLE);
	});

	it('say who wrote an article and when, without metadata for machines', () => {
		const read = (name: string) => {
			const { byline, published } = readHtml(inPage(shapes[name] ?? ''));
			return { byline, published };
		};
		const known = { byline: 'Amara Osei', published: '2024-03-12' };
		expect(read('WordPress, with share buttons and related posts')).toEqual(known);
		expect(read('hashed names and data attributes')).toEqual(known);
		expect(read('a wiki, with sources and edit links').published).toBe('2024-03-12');
	});
});
