import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SPECIMEN } from './front-specimen.ts';

const article = readFileSync('seeds/camp-taji/article.md', 'utf8');

it('shows only sentences that stand in the article word for word, in its order', () => {
	const places = SPECIMEN.passages.map(({ before, words, after }) =>
		article.indexOf(before + words + after)
	);
	expect(places).not.toContain(-1);
	expect(places).toEqual(places.toSorted((a, b) => a - b));
	expect(article).toContain(`title: ${SPECIMEN.title}\n`);
	expect(article).toContain(`publisher: ${SPECIMEN.publisher}\n`);
});

it('has words in the article for every option, and one of them is the key', () => {
	const options = SPECIMEN.options.map(({ id }) => id);
	expect(SPECIMEN.passages.map(({ option }) => option).toSorted()).toEqual(options);
	expect(options).toContain(SPECIMEN.key);
});
