import { expect, test } from 'vitest';
import { makeArticle } from '#lib/core/article/article.ts';
import { anArticle } from '../../../tests/support/builders.ts';
import { identifyBank } from './identify-bank.ts';

test('the same text, words about it and seed are the same bank', () => {
	const id = identifyBank(anArticle(), '1');
	expect(id).toMatch(/^ferry-returns-to-port-avon-[0-9a-f]{10}$/u);
	expect(identifyBank(anArticle(), '1')).toBe(id);
});

test('another text, byline or seed is another bank', () => {
	const { text } = anArticle();
	const said = { title: 'Ferry returns to Port Avon', language: 'en' };
	const ids = [
		identifyBank(anArticle(), '1'),
		identifyBank(anArticle(), '2'),
		identifyBank(makeArticle(`${text} More.`, said), '1'),
		identifyBank(makeArticle(text, { ...said, byline: 'Ana Rangi' }), '1')
	];
	expect(new Set(ids).size).toBe(4);
});

test.each([
	['Ōtautahi’s harbour: “3km” away', /^otautahis-harbour-3km-away-/u],
	['…', /^bank-/u],
	['日本', /^bank-/u],
	['word '.repeat(40), /^(?:word-){9}[0-9a-f]{10}$/u],
	['x'.repeat(200), /^bank-[0-9a-f]{10}$/u]
])('the title %j makes an id that fits an address', (title, pattern) => {
	const id = identifyBank(makeArticle('Text.', { title, language: 'en' }), '1');
	expect(id).toMatch(pattern);
	expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u);
});
