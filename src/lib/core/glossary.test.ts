import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryIn, fileOf, isCommonWord, isQuotedIn, parseGlossaryIndex } from './glossary.ts';

const folder = path.resolve(import.meta.dirname, '../../../static/words');
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const index = parseGlossaryIndex(read('index.txt'));
const lookUp = (word: string) => entryIn(read(`${fileOf(index, word)}.txt`), word);

describe('the glossary', () => {
	it('explains less common words, one meaning for each part of speech', () => {
		expect(lookUp('levy')).toEqual({
			word: 'levy',
			meanings: [
				{ part: 'n', gloss: 'a charge imposed and collected' },
				{ part: 'v', gloss: 'impose and collect' }
			]
		});
	});

	it('knows the irregular forms of what it explains', () => {
		expect(lookUp('beholden')).not.toBeUndefined();
		expect(lookUp('forsook')).toBe('forsake');
	});

	it('finds the first word of a file, and the last one before it', () => {
		for (const first of index.firstWords) expect(lookUp(first)).not.toBeUndefined();
	});

	it('leaves the commonest words alone, in all their forms', () => {
		for (const word of ['the', 'went', 'houses', 'announced', 'bigger', 'children', 'website'])
			expect([word, isCommonWord(index, word)]).toEqual([word, true]);
		for (const word of ['levy', 'quell', 'tariffs', 'inquest'])
			expect([word, isCommonWord(index, word)]).toEqual([word, false]);
		expect(lookUp('house')).toBeUndefined();
	});

	it('explains no names', () => {
		for (const name of ['paris', 'london', 'einstein', 'obama'])
			expect([name, lookUp(name)]).toEqual([name, undefined]);
	});

	it('is sent in small files', () => {
		for (const [place] of index.firstWords.entries())
			expect(read(`${place}.txt`).length).toBeLessThan(60_000);
	});
});

describe('a word that a question asks about', () => {
	it.each(['What does “levy” mean here?', "Which word is nearest to 'levy'?", 'Why a "new levy"?'])(
		'stands between quotation marks: %s',
		(stem) => expect(isQuotedIn(stem, 'levy')).toBe(true)
	);

	it.each(['Who set the levy?', "The port's levy on the islanders' goods is what?"])(
		'and not where it is only used: %s',
		(stem) => expect(isQuotedIn(stem, 'levy')).toBe(false)
	);
});
