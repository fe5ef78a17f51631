import { expect, test } from 'vitest';
import { anEntry, onDay } from '../../../../tests/support/notebook.ts';
import { ENTRIES_AT_ONCE, entriesViewOf, readEntriesAddress } from './entries-view.ts';

const ARTICLES = new Map(
	[
		{ id: 'article-1', title: 'Zebras at the zoo' },
		{ id: 'article-2', title: 'Apples in autumn' },
		{ id: 'article-3', title: 'Nothing missed here' }
	].map((article) => [article.id, article])
);
const entries = Array.from({ length: 250 }, (_, index) =>
	anEntry(`q${index}`, { notedAt: onDay(index), articleId: `article-${1 + (index % 2)}` })
);

test('a long list comes in parts, the latest missed first', () => {
	const view = entriesViewOf(entries, ARTICLES, {});
	expect([view.entries.length, view.found, view.total]).toEqual([ENTRIES_AT_ONCE, 250, 250]);
	expect(view.entries[0]?.id).toBe('ferry/q249');
	expect(entriesViewOf(entries, ARTICLES, {}, 200).entries).toHaveLength(200);
});

test('only articles that something was missed in are offered, by title', () => {
	const { articles } = entriesViewOf(entries, ARTICLES, {});
	expect(articles.map(({ title }) => title)).toEqual(['Apples in autumn', 'Zebras at the zoo']);
});

test('words are looked for in the article’s title as well', () => {
	const view = entriesViewOf(entries, ARTICLES, { search: 'zebras' });
	expect(view.found).toBe(125);
});

test('an address that says nothing sensible asks for everything', () => {
	const read = (query: string) => readEntriesAddress(new URLSearchParams(query));
	expect(read('?standing=odd&show=-4&article=')).toEqual({
		filter: { search: '' },
		most: ENTRIES_AT_ONCE
	});
	expect(read('?q=taji&standing=retired&article=x&show=200')).toEqual({
		filter: { search: 'taji', standing: 'retired', articleId: 'x' },
		most: 200
	});
});
