import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { identifyText } from '#lib/core/article/article.ts';
import { ARTICLE_TEXT, PARAGRAPHS, TITLE } from '../../../../tests/support/article-texts.ts';
import { wrapText } from '../../../../tests/support/wrap-text.ts';
import { countProseWords, writeArticleText } from './article-text.ts';
import { readPlainText } from './plain-text.ts';

const textOf = (raw: string) => writeArticleText(readPlainText(raw).blocks);
const reasonsOf = (raw: string) =>
	readPlainText(raw).leftOut.map(({ text, reason }) => `${reason}: ${text}`);

describe('pasted text', () => {
	it('begins with its headline, which is a part of the text', () => {
		const { title, blocks, leftOut } = readPlainText(ARTICLE_TEXT);
		expect({ title, leftOut, first: blocks[0], text: writeArticleText(blocks) }).toEqual({
			title: TITLE,
			leftOut: [],
			first: { kind: 'heading', text: TITLE },
			text: ARTICLE_TEXT
		});
	});

	it('has no headline when the first line ends like a sentence', () => {
		const { title, blocks } = readPlainText(PARAGRAPHS.join('\n\n'));
		expect({ title, kinds: blocks.map(({ kind }) => kind) }).toEqual({
			title: undefined,
			kinds: PARAGRAPHS.map(() => 'paragraph')
		});
	});

	it('is the same article as the hand-made seed when it is the same text', () => {
		const file = path.resolve('seeds/camp-taji/article.md');
		const seed = readFileSync(file, 'utf8').replace(/^---[\s\S]*?---\n/u, '');
		expect(identifyText(textOf(seed))).toBe(identifyText(seed));
	});

	it('keeps each line as a paragraph when there are no blank lines', () => {
		const reading = readPlainText([TITLE, ...PARAGRAPHS].join('\n'));
		expect(writeArticleText(reading.blocks)).toBe(ARTICLE_TEXT);
		expect(reading.notes).toEqual(['lines-as-paragraphs']);
	});

	it.each([60, 72, 80])(
		'joins lines broken at %s letters, with blank lines between paragraphs',
		(width) => {
			const raw = [TITLE, ...PARAGRAPHS.map((paragraph) => wrapText(paragraph, width))].join(
				'\n\n'
			);
			expect(textOf(raw)).toBe(ARTICLE_TEXT);
		}
	);

	it('joins broken lines without blank lines between paragraphs, and says so', () => {
		const raw = PARAGRAPHS.map((paragraph) => wrapText(paragraph, 72)).join('\n');
		const { blocks, notes } = readPlainText(raw);
		expect(blocks.map((block) => ('text' in block ? block.text : ''))).toEqual(PARAGRAPHS);
		expect(notes).toEqual(['lines-joined']);
	});

	it('takes byline and date off the top into the metadata', () => {
		const raw = [TITLE, 'By Jane Doe', '12 March 2020', ...PARAGRAPHS].join('\n\n');
		const { byline, published } = readPlainText(raw);
		expect({ byline, published, text: textOf(raw), left: reasonsOf(raw) }).toEqual({
			byline: 'Jane Doe',
			published: '2020-03-12',
			text: ARTICLE_TEXT,
			left: ['byline: By Jane Doe', 'date: 12 March 2020']
		});
	});

	it('leaves the furniture of a page out and says what each piece was taken for', () => {
		const [first = '', second = '', ...rest] = PARAGRAPHS;
		const raw = [
			'Skip to main content',
			TITLE,
			'Share on Facebook',
			first,
			'Read more: Ferry operator in talks over emergency service',
			'Image: The bridge in 2019, before the cracks were found',
			second,
			'We use cookies to make this site work. Accept all cookies?',
			'Sign up for our morning newsletter',
			...rest,
			'Related stories',
			'Why bridges age at the same time',
			'The ferry that never came',
			'© 2024 Northern Courier Ltd. All rights reserved.'
		].join('\n\n');
		expect(textOf(raw)).toBe(ARTICLE_TEXT);
		expect(reasonsOf(raw)).toEqual([
			'navigation: Skip to main content',
			'share: Share on Facebook',
			'related: Read more: Ferry operator in talks over emergency service',
			'caption: Image: The bridge in 2019, before the cracks were found',
			'cookies: We use cookies to make this site work. Accept all cookies?',
			'sign-up: Sign up for our morning newsletter',
			'related: Related stories',
			'related: Why bridges age at the same time',
			'related: The ferry that never came',
			'copyright: © 2024 Northern Courier Ltd. All rights reserved.'
		]);
	});

	it('shows items as a list, whatever marks they have, and does not count them as prose', () => {
		const [first = ''] = PARAGRAPHS;
		const raw = [TITLE, first, '• extra trains\n• free parking', '1. a hardship fund'].join('\n\n');
		const { blocks } = readPlainText(raw);
		expect(writeArticleText(blocks)).toBe(
			[TITLE, first, '- extra trains\n- free parking\n- a hardship fund'].join('\n\n')
		);
		expect(countProseWords(blocks)).toBe(countProseWords([{ kind: 'paragraph', text: first }]));
	});

	it('keeps a heading between paragraphs', () => {
		const [first = '', second = ''] = PARAGRAPHS;
		const { blocks } = readPlainText([TITLE, first, 'A lifeline cut', second].join('\n\n'));
		expect(blocks[2]).toEqual({ kind: 'heading', text: 'A lifeline cut' });
	});

	it('is read the same again once it has been written', () => {
		const once = textOf(`${ARTICLE_TEXT}\n\nBy the way, it rained.\n\n- one\n- two`);
		expect(textOf(once)).toBe(once);
	});
});

describe('text with front matter', () => {
	it('of our own says what the article is, and its words stay as they are', () => {
		const raw = `---\nnewsproof: 1\ntitle: A title\npublisher: Courier\npublished: 2024-03\n---\n\nShare on Facebook\n\n${PARAGRAPHS.join('\n\n')}`;
		const { title, publisher, published, leftOut } = readPlainText(raw);
		expect({ title, publisher, published, leftOut }).toEqual({
			title: 'A title',
			publisher: 'Courier',
			published: '2024-03',
			leftOut: []
		});
		expect(textOf(raw)).toContain('Share on Facebook');
	});

	it('of another program gives title, author, date and address where they are plain', () => {
		const raw = `---\ntitle: "${TITLE}"\nauthor: Amara Osei\ndate: 2024-03-12 06:30\ntags: [news, bridges]\nurl: javascript:alert(1)\n---\n\n${PARAGRAPHS.join('\n\n')}`;
		const { title, byline, published, url } = readPlainText(raw);
		expect({ title, byline, published, url }).toEqual({
			title: TITLE,
			byline: 'Amara Osei',
			published: '2024-03-12',
			url: undefined
		});
	});
});
