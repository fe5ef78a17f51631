import { describe, expect, it } from 'vitest';
import { PARAGRAPHS, TITLE } from '../../../../tests/support/article-texts.ts';
import { writeArticleText } from './article-text.ts';
import { stripInlineMarkdown } from './markdown-inline.ts';
import { readMarkdown } from './markdown-text.ts';

describe('Markdown', () => {
	const [first = '', second = '', third = ''] = PARAGRAPHS;

	it('gives headings, paragraphs, quotes and lists, and leaves code, tables and pictures out', () => {
		const raw = `# ${TITLE}

*By Jane Doe*

${first}

![The bridge](bridge.jpg)

## A lifeline cut

> ${second}

* extra trains
* free *parking*
  at both stations

\`\`\`js
const hidden = true;
\`\`\`

| Year | Vehicles |
| ---- | -------- |
| 1990 | 9,000    |

---

${third}
`;
		const { title, byline, blocks, leftOut } = readMarkdown(raw);
		expect({ title, byline }).toEqual({ title: TITLE, byline: 'Jane Doe' });
		expect(blocks).toEqual([
			{ kind: 'heading', text: TITLE },
			{ kind: 'paragraph', text: first },
			{ kind: 'heading', text: 'A lifeline cut' },
			{ kind: 'quote', text: second },
			{ kind: 'list', items: ['extra trains', 'free parking at both stations'] },
			{ kind: 'paragraph', text: third }
		]);
		expect(leftOut.map(({ reason }) => reason)).toEqual([
			'byline',
			'code',
			'table',
			'table',
			'table'
		]);
	});

	it('joins the lines of a paragraph', () => {
		const { blocks } = readMarkdown(`Title\n=====\n\n${first.replaceAll(', ', ',\n')}`);
		expect(writeArticleText(blocks)).toBe(`Title\n\n${first}`);
	});

	it('takes the title of front matter', () => {
		const { title, blocks } = readMarkdown(`---\ntitle: ${TITLE}\nlayout: post\n---\n\n${first}`);
		expect({ title, blocks: blocks.length }).toEqual({ title: TITLE, blocks: 2 });
	});
});

describe('a line of Markdown', () => {
	it.each([
		['a *b* **c** ***d*** _e_ __f__ ~~g~~ `h`', 'a b c d e f g h'],
		[
			'see [the report](https://example.org/a_(b) "title") and [this][1]',
			'see the report and this'
		],
		['a picture ![of a cat](cat.png) here', 'a picture  here'],
		['snake_case_names and 2 * 3 * 4', 'snake_case_names and 2 * 3 * 4'],
		['\\*not emphasis\\* and a \\[bracket\\]', '*not emphasis* and a [bracket]'],
		['Tom &amp; Jerry &mdash; &#8220;quoted&#8221; &unknown;', 'Tom & Jerry — “quoted” &unknown;'],
		['<https://example.org/> and <b>bold</b>', 'https://example.org/ and bold'],
		['5 < 6 and 7 > 3', '5 < 6 and 7 > 3']
	])('%s', (line, words) => {
		expect(stripInlineMarkdown(line)).toBe(words);
	});

	it.each(['[', '![', '*a', '_a', '`', '<a ', '[a](', '~~', '\\'])(
		'of a hundred thousand %s is read in linear time',
		(mark) => {
			expect(stripInlineMarkdown(mark.repeat(100_000)).length).toBeGreaterThan(0);
		}
	);
});
