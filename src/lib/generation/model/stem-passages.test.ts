import { expect, it } from 'vitest';
import { aBridgeArticle, numberOf } from '../../../../tests/support/model-proposals.ts';
import { showArticle } from './shown-article.ts';
import { stemPassages } from './stem-passages.ts';

const shown = showArticle(aBridgeArticle());
const { text } = shown.article;
const passages = (stem: string, cited: string, ...evidence: readonly number[]) =>
	stemPassages(stem, cited, evidence, shown).map(({ start, end }) => text.slice(start, end));

it('are none when the key’s passage bears the stem out', () => {
	expect(
		passages(
			'How long would the repairs take, according to Whitford?',
			'Whitford said the repairs would take six weeks.'
		)
	).toEqual([]);
});

it('are the sentences with the words that the key’s passage lacks', () => {
	expect(
		passages('What is not known about the ferry that will carry people across the river?', '')
	).toEqual([
		'A ferry will carry them across the river until the repairs are finished.',
		'It is not known how much the repairs will cost.'
	]);
});

it('are rather those that the model named', () => {
	const named = numberOf(shown.article, 'The builders’ union');
	expect(passages('Who spoke of repairs and months?', '', named)).toEqual([
		'The builders’ union said the repairs would take at least four months.'
	]);
	expect(passages('Who spoke of repairs?', '', named)).toEqual([
		'The builders’ union said the repairs would take at least four months.'
	]);
	expect(passages('Who spoke of repairs?', '')).not.toEqual([
		'The builders’ union said the repairs would take at least four months.'
	]);
});

it('are none for words that the article does not have', () => {
	expect(passages('Who won the election in France?', '')).toEqual([]);
});
