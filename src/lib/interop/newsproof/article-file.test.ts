import { describe, expect, test } from 'vitest';
import { readArticleFile } from './article-file.ts';
import { describeFileProblem } from './yaml-document.ts';

const read = (text: string) => readArticleFile(text, 'article.md');
const said = (text: string) => read(text).problems.map(describeFileProblem);

test('an article is its front matter and the text behind it, as it is', () => {
	const text = '---\nnewsproof: 1\ntitle: A\npublished: XXXX-01\n---\n\nOne.\n\n---\n\nTwo. \n';
	expect(read(text)).toEqual({
		value: {
			text: '\nOne.\n\n---\n\nTwo. \n',
			metadata: { title: 'A', published: 'XXXX-01', language: 'en' }
		},
		problems: []
	});
});

test('line ends of another system and a byte order mark change nothing but the text’s own', () => {
	expect(read('\uFEFF---\r\ntitle: A\r\n---\r\nOne.\r\n').value).toEqual({
		text: 'One.\r\n',
		metadata: { title: 'A', language: 'en' }
	});
});

describe('front matter that cannot be used is named by its line:', () => {
	test.each([
		[
			'none',
			'One.',
			'article.md:1: The article needs front matter between two lines of ---, with its title.'
		],
		[
			'no end',
			'---\ntitle: A\nOne.',
			'article.md:1: The article needs front matter between two lines of ---, with its title.'
		],
		[
			'empty',
			'---\n\n---\nOne.',
			'article.md:1: The document must consist of fields, such as “newsproof: 1”.'
		],
		['no title', '---\npublisher: B\n---\nOne.', 'article.md:2 (title): “title” is missing.'],
		[
			'a misspelt field',
			'---\ntitle: A\npublishr: B\n---\n',
			'article.md:3 (publishr): “publishr” is not a field here.'
		],
		[
			'a year not in quotes',
			'---\ntitle: A\npublished: 2020\n---\n',
			'article.md:3 (published): “published” must be text: put 2020 in quotes.'
		],
		[
			'a date that is none',
			'---\ntitle: A\npublished: 2020-13\n---\n',
			'article.md:3 (published): “2020-13” is not a date such as 2020-01-08, 2020-01 or XXXX-01.'
		],
		[
			'an address that is none',
			'---\ntitle: A\nurl: here\n---\n',
			'article.md:3 (url): “here” is not a URL.'
		],
		['bad syntax', '---\ntitle: "A\n---\n', /^article\.md:\d: This cannot be read as YAML: /u],
		['a title twice', '---\ntitle: A\ntitle: B\n---\n', 'article.md:3: This field is given twice.']
	])('%s', (_, text, sentence) => {
		expect(said(text)[0]).toEqual(
			typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)
		);
	});
});
