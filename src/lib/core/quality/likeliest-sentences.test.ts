import { expect, test } from 'vitest';
import { anArticle, AWAY, CROSSING } from '../../../../tests/support/builders.ts';
import { likeliestSentences } from './likeliest-sentences.ts';

const article = anArticle();
const wordsOf = (query: string, most?: number) =>
	likeliestSentences(query, article, most).map(({ start, end }) => article.text.slice(start, end));

test('the sentence that a question is about comes first', () => {
	expect(wordsOf('How long did the crossing take? three hours')[0]).toBe(CROSSING);
	expect(wordsOf('For how many weeks was the ferry away?')[0]).toBe(AWAY);
});

test('a figure leads to its sentence by itself', () => {
	expect(wordsOf('6')).toEqual([AWAY]);
});

test('words that are nowhere lead nowhere, and no more are given than asked for', () => {
	expect(wordsOf('submarine')).toEqual([]);
	expect(wordsOf('ferry Kea mayor service', 1)).toHaveLength(1);
});
